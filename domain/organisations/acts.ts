import * as z from "zod";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { plain } from "../kernel/text.ts";
import { line } from "../meetings/preparation.ts";
import { organisationCode } from "./code.ts";
import { organisationKind } from "./kinds.ts";

/** The document that decides an act: number, day and the body that issued it, as they stand on the paper. */
export const decidingDocument = z.object({
  number: line(60),
  date: localDate,
  issuer: line(200),
});

export type DecidingDocument = z.infer<typeof decidingDocument>;

export const organisationTitle = line(200);
const seat = z.string().max(100).transform(plain);

/** What an organisation is called; the code may be missing. */
const naming = {
  name: organisationTitle,
  code: organisationCode.nullable(),
  kind: organisationKind,
  seat,
};

/** A new organisation under the one that the act is entered at. Its id is made on the device. */
export const foundAct = z.object({ kind: z.literal("found"), newId: id, as: z.object(naming) });

/** Another name, code, kind or seat; what is not given stays. */
export const alterAct = z.object({ kind: z.literal("alter"), as: z.object(naming).partial() });

/** The whole subtree goes under another superior. */
export const moveAct = z.object({ kind: z.literal("move"), superiorId: id });

/** The organisation goes up in another: members and sub-organisations are the other's from the day on. */
export const mergeAct = z.object({ kind: z.literal("merge"), targetId: id });

/** A part goes out into a new organisation under the same superior. */
export const splitAct = z.object({
  kind: z.literal("split"),
  newId: id,
  as: z.object(naming),
  memberIds: z.array(id).max(5000),
  childIds: z.array(id).max(1000),
});

/** The organisation ends; whoever and whatever is still there goes where it is said. */
export const dissolveAct = z.object({
  kind: z.literal("dissolve"),
  membersTo: id.nullable(),
  childrenTo: id.nullable(),
});

export const treeAct = z.discriminatedUnion("kind", [
  foundAct,
  alterAct,
  moveAct,
  mergeAct,
  splitAct,
  dissolveAct,
]);

export type TreeAct = z.infer<typeof treeAct>;
export type TreeActKind = TreeAct["kind"];
export const TREE_ACTS = ["found", "alter", "move", "merge", "split", "dissolve"] as const;

/** An act with its day and its document, as it is entered. */
export const enteredAct = z.object({
  /** First day on which it holds. */
  on: localDate,
  document: decidingDocument,
  act: treeAct,
});

export type EnteredAct = z.infer<typeof enteredAct>;
