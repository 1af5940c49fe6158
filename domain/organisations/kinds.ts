import * as z from "zod";

/** Kinds of organisation on the one tree, named as in the glossary; mass organisations stand beside the Party's. */
export const ORGANISATION_KINDS = [
  "partyBody",
  "baseBody",
  "sectionalBody",
  "baseCell",
  "subCell",
  "partyGroup",
  "tradeUnion",
  "youthUnion",
] as const;

export const organisationKind = z.enum(ORGANISATION_KINDS);

export type OrganisationKind = z.infer<typeof organisationKind>;

/** Kinds that hold the monthly cell meeting. */
export function isCell(kind: OrganisationKind): boolean {
  return kind === "baseCell" || kind === "subCell";
}
