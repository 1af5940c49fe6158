import * as z from "zod";
import { block, documentHead } from "../minutes/document.ts";

/** Types of document that a cell draws up from a meeting (DOC-01, DOC-05). */
export const SIGNS = ["NQ", "KL", "TB"] as const;
export const sign = z.enum(SIGNS);
export type Sign = z.infer<typeof sign>;

export const SIGNER_POSTS = ["secretary", "deputySecretary"] as const;
export const signerPost = z.enum(SIGNER_POSTS);

/** A resolution as data, before it is set on paper; paragraphs as those of minutes. */
export const resolutionDocument = z.object({
  v: z.literal(1),
  head: documentHead,
  blocks: z.array(block).max(2_000),
  recipients: z.array(z.string()),
});

export type ResolutionDocument = z.infer<typeof resolutionDocument>;
export type SignerPost = z.infer<typeof signerPost>;

/** Paragraphs that whoever edits must write or may leave empty; an empty one is not printed. */
export const WRITTEN_PARTS = {
  results: "written.results",
  tasks: "written.tasks",
  score: "written.score",
} as const;
