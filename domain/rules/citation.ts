import * as z from "zod";

/** T read in the text, S in a secondary source, M from memory; `disputed` when sources disagree. */
export const CONFIDENCES = ["T", "S", "M"] as const;

/** What an outcome must always say of the rule behind it: which, in which version, from which document. */
export const citation = z.object({
  ruleId: z.string(),
  packId: z.string(),
  packVersion: z.string(),
  /** Number and date of the document, in the original language. */
  document: z.string(),
  clause: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  disputed: z.boolean(),
});

export type Citation = z.infer<typeof citation>;

/** What the packs name as document where none was found: screens say so, papers of the Party name no basis. */
export const NO_SOURCE = "Chưa tìm thấy văn bản quy định";

export function hasSource(of: Pick<Citation, "document">): boolean {
  return of.document !== NO_SOURCE;
}
