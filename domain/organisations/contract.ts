import * as z from "zod";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { organisationKind } from "./kinds.ts";

export const organisation = z.object({
  id,
  parentId: id.nullable(),
  /** Place in the tree, `/1/7/c/`: what lies within an organisation begins with its path. */
  path: z.string(),
  /** Five parts of 2, 3, 3, 3 and 3 digits (FILE-07). */
  code: z.string().nullable(),
  kind: organisationKind,
  name: z.string(),
  /** Place that stands before the date in a document. */
  seat: z.string(),
  foundedOn: localDate.nullable(),
  dissolvedOn: localDate.nullable(),
});

export type Organisation = z.infer<typeof organisation>;

/** Enough to name an organisation and lead to it. */
export const organisationName = z.object({ id, name: z.string(), kind: organisationKind });

export const listOrganisations = route({
  name: "organisations.listOrganisations",
  method: "GET",
  path: "/api/organisations",
  summary: "Lists the organisations within the reader's places, parents before children.",
  permission: needs("organisations.view", "anywhere"),
  query: z.object({
    /** Only what lies at or below this organisation. */
    under: id.optional(),
    /** Words of the name, without regard to marks and case. */
    search: z.string().max(200).optional(),
    /** `next` of the page before. */
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
  }),
  reply: z.object({ organisations: z.array(organisation), next: z.string().nullable() }),
  refusals: {},
  command: false,
  offline: false,
});

export const getOrganisation = route({
  name: "organisations.getOrganisation",
  method: "GET",
  path: "/api/organisations/:organisationId",
  summary: "Shows one organisation with those above and directly below it.",
  permission: needs("organisations.view", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  reply: z.object({
    organisation,
    /** From the top down to the direct superior. */
    ancestors: z.array(organisationName),
    children: z.array(organisationName),
  }),
  refusals: {},
  command: false,
  offline: false,
});
