import * as z from "zod";

/** Kinds of organisation on the one tree, named as in the glossary; mass organisations stand beside the Party's. */
export const ORGANISATION_KINDS = [
  "partyBody",
  "baseBody",
  "sectionalBody",
  "baseCell",
  "subCell",
  "partyGroup",
  "committeeOffice",
  "organisationBoard",
  "propagandaBoard",
  "partyBuildingBoard",
  "inspectionCommission",
  "tradeUnion",
  "youthUnion",
] as const;

export const organisationKind = z.enum(ORGANISATION_KINDS);

export type OrganisationKind = z.infer<typeof organisationKind>;

/** What somebody belongs to: nobody is a Party member of a union, or a union's of a cell. */
export const MEMBERSHIP_KINDS = ["party", "tradeUnion", "youthUnion"] as const;

export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** The top of the tree: an organisation whose superior is not in this system. */
type Superior = OrganisationKind | "top";

const BODIES = ["partyBody", "baseBody"] as const;
const CELLS = ["baseCell", "subCell"] as const;
const PARTY = ["partyBody", "baseBody", "sectionalBody", ...CELLS] as const;

/**
 * Which kind may stand directly under which; what is not named may not. A site may hold a part of the
 * tree only, therefore every body and cell may be a top. The bodies that serve a committee (its office, its
 * boards, its inspection commission) hang on it and have nothing below them.
 */
export const MAY_STAND_UNDER: Readonly<Record<OrganisationKind, readonly Superior[]>> = {
  partyBody: ["top", "partyBody"],
  baseBody: ["top", "partyBody"],
  sectionalBody: ["top", "partyBody", "baseBody"],
  baseCell: ["top", "partyBody"],
  subCell: ["top", "partyBody", "baseBody", "sectionalBody"],
  partyGroup: CELLS,
  committeeOffice: BODIES,
  organisationBoard: BODIES,
  propagandaBoard: BODIES,
  partyBuildingBoard: BODIES,
  inspectionCommission: BODIES,
  tradeUnion: ["top", ...PARTY, "tradeUnion"],
  youthUnion: ["top", ...PARTY, "youthUnion"],
};

/** Whether an organisation of this kind may stand directly under that superior; null is the top of the tree. */
export function mayStandUnder(kind: OrganisationKind, superior: OrganisationKind | null): boolean {
  return MAY_STAND_UNDER[kind].includes(superior ?? "top");
}

/** The kind of membership that an organisation of this kind has. */
export function membershipKindOf(kind: OrganisationKind): MembershipKind {
  return kind === "tradeUnion" || kind === "youthUnion" ? kind : "party";
}

/** Kinds that hold the monthly cell meeting. */
export function isCell(kind: OrganisationKind): boolean {
  return kind === "baseCell" || kind === "subCell";
}

/** Kinds of which somebody can be a member directly; the members of a body are those of its cells. */
export function holdsMembers(kind: OrganisationKind): boolean {
  return isCell(kind) || kind === "partyGroup" || membershipKindOf(kind) !== "party";
}
