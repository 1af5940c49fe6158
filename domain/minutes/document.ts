import * as z from "zod";
import { id } from "../kernel/ids.ts";

/**
 * A piece of a line. With `fact` it came from the record of the meeting, or is the wording around
 * what came from it, and is locked. Without, it is a person's text, which the minutes-taker may edit.
 */
export const run = z.object({ text: z.string().max(20_000), fact: z.string().optional() });

/** The name of locked words that are no value of the record. */
export const WORDING = "wording";

/** How a block is set on the page and on the screen. */
export const BLOCK_STYLES = ["heading", "subheading", "paragraph", "item", "subitem"] as const;

/**
 * One paragraph. A generated block says from which events and things of the record it was made;
 * a written one has no source but the minutes-taker.
 */
export const block = z.object({
  id: z.string().min(1).max(120),
  origin: z.enum(["generated", "written"]),
  style: z.enum(BLOCK_STYLES),
  from: z.object({ events: z.array(z.int().positive()), ids: z.array(id) }),
  runs: z.array(run).max(2_000),
});

/** What stands above the title (DOC-04) and is never edited. */
export const documentHead = z.object({
  superiorName: z.string().nullable(),
  organisationName: z.string(),
  seat: z.string(),
  title: z.string(),
  subject: z.string(),
  /** A mark under the title, as that a meeting was entered from paper. */
  note: z.string().optional(),
});

/** Names under the text: the minutes-taker on the left, the chair on the right (MIN-02). */
export const documentSigners = z.object({ clerk: z.string(), chair: z.string() });

/** The minutes as data, before they are set on paper. */
export const minutesDocument = z.object({
  v: z.literal(1),
  head: documentHead,
  blocks: z.array(block).max(5_000),
  signers: documentSigners,
  /** Lines under "Nơi nhận" (DOC-09), without their dashes. */
  recipients: z.array(z.string()),
});

export type Run = z.infer<typeof run>;
export type Block = z.infer<typeof block>;
export type BlockStyle = Block["style"];
export type MinutesDocument = z.infer<typeof minutesDocument>;

/** Whether anything in a block may be edited. */
export function isEditable(of: Pick<Block, "origin" | "runs">): boolean {
  return of.origin === "written" || of.runs.some((each) => each.fact === undefined);
}

/** The text of a block as it is read aloud. */
export function textOf(of: Pick<Block, "runs">): string {
  return of.runs.map((each) => each.text).join("");
}

/** Blocks that the minutes-taker must fill in or may leave empty; an empty one is not printed. */
export const WRITTEN = { quality: "written.quality", reading: "written.reading" } as const;
