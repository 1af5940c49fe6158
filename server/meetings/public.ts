import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import type { Hold } from "@chiboso/domain/meetings/view.ts";
import type { Capability } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { askedOnce } from "../platform/same-moment.ts";
import { announce, type Act } from "./change.ts";
import type { EventKind } from "./event-kinds.ts";
import { appendEvent } from "./events.ts";
import { meetingPicture } from "./picture.ts";
import { keptEvents } from "./kept-events.ts";
import { routes } from "./routes.ts";
import { locateAssignment } from "./results/task-store.ts";
import { deleteHold, insertHold, locateMeeting, updateMeeting } from "./store.ts";
import type { EventValue, Meeting } from "./tables.ts";

export { itemsOf } from "./agenda-store.ts";
export type { Act } from "./change.ts";
export { watchedMeeting } from "./picture.ts";
export { paperOf } from "./notices.ts";
export { EVENTS_DURING, EVENTS_OF_SECRET_VOTES } from "./event-kinds.ts";
export { mayRead } from "./during/reading.ts";
export {
  countedOutcomes,
  PAPER_CLOSED,
  readMeetingRecord,
  scoreOf,
  SECRET_DECIDED,
  SECRET_TRACKERS,
  VOTE_CLOSED,
} from "./record.ts";
export { rightsAt } from "./rights.ts";
export { proveEvent } from "./prove-event.ts";
export { findSealedEvent, sealedIndexes, type Looking } from "./sealed-event.ts";
export { rollOf } from "./roll-store.ts";
export { getMeeting, lockMeeting } from "./store.ts";
export type { EventValue, Meeting } from "./tables.ts";

export const meetings: Capability = {
  name: "meetings",
  routes,
  locators: { meeting: askedOnce(locateMeeting), assignment: locateAssignment },
  keptContents: keptEvents,
  pictures: [meetingPicture],
};

/**
 * Appends what another capability did in a meeting that the transaction has locked, seals it when it
 * is an official act, and tells open screens.
 */
export async function recordEvent(
  act: Act,
  meeting: Meeting,
  happened: {
    readonly kind: EventKind;
    readonly data: Readonly<Record<string, EventValue>>;
    readonly official?: { readonly kind: EntryKind; readonly ref: Id };
  },
): Promise<void> {
  const { last_seq: seq } = await updateMeeting(act.tx, meeting.id, {}, false);
  await appendEvent(act, meeting, { seq, ...happened });
  announce(act, meeting.id, null);
}

/** Keeps the meeting from closing, and its item from ending, until the hold is released. */
export async function holdMeeting(tx: Transaction, meetingId: Id, hold: Hold): Promise<void> {
  await insertHold(tx, meetingId, hold);
}

export async function releaseMeeting(tx: Transaction, meetingId: Id, holdId: Id): Promise<void> {
  await deleteHold(tx, meetingId, holdId);
}
