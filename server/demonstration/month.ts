import {
  instantOf,
  VIETNAM,
  wallClock,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  prepareMeeting,
  proposeMeeting,
  publishMeeting,
} from "@chiboso/domain/meetings/contract.ts";
import { markRead } from "@chiboso/domain/notifications/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { entryFor, reportResults } from "./before.ts";
import { holdMeeting } from "./meeting.ts";
import { before, type Progress, type Story } from "./story.ts";
import { finishMinutes } from "./minutes.ts";

/** One regular meeting on a day: prepared a week before, held, and written up as far as `progress` says. */
export async function tellMonth(
  story: Story,
  day: LocalDate,
  topic: string,
  progress: Progress,
): Promise<void> {
  const { cell, setClock } = story;
  const start = instantOf(day, cell.shape.time, VIETNAM);
  const early = before(start, 7 * 24 * 60);
  setClock(early < story.today ? early : story.today);
  const secretary = await story.signIn(cell.secretary.accountId);
  await reportResults(story, secretary);
  const meetingId = await prepare(story, secretary, day, topic);
  if (progress === "published") return;
  await holdMeeting(story, meetingId, start, topic);
  if (progress === "closed") return;
  await finishMinutes(story, meetingId, before(start, -26 * 60), progress);
  for (const reader of [cell.secretary, cell.clerk, cell.reader]) {
    await granted((await story.signIn(reader.accountId)).call(markRead, { body: { ids: null } }));
  }
}

async function prepare(
  story: Story,
  secretary: Caller,
  day: LocalDate,
  topic: string,
): Promise<Id> {
  const { cell } = story;
  const params = { organisationId: cell.organisationId };
  const planEntryId = await entryFor(story, secretary, day);
  const proposal = (await secretary.call(proposeMeeting, { params, query: { kind: "regular" } }))
    .value;
  const agenda = proposal.agenda.map(({ carriedFrom, ...item }) => ({
    ...item,
    carriedFromId: carriedFrom?.itemId ?? null,
    id: newId(),
    title: item.kind === "discussion" ? topic : item.title,
  }));
  const meetingId = newId();
  const { title, zone, minutes } = proposal;
  const prepared = await secretary.call(prepareMeeting, {
    params,
    body: {
      meetingId,
      planEntryId,
      kind: "regular",
      mode: "inPerson",
      title,
      place: cell.shape.place,
      onlineLink: null,
      zone,
      date: day,
      time: cell.shape.time,
      minutes,
      chairId: cell.secretary.memberId,
      clerkId: cell.clerk.memberId,
      agenda,
    },
  });
  const expectedVersion = prepared.value.version;
  const published = await secretary.call(publishMeeting, {
    params: { meetingId },
    body: { expectedVersion },
  });
  return published.value.meetingId;
}

/** The last day of the month's meeting that is not after `now`: the third (MEET-02), back by `monthsAgo`. */
export function meetingDay(now: Instant, monthsAgo: number): LocalDate {
  const today = wallClock(now, VIETNAM).date;
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  const index = year * 12 + (month - 1) - monthsAgo - (day > 5 ? 0 : 1);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-03`;
}
