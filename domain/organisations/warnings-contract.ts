import * as z from "zod";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { citation } from "../rules/citation.ts";
import { organisationName } from "./contract.ts";
import { WARNINGS } from "./warnings.ts";

export const organisationWarning = z.object({
  warning: z.enum(WARNINGS),
  count: z.int(),
  limit: z.int().nullable(),
  citation: citation.nullable(),
});

export const listWarnings = route({
  name: "organisations.listWarnings",
  method: "GET",
  path: "/api/organisations/:organisationId/warnings",
  summary:
    "Lists what the strength of an organisation and of everything below it says against the rules (BASE-10 to BASE-12).",
  permission: needs("organisations.viewWarnings", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  query: z.object({
    /** `self`: only the organisation itself; `below`: with everything below it. */
    reach: z.enum(["self", "below"]).default("self"),
    /** `next` of the page before. */
    after: z.string().max(400).optional(),
  }),
  reply: z.object({
    on: localDate,
    /** How many organisations this page has looked at. */
    examined: z.int(),
    organisations: z.array(
      z.object({ organisation: organisationName, warnings: z.array(organisationWarning) }),
    ),
    next: z.string().nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});
