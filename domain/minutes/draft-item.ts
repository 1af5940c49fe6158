import type { MeetingRecord, RecordItem } from "../meetings/record.ts";
import type { Block, Run } from "./document.ts";
import { draftResults } from "./draft-before.ts";
import { draftPoll } from "./draft-poll.ts";
import { fact, free, generated, officialDate, officialTime, phrase, wording } from "./phrase.ts";
import { OFFICIAL } from "./words/official.ts";

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
    ...item.opinions.map((opinion) =>
      generated(record, {
        id: `opinion.${opinion.id}`,
        style: "item",
        ids: [opinion.id],
        runs: phrase(opinion.how === "spoken" ? OFFICIAL.spoken : OFFICIAL.sentAhead, {
          name: fact("name", opinion.name),
          text: free(opinion.text),
        }),
      }),
    ),
    ...item.polls.flatMap((poll) => draftPoll(record, poll)),
    ...conclusionBlocks(record, item),
    ...assignmentBlocks(record, item),
  ];
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
  if (item.startedAt === null) return [fact("notHeld", OFFICIAL.itemSkipped)];
  const from = fact("from", officialTime(item.startedAt, zone));
  if (item.endedAt === null) return phrase(OFFICIAL.itemStarted, { from });
  return phrase(OFFICIAL.itemTimes, { from, to: fact("to", officialTime(item.endedAt, zone)) });
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
