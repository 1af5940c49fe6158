import * as z from "zod";
import { needs } from "../access/rights.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";

export const getWork = route({
  name: "members.getWork",
  method: "GET",
  path: "/api/organisations/:organisationId/work",
  summary:
    "Counts the work with members at and below an organisation, each part for whoever may do it.",
  permission: needs("organisations.view", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  /** A part is null for whoever may not look at it; a number is null where counting it would take long. */
  reply: z.object({
    cases: z.object({ open: z.int(), overdue: z.int() }).nullable(),
    transfers: z.object({ coming: z.int(), going: z.int() }).nullable(),
    badges: z.object({ due: z.int().nullable() }).nullable(),
    /** Dossiers of which papers were looked through. */
    dossiers: z.object({ kept: z.int() }).nullable(),
    /** Likely pairs, and how many of one number nobody below could see. */
    duplicates: z.object({ pairs: z.int().nullable(), handedUp: z.int() }).nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});
