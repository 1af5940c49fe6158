import * as z from "zod";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { visible } from "../../kernel/text.ts";
import { decision } from "../../rules/decisions.ts";
import { itemKind } from "../record.ts";

/** What is typed and may be unfinished: NFC and without signs that nobody sees, perhaps empty. */
const typed = (most: number) =>
  z
    .string()
    .transform((text) => visible(text).normalize("NFC").replace(/\r\n?/gu, "\n"))
    .pipe(z.string().max(most));

/** A day or a time as it stands on the paper, or empty while nobody has entered it. */
const day = localDate.or(z.literal(""));
const clock = z.string().max(5);

export const LATE_MARKS = ["present", "excused", "unexcused"] as const;

export const lateRollLine = z.object({
  memberId: id,
  mark: z.enum(LATE_MARKS),
  /** Why somebody was excused; empty otherwise. */
  reason: typed(500),
  /** Came after the opening, or left before the close; empty for the whole meeting. */
  from: clock,
  to: clock,
});

/** A vote by show of hands: counts alone, because the paper has no names. */
export const countedVote = z.object({
  id,
  question: typed(500),
  decision,
  /** When hands were counted. */
  time: clock,
  for: z.int().min(0).max(9_999),
  against: z.int().min(0).max(9_999),
  other: z.int().min(0).max(9_999),
  recused: z.array(id).max(100),
});

export const lateItem = z.object({
  id,
  kind: itemKind,
  title: typed(300),
  /** Both empty for an item that the meeting did not come to. */
  from: clock,
  to: clock,
  opinions: z.array(z.object({ id, memberId: id.or(z.literal("")), text: typed(5_000) })).max(300),
  conclusion: typed(5_000),
  assignments: z
    .array(z.object({ id, ownerId: id.or(z.literal("")), text: typed(1_000), dueDate: day }))
    .max(100),
  votes: z.array(countedVote).max(50),
});

/**
 * A meeting, or the rest of one, as it was written on paper while the system was down. Times are those
 * on the wall at the meeting's place; a time before that of the opening belongs to the next day.
 */
export const lateSheet = z.object({
  /** What failed. */
  reason: typed(500),
  /** The day on which the meeting was opened, and when it was opened and closed. */
  date: day,
  opened: clock,
  closed: clock,
  /** From when on the paper tells what happened; the opening when all of it does. */
  paperFrom: clock,
  /** When the system worked again: from then the time for entering runs. */
  recoveredOn: day,
  recoveredAt: clock,
  guests: z.array(z.object({ name: typed(120), title: typed(200) })).max(50),
  roll: z.array(lateRollLine).max(2_000),
  items: z.array(lateItem).max(200),
});

export type LateSheet = z.infer<typeof lateSheet>;
export type LateItem = z.infer<typeof lateItem>;
export type LateRollLine = z.infer<typeof lateRollLine>;
export type CountedVote = z.infer<typeof countedVote>;
