import * as z from "zod";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { organisationKind } from "./kinds.ts";

/** One organisation of the tree as it was on a day. */
export const branchNode = z.object({
  id,
  name: z.string(),
  code: z.string().nullable(),
  kind: organisationKind,
  /** How many stood directly below it on that day. */
  childCount: z.int(),
});

export type BranchNode = z.infer<typeof branchNode>;

export const listBranch = route({
  name: "organisations.listBranch",
  method: "GET",
  path: "/api/organisation-tree",
  summary: "Lists what stood directly below an organisation on a day, or the tops within reach.",
  permission: needs("organisations.view", "anywhere"),
  query: z.object({
    /** Without it, the highest organisations that the reader may see. */
    under: id.optional(),
    /** Today in Viet Nam when absent. */
    on: localDate.optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  reply: z.object({
    on: localDate,
    nodes: z.array(branchNode),
    /** Where the next page begins; null at the end. */
    next: z.int().nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const searchTree = route({
  name: "organisations.searchTree",
  method: "GET",
  path: "/api/organisation-tree/search",
  summary: "Finds organisations by name or code as they were on a day, with the way to each.",
  permission: needs("organisations.view", "anywhere"),
  query: z.object({ search: z.string().min(1).max(200), on: localDate.optional() }),
  reply: z.object({
    on: localDate,
    found: z.array(branchNode.extend({ above: z.array(z.object({ id, name: z.string() })) })),
    /** Whether there is more than is shown. */
    more: z.boolean(),
  }),
  refusals: {},
  command: false,
  offline: false,
});
