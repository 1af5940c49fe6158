import { wallClock, type Instant } from "../../kernel/dates.ts";
import type { PaperBlock, PartyPaper, Piece } from "../../members/cases/documents/paper.ts";
import { COMMON } from "../../members/cases/documents/words/official-common.ts";
import type { Standing } from "../../members/standing.ts";
import { STANDING_WORDS } from "../../minutes/words/official.ts";
import { FORM } from "./words/official.ts";

/** What is known of a meeting before it is held; `null` for a form that fits any meeting of the cell. */
export interface FormMeeting {
  readonly title: string;
  readonly place: string;
  readonly plannedAt: Instant;
  readonly zone: string;
  readonly chair: string;
  readonly clerk: string;
  readonly items: readonly string[];
}

export interface FormCell {
  readonly name: string;
  readonly superiorName: string | null;
  readonly members: readonly { readonly name: string; readonly standing: Standing }[];
}

const EMPTY_ITEMS = 5;
const EMPTY_ROWS = 3;

/**
 * Roll and minutes to be filled in by hand when the system is down (MEET-15), with everything that is known
 * already in print: the names of the cell, the agenda, lines for opinions and for counting hands.
 */
export function paperForms(cell: FormCell, meeting: FormMeeting | null): PartyPaper {
  return {
    head: { superior: cell.superiorName, issuer: cell.name, right: COMMON.party },
    number: null,
    placeDate: null,
    title: FORM.rollTitle,
    subject: meeting?.title ?? FORM.rollSubject,
    blocks: [
      ...rollBlocks(cell, meeting),
      { style: "part", title: FORM.minutesTitle, subject: meeting?.title ?? FORM.minutesSubject },
      ...presenceBlocks(meeting),
      heading(FORM.course),
      ...itemBlocks(meeting),
      ...closingBlocks(meeting),
    ],
    qr: null,
  };
}

const say = (text: string): Piece => ({ text });
const gap = (millimetres: number): Piece => ({ gap: millimetres });
const line = (...parts: readonly Piece[]): PaperBlock => ({ style: "paragraph", parts });
const heading = (text: string): PaperBlock => ({ style: "heading", parts: [say(text)] });

/** "…… giờ …… phút" */
const clock = [gap(12), say(FORM.hour), gap(12)];
const dayAndTime = [
  ...clock,
  say(FORM.minute),
  gap(12),
  say(FORM.month),
  gap(12),
  say(FORM.year),
  gap(18),
];

function rollBlocks(cell: FormCell, meeting: FormMeeting | null): PaperBlock[] {
  const { columns } = FORM;
  const rows = cell.members.map((member, index) => [
    String(index + 1),
    member.name,
    STANDING_WORDS[member.standing],
    "",
    "",
    "",
    "",
    "",
  ]);
  const empty = Array.from({ length: EMPTY_ROWS }, (_, index) => [
    String(rows.length + index + 1),
    "",
    "",
    "",
    "",
    "",
    "",
    "",
  ]);
  return [
    line(say(FORM.when), ...whenOf(meeting)),
    line(say(FORM.place), meeting === null ? gap(0) : say(meeting.place)),
    {
      style: "table",
      columns: [
        { title: columns.number, share: 5 },
        { title: columns.name, share: 22 },
        { title: columns.standing, share: 12 },
        { title: columns.present, share: 8 },
        { title: columns.arrived, share: 8 },
        { title: columns.left, share: 8 },
        { title: columns.reason, share: 22 },
        { title: columns.sign, share: 15 },
      ],
      rows: [...rows, ...empty],
    },
    line(
      say(FORM.totals),
      gap(14),
      say(FORM.cameTotal),
      gap(14),
      say(FORM.excusedTotal),
      gap(14),
      say(FORM.unexcusedTotal),
      gap(14),
    ),
    signatures(meeting),
  ];
}

function whenOf(meeting: FormMeeting | null): Piece[] {
  if (meeting === null) return dayAndTime;
  const { date, time } = wallClock(meeting.plannedAt, meeting.zone);
  return [say(`${time}, ${date.split("-").toReversed().join("/")}`)];
}

function presenceBlocks(meeting: FormMeeting | null): PaperBlock[] {
  const known = (text: string | undefined) => (text === undefined ? gap(0) : say(text));
  return [
    heading(FORM.presence),
    line(say(FORM.opened), ...dayAndTime),
    line(say(FORM.placeLine), known(meeting?.place)),
    line(say(FORM.chair), known(meeting?.chair)),
    line(say(FORM.clerk), known(meeting?.clerk)),
    line(
      say(FORM.rollLine),
      gap(14),
      say(FORM.present),
      gap(14),
      say(FORM.absent),
      gap(14),
      say(FORM.absentWhy),
    ),
    line(say(FORM.guests), gap(0)),
    line(say(FORM.failure), gap(0)),
  ];
}

function itemBlocks(meeting: FormMeeting | null): PaperBlock[] {
  const titles = meeting?.items ?? Array.from({ length: EMPTY_ITEMS }, () => null);
  return titles.flatMap((title, index): PaperBlock[] => {
    const position = String(index + 1);
    return [
      {
        style: "subheading",
        parts:
          title === null
            ? [say(FORM.blankItem.replace("{position}", position)), gap(0)]
            : [say(FORM.item.replace("{position}", position).replace("{title}", () => title))],
      },
      line(say(FORM.itemTimes), ...clock, say(FORM.itemUntil), ...clock),
      line(say(FORM.opinions)),
      { style: "lines", count: 4 },
      line(say(FORM.vote), gap(0)),
      line(
        say(FORM.voteAt),
        ...clock,
        say(FORM.voteBase),
        gap(10),
        say(FORM.voteFor),
        gap(10),
        say(FORM.voteAgainst),
        gap(10),
        say(FORM.voteOther),
        gap(10),
      ),
      line(say(FORM.conclusion), gap(0)),
      { style: "lines", count: 1 },
      line(say(FORM.assignments)),
      { style: "lines", count: 2 },
    ];
  });
}

function closingBlocks(meeting: FormMeeting | null): PaperBlock[] {
  return [
    heading(FORM.closing),
    line(say(FORM.quality), gap(0)),
    line(say(FORM.reading), gap(0)),
    line(say(FORM.closed), ...clock),
    { style: "basis", parts: [say(FORM.late)] },
    signatures(meeting),
  ];
}

function signatures(meeting: FormMeeting | null): PaperBlock {
  return {
    style: "closing",
    placeDate: null,
    recipients: [],
    signatures: [
      { roles: [COMMON.clerk], name: meeting?.clerk ?? null },
      { roles: [COMMON.chair], name: meeting?.chair ?? null },
    ],
  };
}
