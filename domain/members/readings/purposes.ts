import * as z from "zod";
import { plain } from "../../kernel/text.ts";
import type { CaseKind } from "../cases/case-kinds.ts";

/** Why somebody reads the file of somebody else. There is no reading without one of these. */
export const READING_PURPOSES = [
  /** The daily care of a committee for its members; what lists with contact data are read for. */
  "management",
  "admission",
  "transfer",
  "inspection",
  "statistics",
  "correction",
  /** Said in words. */
  "other",
] as const;

export const readingPurpose = z.enum(READING_PURPOSES);
export type ReadingPurpose = z.infer<typeof readingPurpose>;

/** What was read: a file, a list with personal data, what a search found, a table, a document, a dossier. */
export const READ_THINGS = ["file", "list", "search", "export", "document", "dossier"] as const;

export const readThing = z.enum(READ_THINGS);
export type ReadThing = z.infer<typeof readThing>;

export const LONGEST_REASON = 300;
const SHORTEST_REASON = 5;

/** A purpose as it is stated and kept; the words are needed for `other` and welcome for the rest. */
export const statedPurpose = z
  .object({
    purpose: readingPurpose,
    reason: z.string().max(LONGEST_REASON).transform(plain).default(""),
  })
  .refine(({ purpose, reason }) => purpose !== "other" || reason.length >= SHORTEST_REASON, {
    path: ["reason"],
    error: "members.reading_reason_missing",
  });

export type StatedPurpose = z.output<typeof statedPurpose>;

/** What lists with personal data are read for when nothing else was said. */
export const DAILY_WORK: StatedPurpose = { purpose: "management", reason: "" };

/** A request for correction says itself what it is read for, and so does a transfer. */
export const FOR_CORRECTION: StatedPurpose = { purpose: "correction", reason: "" };
export const FOR_TRANSFER: StatedPurpose = { purpose: "transfer", reason: "" };

/** Readings by one person, for one purpose, that follow each other within these minutes are one visit. */
export const VISIT_MINUTES = 5;

/** For what a case is read: it says so itself, so that nobody has to. */
export function purposeOfCase(kind: CaseKind): StatedPurpose {
  const purpose = PURPOSE_OF_CASE[kind] ?? "management";
  return { purpose, reason: "" };
}

const PURPOSE_OF_CASE: Readonly<Partial<Record<CaseKind, ReadingPurpose>>> = {
  admission: "admission",
  recognition: "admission",
  readmission: "admission",
  transferOut: "transfer",
  transferIn: "transfer",
  temporaryTransfer: "transfer",
  temporaryReturn: "transfer",
};
