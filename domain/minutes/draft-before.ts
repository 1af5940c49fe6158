import type { MeetingRecord, RecordItem } from "../meetings/record.ts";
import type { ResultRow } from "../meetings/results/result.ts";
import type { Block, Run } from "./document.ts";
import { fact, free, generated, officialDate, phrase, wording } from "./phrase.ts";
import { OFFICIAL, RESULT_WORDS } from "./words/official.ts";

/** Opinions sent ahead, those of members who are away counted apart; nothing when nobody sent one. */
export function draftAhead(record: MeetingRecord): Block[] {
  const { ahead } = record;
  if (ahead === undefined || ahead.opinions === 0) return [];
  return [
    generated(record, {
      id: "ahead",
      style: "item",
      kinds: ["opinion.sentAhead", "slip.entered"],
      runs: phrase(OFFICIAL.ahead, {
        opinions: fact("aheadOpinions", ahead.opinions),
        members: fact("aheadMembers", ahead.members),
        away: fact("awayOpinions", ahead.awayOpinions),
      }),
    }),
  ];
}

/** What became of the tasks of last time, as it stood at the close, under the item that deals with it. */
export function draftResults(record: MeetingRecord, item: RecordItem): Block[] {
  const results = record.lastResults;
  const first = record.items.find((each) => each.kind === "lastResolution");
  if (results === undefined || results.rows.length === 0 || first?.id !== item.id) return [];
  return [
    generated(record, {
      id: `results.${item.id}`,
      style: "paragraph",
      ids: results.meetings.map((meeting) => meeting.id),
      runs: phrase(OFFICIAL.results, {
        met: fact("met", results.counts.met),
        all: fact("all", results.counts.all),
        overdue: fact("overdue", results.counts.overdue),
      }),
    }),
    ...results.rows.map((row) =>
      generated(record, {
        id: `result.${row.assignmentId}`,
        style: "item",
        ids: [row.assignmentId],
        runs: resultRuns(row),
      }),
    ),
  ];
}

function resultRuns(row: ResultRow): Run[] {
  const told = row.reported === null || row.reported.text === "" ? [] : [row.reported.text];
  return [
    ...phrase(OFFICIAL.result, {
      name: fact("owner", row.owner.name),
      text: fact("task", row.text),
      date: fact("dueDate", officialDate(row.dueDate)),
      standing: fact("standing", RESULT_WORDS[row.standing]),
    }),
    ...told.flatMap((text) => [wording(" "), free(text)]),
  ];
}
