import { localDateOf, type Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Exclusion } from "../../voting/outcome.ts";
import { freeze } from "../../voting/rules.ts";
import type { Presence } from "../record.ts";
import type { QuorumQuestion } from "./quorum.ts";

/** Somebody who came into the base of the quorum or left it while the meeting went on. */
export interface BaseMove {
  readonly at: Instant;
  readonly memberId: Id;
  readonly name: string;
  readonly entered: boolean;
  /** Why they are not counted while they are away, and by which rule. */
  readonly reason: Exclusion["reason"];
  readonly ruleId: string;
}

/**
 * Who came into the base and who left it since the opening, in order of time: those who count only while they are
 * present (BASE-03). A change of place is no move.
 */
export function baseMoves({
  pack,
  kind,
  zone,
  at: openedAt,
  roll,
}: Omit<QuorumQuestion, "roll"> & {
  readonly roll: readonly (QuorumQuestion["roll"][number] & {
    readonly presence: readonly Presence[];
  })[];
}): BaseMove[] {
  const baseWhen = (present: boolean) => {
    const people = roll.map((member) => ({ ...member, present, excused: false }));
    const state = { pack, on: localDateOf(openedAt, zone), meetingKind: kind, roll: people };
    const frozen = freeze(state, "ordinaryResolution", new Set());
    return frozen.ok ? frozen.value.base : { counted: [], excluded: [] };
  };
  const here = new Set(baseWhen(true).counted.map(({ memberId }) => memberId));
  const moves = baseWhen(false)
    .excluded.filter(({ memberId }) => here.has(memberId))
    .flatMap((member) => {
      const presence = roll.find(({ memberId }) => memberId === member.memberId)?.presence ?? [];
      return turnsOf(presence)
        .filter(({ at }) => at > openedAt)
        .map((turn) => ({ ...turn, ...member }));
    });
  return moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function turnsOf(presence: readonly Presence[]): { at: Instant; entered: boolean }[] {
  const spans: { from: Instant; to: Instant | null }[] = [];
  for (const { from, to } of presence.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last === undefined || (last.to !== null && last.to < from)) spans.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return spans.flatMap(({ from, to }) => [
    { at: from, entered: true },
    ...(to === null ? [] : [{ at: to, entered: false }]),
  ]);
}
