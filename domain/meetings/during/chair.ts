import type { Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Standing } from "../../members/standing.ts";
import { nextState } from "../states.ts";
import type { MeetingState } from "../view.ts";

/** Who leads and who writes, and who of the roll is here. */
export interface Officers {
  readonly state: MeetingState;
  readonly rollCalledAt: Instant | null;
  readonly chairId: Id;
  readonly clerkId: Id;
  readonly roll: readonly {
    readonly memberId: Id;
    readonly standing: Standing;
    readonly summoned: boolean;
    readonly presentNow: boolean;
  }[];
}

/** Who hands over; `mayPrepare` is the right of secretary and deputy. */
export interface HandsOver {
  readonly memberId: Id | null;
  readonly mayPrepare: boolean;
}

/**
 * Handing over the chair in an open meeting: by the chair, or by secretary or deputy when the chair
 * has left. The new chair is here, has a vote, and does not write the minutes (MIN-02).
 */
export function decideChair(officers: Officers, to: Id, by: HandsOver): Result<undefined> {
  const next = nextState(officers.state, "run");
  if (!next.ok) return next;
  const chairIsHere = isHere(officers, officers.chairId);
  if (by.memberId !== officers.chairId && (chairIsHere || !by.mayPrepare)) {
    return refuse("meetings.chair_is_here");
  }
  if (to === officers.chairId) return refuse("meetings.is_chair_already", undefined, "toId");
  if (to === officers.clerkId) return refuse("meetings.chair_is_clerk", undefined, "toId");
  const member = officers.roll.find((each) => each.memberId === to);
  if (member === undefined || !member.summoned)
    return refuse("meetings.not_on_roll", undefined, "toId");
  if (member.standing === "probationary")
    return refuse("meetings.chair_has_no_vote", undefined, "toId");
  return isHere(officers, to) ? ok(undefined) : refuse("meetings.not_present", undefined, "toId");
}

/** Another minutes-taker in an open meeting: somebody who is here and does not lead. */
export function decideClerk(officers: Officers, to: Id): Result<undefined> {
  if (to === officers.chairId) return refuse("meetings.chair_is_clerk", undefined, "clerkId");
  const called = officers.rollCalledAt !== null;
  return !called || isHere(officers, to)
    ? ok(undefined)
    : refuse("meetings.not_present", undefined, "clerkId");
}

/** Before the roll is called the chair, who has opened the meeting, is taken to be here. */
function isHere({ roll, rollCalledAt, chairId }: Officers, memberId: Id): boolean {
  if (rollCalledAt === null && memberId === chairId) return true;
  return roll.some((each) => each.memberId === memberId && each.presentNow);
}

/** The chair locks and unlocks, while the meeting is open. */
export function decideLock(
  meeting: { readonly state: MeetingState; readonly chairId: Id },
  actor: Id | null,
): Result<undefined> {
  const next = nextState(meeting.state, "run");
  if (!next.ok) return next;
  return actor === meeting.chairId ? ok(undefined) : refuse("meetings.only_chair_locks");
}

/** Who asks to read a meeting, or to look on. */
export interface Reading {
  readonly locked: boolean;
  readonly onRoll: boolean;
  readonly officer: boolean;
  readonly observes: boolean;
}

/** A locked meeting is read by its roll, its officers and those who observed it before it was locked. */
export function decideReading(reading: Reading): Result<undefined> {
  const belongs = reading.onRoll || reading.officer || reading.observes;
  return !reading.locked || belongs ? ok(undefined) : refuse("meetings.locked");
}

/** Whoever sees the meeting from above may look on; whoever is on its roll takes part. */
export function decideObserving(state: MeetingState, reading: Reading): Result<undefined> {
  const next = nextState(state, "arrive");
  if (!next.ok) return next;
  if (reading.onRoll || reading.officer) return refuse("meetings.takes_part");
  return decideReading(reading);
}
