import * as z from "zod";
import type { MeetingRecord, RecordItem } from "../meetings/record.ts";
import type { Block, Run } from "./document.ts";
import { draftResults } from "./draft-before.ts";
import { draftBrokenOff } from "./draft-broken-off.ts";
import { draftPaper } from "./draft-paper.ts";
import { draftSecret } from "./draft-secret.ts";
import { draftPoll } from "./draft-poll.ts";
import {
  fact,
  free,
  generated,
  listed,
  officialDate,
  officialTime,
  phrase,
  wording,
} from "./phrase.ts";
import { OFFICIAL } from "./words/official.ts";

const closedData = z.object({ leftOutReason: z.string().nullable().optional() });

type RecordSpeech = NonNullable<RecordItem["speeches"]>[number];

/** One agenda item: when it was dealt with, who said what, what was voted, concluded and assigned. */
export function draftItem(record: MeetingRecord, item: RecordItem): Block[] {
  return [
    generated(record, {
      id: `item.${item.id}`,
      style: "subheading",
      ids: [item.id],
      runs: phrase(OFFICIAL.itemTitle, {
        position: fact("position", item.position),
        title: fact("title", item.title),
      }),
    }),
    timesBlock(record, item),
    ...draftResults(record, item),
    ...speechBlocks(record, item),
    ...item.opinions.map((opinion) =>
      generated(record, {
        id: `opinion.${opinion.id}`,
        style: "item",
        ids: [opinion.id],
        runs: opinionRuns(opinion),
      }),
    ),
    ...(item.brokenOff ?? []).map((vote) => draftBrokenOff(record, vote)),
    ...item.polls.flatMap((poll) => draftPoll(record, poll)),
    ...(item.paperVotes ?? []).flatMap((paper) => draftPaper(record, paper)),
    ...(item.secretVotes ?? []).flatMap((vote) => draftSecret(record, vote)),
    ...conclusionBlocks(record, item),
    ...assignmentBlocks(record, item),
  ];
}

/** What somebody said or sent; whoever noted it for them with their device, or from their paper, is named. */
function opinionRuns({ how, name, text, enteredBy }: RecordItem["opinions"][number]): Run[] {
  const told = { name: fact("name", name), text: free(text) };
  if (enteredBy === undefined)
    return phrase(how === "spoken" ? OFFICIAL.spoken : OFFICIAL.sentAhead, told);
  return phrase(how === "spoken" ? OFFICIAL.spokenHelped : OFFICIAL.sentAheadOnPaper, {
    ...told,
    by: fact("by", enteredBy),
  });
}

function timesBlock(record: MeetingRecord, item: RecordItem): Block {
  return generated(record, {
    id: `times.${item.id}`,
    style: "paragraph",
    ids: [item.id],
    runs: timesOf(record, item),
  });
}

function timesOf(record: MeetingRecord, item: RecordItem): Run[] {
  const { zone } = record.meeting;
  if (item.startedAt === null) return leftOutRuns(record);
  const from = fact("from", officialTime(item.startedAt, zone));
  if (item.endedAt === null) return phrase(OFFICIAL.itemStarted, { from });
  return phrase(OFFICIAL.itemTimes, { from, to: fact("to", officialTime(item.endedAt, zone)) });
}

/** Why an item was not begun is said once for all, as the meeting is closed. */
function leftOutRuns({ events }: MeetingRecord): Run[] {
  const closed = events.findLast((event) => event.kind === "meeting.closed");
  const { leftOutReason: reason = null } = closedData.parse(closed?.data ?? {});
  if (reason === null) return [fact("notHeld", OFFICIAL.itemSkipped)];
  return phrase(OFFICIAL.itemLeftOut, { reason: fact("notHeld", reason.replace(/\.+$/u, "")) });
}

/** Who had the floor, in order; how long only where an agreed time was passed. */
function speechBlocks(record: MeetingRecord, item: RecordItem): Block[] {
  const { speeches = [] } = item;
  if (speeches.length === 0) return [];
  return [
    generated(record, {
      id: `speeches.${item.id}`,
      style: "paragraph",
      ids: speeches.map((each) => each.id),
      runs: phrase(OFFICIAL.speeches, { names: listed(speeches.map(toldSpeech)) }),
    }),
  ];
}

function toldSpeech(speech: RecordSpeech): Run[] {
  const name = fact("speaker", speech.name);
  if (speech.kind === "pointOfOrder") return phrase(OFFICIAL.speechOfOrder, { name });
  const spoken = Math.round((Date.parse(speech.endedAt) - Date.parse(speech.startedAt)) / 60_000);
  if (speech.minutes === null || spoken <= speech.minutes) return [name];
  return phrase(OFFICIAL.speechOver, {
    name,
    spoken: fact("spokenMinutes", spoken),
    minutes: fact("agreedMinutes", speech.minutes),
  });
}

function conclusionBlocks(record: MeetingRecord, item: RecordItem): Block[] {
  if (item.conclusion === null || item.conclusion === "") return [];
  return [
    generated(record, {
      id: `conclusion.${item.id}`,
      style: "paragraph",
      ids: [item.id],
      runs: phrase(OFFICIAL.conclusion, { text: free(item.conclusion) }),
    }),
  ];
}

function assignmentBlocks(record: MeetingRecord, item: RecordItem): Block[] {
  if (item.assignments.length === 0) return [];
  const lines = item.assignments.map((assignment) =>
    generated(record, {
      id: `assignment.${assignment.id}`,
      style: "item",
      ids: [assignment.id],
      runs: phrase(OFFICIAL.assignment, {
        name: fact("owner", assignment.owner.name),
        text: free(assignment.text),
        date: fact("dueDate", officialDate(assignment.dueDate)),
      }),
    }),
  );
  const lead = generated(record, {
    id: `assignments.${item.id}`,
    style: "paragraph",
    ids: [item.id],
    runs: [wording(OFFICIAL.assignments)],
  });
  return [lead, ...lines];
}
