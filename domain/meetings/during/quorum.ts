import { localDateOf, type Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Standing } from "../../members/standing.ts";
import type { Citation } from "../../rules/citation.ts";
import type { RulePack } from "../../rules/pack.ts";
import { neededOf, reaches } from "../../voting/count.ts";
import type { Threshold } from "../../voting/outcome.ts";
import { freeze } from "../../voting/rules.ts";
import type { MeetingKind } from "../record.ts";
import type { MeetingState } from "../view.ts";

export interface QuorumQuestion {
  readonly pack: RulePack;
  readonly kind: MeetingKind;
  readonly zone: string;
  readonly at: Instant;
  readonly roll: readonly {
    readonly memberId: Id;
    readonly name: string;
    readonly standing: Standing;
    readonly presentNow: boolean;
  }[];
}

/** Who is counted and here, of how many, and how many must be (VOTE-15, VOTE-16). */
export interface Quorum {
  readonly present: number;
  readonly base: number;
  readonly needed: number;
  readonly reached: boolean;
  readonly threshold: Threshold;
  readonly citation: Citation;
}

/** The quorum at a moment, by the same freezing as the opening of a vote; undefined where no rule is in force. */
export function quorumOf({ pack, kind, zone, at, roll }: QuorumQuestion): Quorum | undefined {
  const frozen = freeze(
    {
      pack,
      on: localDateOf(at, zone),
      meetingKind: kind,
      // The quorum counts everybody who was summoned, with an excuse or without (VOTE-15).
      roll: roll.map(({ presentNow, ...member }) => ({
        ...member,
        present: presentNow,
        excused: false,
      })),
    },
    "ordinaryResolution",
    new Set(),
  );
  if (!frozen.ok) return undefined;
  const { present, base, threshold, citation } = frozen.value.quorum;
  const reached = reaches(present, base, threshold);
  return { present, base, needed: neededOf(base, threshold), reached, threshold, citation };
}

/**
 * What an arrival or a departure did to the quorum, to be stamped into the record: nothing before the
 * roll is called, when nobody is expected to be counted yet, and nothing while it stays as it was.
 */
export function quorumTurn(
  meeting: {
    readonly state: MeetingState;
    readonly rollCalledAt: Instant | null;
    readonly lostAt: Instant | null;
  },
  quorum: Quorum | undefined,
): "lost" | "restored" | null {
  if (meeting.state !== "open" || meeting.rollCalledAt === null || quorum === undefined)
    return null;
  if (quorum.reached) return meeting.lostAt === null ? null : "restored";
  return meeting.lostAt === null ? "lost" : null;
}
