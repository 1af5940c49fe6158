import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { itemKind } from "../meetings/record.ts";
import type { Fact, Measure } from "../rules/quality-sheet.ts";

export const STANDINGS = ["holds", "fails", "unknown"] as const;

/** Where evidence can be looked at. */
export const PLACES = ["meeting", "minutes"] as const;

/** What lies behind a fact or a share: the code of a sentence with its numbers, and where it can be seen. */
export const evidence = z.object({
  code: z.string(),
  numbers: z.record(z.string(), z.int()),
  /** Steps of the meeting that the sentence names; absent where it names none. */
  steps: z.array(itemKind).optional(),
  at: instant.nullable(),
  to: z.object({ place: z.enum(PLACES), id }),
});

export const factFound = z.object({ standing: z.enum(STANDINGS), evidence });

/** A share in whole numbers; `count` of `members` is the same counted by times, where a sheet asks for that. */
export const shareFound = z.object({
  part: z.int(),
  whole: z.int(),
  count: z.int(),
  members: z.int(),
});

export type Standing = (typeof STANDINGS)[number];
export type Evidence = z.infer<typeof evidence>;
export type FactFound = z.infer<typeof factFound>;
export type ShareFound = z.infer<typeof shareFound>;

export interface MeasureFound {
  /** Null when the share is not known. */
  readonly share: ShareFound | null;
  readonly evidence: Evidence;
}

/** Everything that a sheet may ask of a meeting. */
export interface Found {
  readonly facts: Readonly<Record<Fact, FactFound>>;
  readonly measures: Readonly<Record<Measure, MeasureFound>>;
  /** Whether points for a thematic meeting can be had in this month. */
  readonly thematicMonth: boolean;
}
