import type { Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Presence } from "../record.ts";
import type { LateEffects, LateMeeting, LateMember } from "./meeting.ts";
import type { LateRollLine, LateSheet } from "./sheet.ts";
import type { PaperTimes } from "./times.ts";

/** The roll as it was called on paper: what changes, and who was where in the end. */
export interface PaperRoll {
  readonly arrivals: LateEffects["arrivals"];
  readonly leavings: LateEffects["leavings"];
  readonly excuses: LateEffects["excuses"];
  /** Presence of each member over the whole meeting, what the system saw and what the paper tells. */
  readonly presence: ReadonlyMap<Id, readonly Span[]>;
}

export type Span = Pick<Presence, "from"> & { readonly to: Instant };

/**
 * Joins the paper's roll with what the system saw before it failed: whoever was present then stays so
 * until the paper says when they left. Every summoned member has one line; an excuse has its reason.
 */
export function decidePaperRoll(
  meeting: LateMeeting,
  sheet: LateSheet,
  times: PaperTimes,
): Result<PaperRoll> {
  const members = new Map(meeting.roll.map((member) => [member.memberId, member]));
  const lines = new Map<Id, LateRollLine>();
  const roll = {
    arrivals: [] as LateEffects["arrivals"][number][],
    leavings: [] as LateEffects["leavings"][number][],
    excuses: [] as LateEffects["excuses"][number][],
    presence: new Map<Id, readonly Span[]>(),
  };
  for (const [index, line] of sheet.roll.entries()) {
    const field = `roll.${index}`;
    const member = members.get(line.memberId);
    if (member === undefined) return refuse("meetings.not_on_roll", undefined, field);
    if (lines.has(line.memberId)) return refuse("meetings.twice_in_list", undefined, field);
    lines.set(line.memberId, line);
    const taken = takeLine(member, line, times, field);
    if (!taken.ok) return taken;
    const { arrival, leaving, excuse, spans } = taken.value;
    if (arrival !== null) roll.arrivals.push({ memberId: member.memberId, ...arrival });
    if (leaving !== null) roll.leavings.push({ memberId: member.memberId, at: leaving });
    if (excuse !== null) roll.excuses.push({ memberId: member.memberId, reason: excuse });
    roll.presence.set(member.memberId, spans);
  }
  const missing = meeting.roll.find((each) => each.summoned && !lines.has(each.memberId));
  if (missing !== undefined)
    return refuse("meetings.late_roll_incomplete", { name: missing.name }, "roll");
  const came = [...roll.presence.values()].some((spans) => spans.length > 0);
  return came ? ok(roll) : refuse("meetings.roll_not_called");
}

interface Taken {
  readonly arrival: { from: Instant; to: Instant } | null;
  readonly leaving: Instant | null;
  readonly excuse: string | null;
  readonly spans: readonly Span[];
}

function takeLine(
  member: LateMember,
  line: LateRollLine,
  times: PaperTimes,
  field: string,
): Result<Taken> {
  const seen = member.presence.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const lasting = member.presence.find((each) => each.to === null);
  const nobody = { arrival: null, leaving: null, excuse: null, spans: seen };
  if (line.mark !== "present") {
    if (lasting !== undefined)
      return refuse("meetings.late_was_present", { name: member.name }, field);
    if (line.mark === "unexcused") return ok(nobody);
    const reason = line.reason.trim();
    return reason === ""
      ? refuse("meetings.reason_missing", undefined, `${field}.reason`)
      : ok({ ...nobody, excuse: reason });
  }
  if (!member.summoned) return refuse("meetings.not_on_roll", undefined, field);
  const to = line.to === "" ? ok(times.closedAt) : times.at(line.to, `${field}.to`);
  if (!to.ok) return to;
  if (lasting !== undefined) {
    return to.value < lasting.from
      ? refuse("meetings.late_left_before_coming", { name: member.name }, `${field}.to`)
      : ok({
          ...nobody,
          leaving: line.to === "" ? null : to.value,
          spans: [...seen, { from: lasting.from, to: to.value }],
        });
  }
  return arriving(member, line, times, field, { seen, to: to.value });
}

function arriving(
  member: LateMember,
  line: LateRollLine,
  times: PaperTimes,
  field: string,
  { seen, to }: { readonly seen: readonly Span[]; readonly to: Instant },
): Result<Taken> {
  const start = times.paperFrom ?? times.openedAt;
  const from = line.from === "" ? ok(start) : times.at(line.from, `${field}.from`);
  if (!from.ok) return from;
  const last = seen.at(-1);
  // Somebody who left before the failure comes back after having left.
  const begins = last !== undefined && from.value < last.to ? last.to : from.value;
  if (to <= begins)
    return refuse("meetings.late_left_before_coming", { name: member.name }, `${field}.to`);
  const arrival = { from: begins, to };
  return ok({ arrival, leaving: null, excuse: null, spans: [...seen, arrival] });
}
