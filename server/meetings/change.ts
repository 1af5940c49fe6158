import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import type { MeetingState } from "@chiboso/domain/meetings/view.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import type { EventKind } from "./event-kinds.ts";
import { appendEvent } from "./events.ts";
import { lockMeeting, updateMeeting } from "./store.ts";
import type { EventValue, Meeting, MeetingPatch } from "./tables.ts";

/** Who does something, where and when: what every write of this capability is asked with. */
export interface Act {
  readonly services: Services;
  readonly tx: Transaction;
  readonly now: Instant;
  readonly actor: Actor;
}

/** What a decided change does to the meeting itself, and how its event tells it. */
export interface Change {
  readonly event: EventKind;
  readonly data: Readonly<Record<string, EventValue>>;
  readonly patch?: MeetingPatch;
  /** An edit of what people share: other screens become stale. */
  readonly edit?: boolean;
  /** An official act, with the kind of its entry in the log. */
  readonly official?: EntryKind;
}

export interface Changed {
  readonly meetingId: Id;
  readonly state: MeetingState;
  readonly version: number;
  readonly seq: number;
  readonly at: Instant;
}

/**
 * The frame of every write in a meeting: locks it, lets `decide` judge and save its own rows, then
 * saves the meeting's part, appends the event under the next number, and tells open screens after
 * the commit. A refusal saves nothing.
 */
export async function changeMeeting(
  act: Act,
  meetingId: Id,
  decide: (meeting: Meeting) => Promise<Result<Change>>,
): Promise<Result<Changed>> {
  const meeting = await lockMeeting(act.tx, meetingId);
  const decided = await decide(meeting);
  return decided.ok ? ok(await saveChange(act, meeting, decided.value)) : decided;
}

/** Saves a decided change of a meeting that the transaction has locked or made. */
export async function saveChange(act: Act, meeting: Meeting, change: Change): Promise<Changed> {
  const saved = await updateMeeting(act.tx, meeting.id, change.patch ?? {}, change.edit ?? false);
  await appendEvent(act, meeting, {
    seq: saved.last_seq,
    kind: change.event,
    data: change.data,
    ...(change.official && { official: { kind: change.official, ref: meeting.id } }),
  });
  announce(act, meeting.id, saved.state === meeting.state ? null : meeting.organisation_id);
  const { state, version, last_seq: seq } = saved;
  return { meetingId: meeting.id, state, version, seq, at: act.now };
}

/** Tells open screens of the meeting, and lists of its organisation when the state is another one. */
export function announce(
  { services, tx }: Pick<Act, "services" | "tx">,
  meetingId: Id,
  organisationId: Id | null,
): void {
  tx.afterCommit(() => {
    services.live.publish(`meeting:${meetingId}`);
    if (organisationId !== null) services.live.publish(`organisation:${organisationId}`);
  });
}
