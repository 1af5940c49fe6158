import {
  addDays,
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import { quarterOf } from "@chiboso/domain/meetings/planning/plan.ts";
import type { MeetingTold } from "./month.ts";
import type { Progress } from "./story.ts";
import { TOPICS } from "./texts.ts";

interface Span {
  /** The moment at which the demonstration is made. */
  readonly now: Instant;
  /** How many months of regular meetings lie behind it. */
  readonly months: number;
  readonly lives: boolean;
}

/** The meetings of a cell in the order of their days: every month, and with lives one on a topic in every quarter. */
export function meetingsOf(cell: number, span: Span): readonly MeetingTold[] {
  const today = localDateOf(span.now, VIETNAM);
  const regular = regularMeetings(cell, span.months, today);
  const first = regular[0]?.day ?? today;
  const thematic = span.lives ? thematicMeetings(cell, first, today) : [];
  return [...regular, ...thematic].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function regularMeetings(cell: number, months: number, today: LocalDate): MeetingTold[] {
  const told: MeetingTold[] = [];
  for (let ago = months - 1; ago >= -1; ago -= 1) {
    const progress = progressOf(cell, ago);
    if (progress === undefined) continue;
    const day = dayOfMonth(today, ago);
    const what = { kind: "regular" as const, day, topic: topic(cell * 5 + ago), progress };
    told.push({ ...what, detail: detailOf(cell, ago), ...sentBack(cell, ago) });
  }
  return told;
}

/** Every third cell is behind in the last month, and one has missed a month: a board that shows something. */
function progressOf(cell: number, monthsAgo: number): Progress | undefined {
  if (monthsAgo < 0) return "published";
  if (monthsAgo === 0) return (["filed", "inApproval", "closed"] as const)[cell % 3];
  if (monthsAgo === 4 && cell % 3 === 2) return undefined;
  return "filed";
}

/** The first cell is told in full; what the others did long ago only as far as a board and a year show it. */
function detailOf(cell: number, monthsAgo: number): MeetingTold["detail"] {
  if (cell === 0 || monthsAgo < 3) return "full";
  return monthsAgo < 6 ? "short" : "plain";
}

/** One score of the month before the last came back two days ago. */
function sentBack(cell: number, monthsAgo: number): Pick<MeetingTold, "sentBackAgo"> {
  return cell === 1 && monthsAgo === 1 ? { sentBackAgo: 2 } : {};
}

/** The third (MEET-02) of the last month in which it lies behind, and of those before and after it. */
function dayOfMonth(today: LocalDate, monthsAgo: number): LocalDate {
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  const index = year * 12 + (month - 1) - monthsAgo - (day > REGULAR_DAY ? 0 : 1);
  const [inYear, number] = [Math.floor(index / 12), (index % 12) + 1];
  return `${inYear}-${two(number)}-${two(REGULAR_DAY)}`;
}

const REGULAR_DAY = 3;
/** In the middle month of a quarter, as plans propose it. */
const THEMATIC_DAY = 16;

/** One a quarter (MEET-05). The first cell held that of the running quarter yesterday, so that its papers wait. */
function thematicMeetings(cell: number, first: LocalDate, today: LocalDate): MeetingTold[] {
  const fresh = cell === 0 ? freshDay(today) : undefined;
  const quarter = (day: LocalDate) => `${day.slice(0, 4)} ${quarterOf(day)}`;
  const past = monthsFrom(first, today)
    .filter((month) => month % 3 === 1)
    .map((month) => `${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(THEMATIC_DAY)}`)
    .filter((day) => day > first && addDays(day, SETTLED_DAYS) < today)
    .filter((day) => fresh === undefined || quarter(day) !== quarter(fresh));
  return [
    ...past.map((day) => tell(cell, day, "filed")),
    ...(fresh === undefined ? [] : [tell(cell, fresh, "fresh")]),
  ];
}

/** Days after which everything of a meeting is filed. */
const SETTLED_DAYS = 3;

/** Yesterday, or the day before when a regular meeting was held then. */
function freshDay(today: LocalDate): LocalDate {
  const yesterday = addDays(today, -1);
  return Number(yesterday.slice(8)) === REGULAR_DAY ? addDays(today, -2) : yesterday;
}

function tell(cell: number, day: LocalDate, progress: Progress): MeetingTold {
  const about = topic(cell * 5 + quarterOf(day) + 2);
  return { kind: "thematic", day, topic: about, detail: "full", progress };
}

/** Months between two days, counted from year nought. */
function monthsFrom(first: LocalDate, last: LocalDate): number[] {
  const count = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count(last) - count(first) + 1 }, (_, index) => count(first) + index);
}

function topic(number: number): string {
  return TOPICS[(number + TOPICS.length) % TOPICS.length] ?? TOPICS[0];
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
