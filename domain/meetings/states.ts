import { localDateOf, type Instant } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { MeetingState } from "./view.ts";

/** What can be done with a meeting as a whole; what is done inside one is `run`. */
export const MEETING_ACTS = [
  "revise",
  "attachPaper",
  "removePaper",
  "publish",
  "cancel",
  "respond",
  "sendAhead",
  "arrive",
  "open",
  "run",
  "appoint",
  "close",
  "enterLate",
] as const;

export type MeetingAct = (typeof MEETING_ACTS)[number];

/** The complete table: from a state by an act to a state; what is not in it is refused. */
export const MEETING_TABLE: Readonly<
  Record<MeetingState, Readonly<Partial<Record<MeetingAct, MeetingState>>>>
> = {
  prepared: {
    revise: "prepared",
    attachPaper: "prepared",
    removePaper: "prepared",
    appoint: "prepared",
    publish: "invited",
    cancel: "cancelled",
    enterLate: "closed",
  },
  invited: {
    revise: "invited",
    attachPaper: "invited",
    removePaper: "invited",
    appoint: "invited",
    respond: "invited",
    sendAhead: "invited",
    arrive: "invited",
    open: "open",
    cancel: "cancelled",
    enterLate: "closed",
  },
  // What was sent out with the summons stays; what is handed round while the meeting goes on may be the wrong sheet.
  open: {
    attachPaper: "open",
    removePaper: "open",
    run: "open",
    arrive: "open",
    appoint: "open",
    close: "closed",
    enterLate: "closed",
  },
  closed: {},
  cancelled: {},
};

/** The state after an act, or `meetings.wrong_state` naming the state that forbids it. */
export function nextState(state: MeetingState, act: MeetingAct): Result<MeetingState> {
  const next = MEETING_TABLE[state][act];
  return next === undefined ? refuse("meetings.wrong_state", { state, act }) : ok(next);
}

/** Whether a paper may be taken away: once the meeting is open only what came after its opening. */
export function decideRemoval(
  meeting: { readonly state: MeetingState; readonly openedAt: Instant | null },
  paper: { readonly addedAt: Instant },
): Result<MeetingState> {
  const next = nextState(meeting.state, "removePaper");
  const sentOut = meeting.openedAt !== null && paper.addedAt <= meeting.openedAt;
  if (!next.ok || !sentOut) return next;
  return refuse("meetings.wrong_state", { state: meeting.state, act: "removePaper" });
}

/** Whether the day of a meeting, on the wall of its place, went by without anybody opening it. */
export function wasMissed(
  meeting: { readonly state: MeetingState; readonly plannedAt: Instant; readonly zone: string },
  now: Instant,
): boolean {
  const { state, plannedAt, zone } = meeting;
  const waits = state === "prepared" || state === "invited";
  return waits && localDateOf(plannedAt, zone) < localDateOf(now, zone);
}

/** Refuses an edit from a screen that shows an older version than the one that is stored. */
export function checkVersion(stored: number, expected: number): Result<undefined> {
  return stored === expected ? ok(undefined) : refuse("meetings.stale", { stored, expected });
}

/** Act and version at once, as every edit of what is shared needs them. */
export function decideEdit(
  meeting: { readonly state: MeetingState; readonly version: number },
  act: MeetingAct,
  expectedVersion: number,
): Result<MeetingState> {
  const next = nextState(meeting.state, act);
  if (!next.ok) return next;
  const fresh = checkVersion(meeting.version, expectedVersion);
  return fresh.ok ? next : fresh;
}
