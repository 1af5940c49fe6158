import { localDateOf, wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Message } from "../notifications/public.ts";
import type { Meeting } from "./tables.ts";

type Shown = Pick<
  Meeting,
  "id" | "title" | "organisation_name" | "place" | "zone" | "planned_at" | "minutes" | "version"
>;

/** The summons, or that date or place is another one: in the app, and by mail with a calendar file. */
export function noticeOf(
  kind: "meetingInvited" | "meetingChanged",
  meeting: Shown,
  to: readonly { readonly memberId: Id }[],
): Message {
  return {
    memberIds: to.map((member) => member.memberId),
    notice: { kind, params: paramsOf(meeting) },
    link: linkTo(meeting),
    calendar: calendarOf(meeting, false),
  };
}

/** That the meeting is called off, and why; it takes the entry out of the calendars again. */
export function cancellationOf(
  meeting: Shown,
  reason: string,
  to: readonly { readonly memberId: Id }[],
): Message {
  return {
    memberIds: to.map((member) => member.memberId),
    notice: { kind: "meetingCancelled", params: { ...paramsOf(meeting), reason } },
    link: linkTo(meeting),
    calendar: calendarOf(meeting, true),
  };
}

/** That somebody is to write the minutes. */
export function clerkNoticeOf(meeting: Shown, clerkId: Id): Message {
  return {
    memberIds: [clerkId],
    notice: { kind: "clerkNamed", params: paramsOf(meeting) },
    link: linkTo(meeting),
  };
}

export function paramsOf(meeting: Shown) {
  const { date, time } = wallClock(meeting.planned_at, meeting.zone);
  return {
    title: meeting.title,
    organisation: meeting.organisation_name,
    date,
    time,
    place: meeting.place,
  };
}

/** What a notice says of a paper that a meeting leaves: which meeting, when, and whose. */
export function paperOf(
  meeting: Pick<Meeting, "title" | "organisation_name" | "planned_at" | "zone">,
) {
  return {
    title: meeting.title,
    organisation: meeting.organisation_name,
    date: localDateOf(meeting.planned_at, meeting.zone),
  };
}

function linkTo(meeting: Shown): string {
  return `/meetings/${meeting.id}`;
}

/** Every edit of a meeting raises its version, so that a later letter replaces an earlier one. */
function calendarOf(meeting: Shown, cancelled: boolean) {
  const ends = Date.parse(meeting.planned_at) + meeting.minutes * 60_000;
  return {
    uid: meeting.id,
    sequence: meeting.version,
    cancelled,
    summary: meeting.title,
    startsAt: meeting.planned_at,
    endsAt: new Date(ends).toISOString(),
    place: meeting.place,
  };
}
