import { localDateOf } from "../kernel/dates.ts";
import { tidy } from "../kernel/text.ts";
import type { MeetingRecord, QualityScore } from "../meetings/record.ts";
import { textOf, type Block, type Run } from "../minutes/document.ts";
import { thresholdText } from "../minutes/draft-poll.ts";
import { fact, free, generated, officialDate, phrase, wording } from "../minutes/phrase.ts";
import { LEVEL_WORDS, OFFICIAL as MINUTES_WORDS } from "../minutes/words/official.ts";
import { WRITTEN_PARTS, type ResolutionDocument, type Sign } from "./document.ts";
import { OFFICIAL, STANDINGS, TITLES } from "./words/official.ts";

/**
 * A resolution as the record of its meeting tells it, in the four parts that are in use (DOC-10): results of
 * the last one, tasks from the conclusions, who does what until when, the cell's score of its meeting. The
 * same record always gives the same draft; a conclusion or notice has parts II and III alone.
 * `appraisal` is what the minutes say of the meeting's quality, so that nobody writes it twice where no score was given.
 */
export function draftResolution(
  record: MeetingRecord,
  sign: Sign,
  appraisal = "",
): ResolutionDocument {
  const { meeting, organisation } = record;
  const whole = sign === "NQ";
  return {
    v: 1,
    head: {
      superiorName: organisation.superiorName,
      organisationName: organisation.name,
      seat: organisation.seat,
      title: TITLES[sign],
      subject: meeting.title,
    },
    blocks: [
      basisBlock(record),
      ...adoptedBlocks(record),
      ...(whole ? resultBlocks(record) : []),
      ...taskBlocks(record),
      ...assignmentBlocks(record),
      ...(whole ? scoreBlocks(record, appraisal) : []),
      paragraph(record, "closing", [free(OFFICIAL.closing)]),
    ],
    recipients: [
      ...(organisation.superiorName === null
        ? []
        : [
            MINUTES_WORDS.recipientSuperior.replace(
              "{name}",
              () => organisation.superiorName ?? "",
            ),
          ]),
      MINUTES_WORDS.recipientOwn,
    ],
  };
}

function paragraph(record: MeetingRecord, id: string, runs: readonly Run[], ids?: string[]): Block {
  return generated(record, { id, style: "paragraph", runs, ...(ids && { ids }) });
}

function heading(record: MeetingRecord, id: string, text: string): Block {
  return generated(record, { id, style: "heading", runs: [wording(text)] });
}

function written(id: string, text = ""): Block {
  const runs = text === "" ? [] : [free(text)];
  return { id, origin: "written", style: "paragraph", from: { events: [], ids: [] }, runs };
}

function basisBlock(record: MeetingRecord): Block {
  const { meeting, organisation } = record;
  const runs = phrase(OFFICIAL.basis, {
    title: fact("meeting", meeting.title),
    date: fact("heldOn", officialDate(localDateOf(meeting.openedAt, meeting.zone))),
    organisation: fact("organisation", organisation.name),
  });
  return paragraph(record, "basis", runs, [meeting.id]);
}

/** Votes that adopted something; a repeated vote counts by its last round. */
function adoptedBlocks(record: MeetingRecord): Block[] {
  return adoptedPolls(record).map((poll) =>
    paragraph(
      record,
      `adopted.${poll.id}`,
      phrase(OFFICIAL.adopted, {
        for: fact("for", poll.counts.for),
        base: fact("base", poll.base.counted.length),
        threshold: fact("threshold", thresholdText(poll.threshold)),
        question: fact("question", poll.question.replace(/\.$/u, "")),
      }),
      [poll.id],
    ),
  );
}

/** What the meeting adopted by vote: without any, a resolution stands on no majority (VOTE-01). */
export function adoptedPolls(record: Pick<MeetingRecord, "items">) {
  return record.items.flatMap((item) =>
    item.polls.filter(
      (poll) =>
        poll.adopted &&
        !item.polls.some((later) => later.question === poll.question && later.round > poll.round),
    ),
  );
}

function resultBlocks(record: MeetingRecord): Block[] {
  const tasks = record.lastResults?.rows ?? [];
  const lines = tasks.map((task) =>
    generated(record, {
      id: `result.${task.assignmentId}`,
      style: "item",
      ids: [task.assignmentId],
      runs: phrase(OFFICIAL.resultOfTask, {
        text: fact("task", task.text.replace(/\.$/u, "")),
        owner: fact("owner", task.owner.name),
        date: fact("dueDate", officialDate(task.dueDate)),
        state: fact("state", STANDINGS[task.standing]),
        note: noteOf(task.reported?.text ?? ""),
      }),
    }),
  );
  return [
    heading(record, "results", OFFICIAL.results),
    ...(lines.length === 0
      ? [paragraph(record, "results.none", [wording(OFFICIAL.noTasks)])]
      : lines),
    written(WRITTEN_PARTS.results),
  ];
}

function noteOf(text: string): Run[] {
  return text === "" ? [] : [wording(", "), free(text.replace(/\.$/u, ""))];
}

function taskBlocks(record: MeetingRecord): Block[] {
  const lines = record.items.flatMap((item) =>
    item.conclusion === null || item.conclusion === ""
      ? []
      : [
          generated(record, {
            id: `task.${item.id}`,
            style: "item",
            ids: [item.id],
            runs: phrase(OFFICIAL.conclusion, {
              title: fact("item", item.title),
              text: free(item.conclusion),
            }),
          }),
        ],
  );
  // Where nothing was concluded, what was given to members to do is what the cell is to do.
  const given = record.items.flatMap((item) => item.assignments.map(({ text }) => text));
  const tasks = lines.length === 0 ? given.join("\n") : "";
  return [heading(record, "tasks", OFFICIAL.tasks), ...lines, written(WRITTEN_PARTS.tasks, tasks)];
}

function assignmentBlocks(record: MeetingRecord): Block[] {
  const given = record.items.flatMap((item) => item.assignments);
  const lines = given.map((task) =>
    generated(record, {
      id: `assignment.${task.id}`,
      style: "item",
      ids: [task.id],
      runs: phrase(OFFICIAL.assignment, {
        owner: fact("owner", task.owner.name),
        text: free(task.text.replace(/\.$/u, "")),
        date: fact("dueDate", officialDate(task.dueDate)),
      }),
    }),
  );
  return [
    heading(record, "assignments", OFFICIAL.assignments),
    ...(lines.length === 0
      ? [paragraph(record, "assignments.none", [free(OFFICIAL.noAssignments)])]
      : lines),
  ];
}

/**
 * What a draft could say of the score that was given after it was drafted: only where that paragraph stands empty,
 * so that nobody is written over.
 */
export function scoreSince(
  document: Pick<ResolutionDocument, "blocks">,
  quality: QualityScore | undefined,
  appraisal: string,
): string | null {
  const block = document.blocks.find(({ id }) => id === WRITTEN_PARTS.score);
  if (block === undefined || tidy(textOf(block)) !== "") return null;
  const said = quality === undefined ? appraisal : textOf({ runs: scoredRuns(quality) });
  return said === "" ? null : said;
}

function scoredRuns(quality: QualityScore): Run[] {
  return phrase(OFFICIAL.scored, {
    points: fact("points", quality.points),
    most: fact("mostPoints", quality.most),
    level: fact("level", LEVEL_WORDS[quality.level]),
  });
}

function scoreBlocks(record: MeetingRecord, appraisal: string): Block[] {
  const { quality } = record;
  return [
    heading(record, "score", OFFICIAL.score),
    quality === undefined
      ? written(WRITTEN_PARTS.score, appraisal)
      : paragraph(record, "scored", scoredRuns(quality)),
  ];
}
