import { instantOf, VIETNAM, type Instant, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  prepareMeeting,
  proposeMeeting,
  publishMeeting,
} from "@chiboso/domain/meetings/contract.ts";
import { vi } from "@chiboso/domain/meetings/words/vi.ts";
import { markRead } from "@chiboso/domain/notifications/contract.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { DAYS_AHEAD, entryFor, reportResults } from "./before.ts";
import { holdMeeting, NECESSARY, type Occasion } from "./meeting.ts";
import { finishMinutes } from "./minutes.ts";
import { sendScoreBack, tellScore } from "./quality.ts";
import { tellResolution } from "./resolution.ts";
import { before, type Progress, type Story } from "./story.ts";

/** A meeting of a cell's history: when, on what, and how far its papers have come. */
export interface MeetingTold extends Occasion {
  readonly day: LocalDate;
  readonly progress: Progress;
  /** So many days ago the office above sent its score back. */
  readonly sentBackAgo?: number;
}

/** One meeting: prepared a week before, held, and written up, scored and resolved as far as `progress` says. */
export async function tellMeeting(story: Story, told: MeetingTold): Promise<void> {
  const { cell, setClock } = story;
  const { day, progress } = told;
  const start = instantOf(day, cell.shape.time, VIETNAM);
  setClock(atMost(story, before(start, DAYS_AHEAD * 24 * 60)));
  const secretary = await story.signIn(cell.secretary.accountId);
  if (told.kind === "regular") await reportResults(story, secretary);
  const meetingId = await prepare(story, secretary, told);
  if (progress === "published") return;
  await holdMeeting(story, meetingId, start, told);
  if (progress === "closed") return;
  const written = atMost(story, before(start, -WRITTEN_AFTER));
  await finishMinutes(story, meetingId, written, progress);
  if (progress !== "filed") return;
  const sheetBinds = rulesInForce(CENTRAL_PACK, "qualitySheet", day).length > 0;
  // The score of a month is that of its regular meeting.
  const scored = told.kind === "regular" && sheetBinds;
  if (scored) await tellScore(story, meetingId, written);
  const resolved = atMost(story, before(start, -RESOLVED_AFTER));
  if (told.detail !== "plain") await tellResolution(story, meetingId, resolved, scored);
  if (scored && told.sentBackAgo !== undefined)
    await sendScoreBack(story, meetingId, told.sentBackAgo);
}

/** The three who can sign in have read what they were told of before the last days. */
export async function readNews(story: Story): Promise<void> {
  const { cell } = story;
  for (const reader of [cell.secretary, cell.clerk, cell.reader])
    await granted((await story.signIn(reader.accountId)).call(markRead, { body: { ids: null } }));
}

/** Minutes after the beginning: the next afternoon, and the morning of the day after that. */
const WRITTEN_AFTER = 26 * 60;
const RESOLVED_AFTER = 42 * 60;

/** Nothing happens later than the day on which the demonstration is made. */
function atMost({ today }: Story, moment: Instant): Instant {
  return moment < today ? moment : today;
}

async function prepare(story: Story, secretary: Caller, told: MeetingTold): Promise<Id> {
  const { cell } = story;
  const { day, kind, topic } = told;
  const params = { organisationId: cell.organisationId };
  const entry = await entryFor(story, secretary, kind, day);
  const proposal = (await secretary.call(proposeMeeting, { params, query: { kind } })).value;
  const kept = proposal.agenda.filter((item) => told.detail === "full" || NECESSARY.has(item.kind));
  const agenda = kept.map(({ carriedFrom, ...item }) => ({
    ...item,
    carriedFromId: carriedFrom?.itemId ?? null,
    id: newId(),
    title: item.kind === "discussion" ? topic : item.title,
  }));
  const meetingId = newId();
  const { zone, minutes } = proposal;
  const prepared = await secretary.call(prepareMeeting, {
    params,
    body: {
      meetingId,
      planEntryId: entry?.id ?? null,
      kind,
      mode: "inPerson",
      title: `${vi[`meetings.kind.${kind}`]} tháng ${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
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
