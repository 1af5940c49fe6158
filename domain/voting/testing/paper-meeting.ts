import type { Result } from "../../kernel/result.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import type { Ballot } from "../paper/ballot.ts";
import type { Preparing } from "../paper/prepare.ts";
import { pastBallot, type Left, type PastVote } from "../past-votes.ts";
import type { OpeningState } from "../rules.ts";

/** A meeting in which votes on paper are held: for tests of what is decided in it. */

export const ITEM = "0190f5a0-0000-7000-8000-00000000000a";
export const memberId = (index: number) =>
  `0190f5a0-0000-7000-8000-${String(index).padStart(12, "0")}`;

/** So many on the roll, of whom the first are there; all official but the second. */
export function stateWith(total: number, present = total): OpeningState {
  return {
    pack: CENTRAL_PACK,
    on: "2026-11-03",
    meetingState: "open",
    meetingKind: "regular",
    meetingMode: "inPerson",
    runningItemId: ITEM,
    itemIds: [ITEM],
    secretItemIds: [],
    chairId: memberId(0),
    openPollQuestion: null,
    votes: [],
    roll: Array.from({ length: total }, (_, index) => ({
      memberId: memberId(index),
      name: `Đảng viên ${index}`,
      standing: index === 1 ? ("probationary" as const) : ("official" as const),
      present: index < present,
      excused: false,
    })),
    inRoom: new Set(Array.from({ length: present }, (_, index) => memberId(index))),
  };
}

export const all = (count: number) => ({ for: count, against: 0, other: 0 });

/** An election of those at these places of the roll, with a list that the meeting adopted. */
export function electing(
  names: readonly number[],
  seats: number,
  more: Partial<Preparing> = {},
): Preparing {
  return {
    itemId: ITEM,
    decision: "election",
    office: "committee",
    question: "Bầu chi ủy",
    seats,
    names: names.map((index) => ({
      memberId: memberId(index),
      name: `Đảng viên ${index}`,
      how: "prepared",
      hands: null,
    })),
    withdrawn: [],
    listHands: all(8),
    recusals: [],
    repeatOf: null,
    reason: null,
    ...more,
  };
}

export const EARLIER = "0190f5a0-0000-7000-8000-00000000000e";

/** A vote with this ballot under the item, which left so much; null when it was broken off. */
export function past(ballot: Ballot, outcome: Left | null, more: Partial<PastVote> = {}): PastVote {
  const held = { id: EARLIER, itemId: ITEM, round: 1, repeatOf: null, ended: true };
  return { ...pastBallot({ ...held, ballot, outcome }), ...more };
}

/** Why it was refused; null when it was not. */
export const codeOf = (decided: Result<unknown>) => (decided.ok ? null : decided.refusal.code);
/** Nine counted members and a probationary one. */
export const nine = stateWith(10);
