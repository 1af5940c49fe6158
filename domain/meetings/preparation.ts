import * as z from "zod";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { plain, plainProse } from "../kernel/text.ts";
import { itemKind, meetingKind, meetingMode } from "./record.ts";

/** A line of text from a form: NFC, single spaces, no sign that cannot be seen, not empty. */
export const line = (most: number) => z.string().transform(plain).pipe(z.string().min(1).max(most));

/** A longer text, perhaps none: NFC and trimmed, its paragraphs kept. */
export const tidyProse = (most: number) =>
  z
    .string()
    .transform(plainProse)
    .pipe(z.string().max(most, { error: "meetings.text_too_long" }));

/** A longer text that must not be empty. */
export const prose = (most: number) => tidyProse(most).pipe(z.string().min(1));

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const timeZone = z.string().max(60).refine(isTimeZone, { error: "meetings.unknown_zone" });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Most items of one agenda. */
export const MOST_ITEMS = 200;

/** Items of the agenda in order. An id of an item that exists keeps that item. */
export const agendaInput = z
  .array(
    z.object({
      id,
      kind: itemKind,
      title: line(300),
      minutes: z.int().min(1).max(600).nullable(),
      /** The item of an earlier meeting that this one goes on with; it stays once it is kept. */
      carriedFromId: id.nullable().optional(),
      /** A matter of State secrets: only the fixed title is taken. */
      secret: z.boolean().default(false),
    }),
  )
  .min(1)
  .max(MOST_ITEMS);

/** Everything that is fixed when a meeting is prepared; date and time are those on the wall in `zone`. */
export const preparation = z.object({
  kind: meetingKind,
  mode: meetingMode,
  title: line(200),
  place: line(300),
  onlineLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  zone: timeZone,
  /** Not the calendar's last day, which is over in no zone. */
  date: localDate.refine((day) => day < "9999-12-30", { error: "kernel.day_missing" }),
  time: timeOfDay,
  minutes: z.int().min(10).max(1440),
  chairId: id,
  clerkId: id,
  agenda: agendaInput,
});

export type Preparation = z.infer<typeof preparation>;
export type AgendaInput = z.infer<typeof agendaInput>;
