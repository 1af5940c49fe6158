import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { plain } from "../../kernel/text.ts";
import { DATA_CLASSES } from "./register.ts";

const said = z.string().max(2000).transform(plain).pipe(z.string().min(5));
const atOrganisation = { param: "organisationId", of: "organisation" } as const;

/** A breach of personal data, as it is told to the specialised body (PDP-06). */
export const breach = z.object({
  breachId: id,
  noticedAt: instant,
  what: z.string(),
  dataClasses: z.array(z.enum(DATA_CLASSES)),
  /** How many persons it concerns, as far as is known. */
  persons: z.int(),
  measures: z.string(),
  recordedBy: z.string(),
  recordedAt: instant,
  notified: z.object({ at: instant, to: z.string(), by: z.string() }).nullable(),
});

export type Breach = z.infer<typeof breach>;

export const listBreaches = route({
  name: "members.listBreaches",
  method: "GET",
  path: "/api/organisations/:organisationId/breaches",
  summary: "The breaches of personal data that an organisation has recorded, latest first.",
  permission: needs("members.viewPrivacy", atOrganisation),
  params: z.object({ organisationId: id }),
  reply: z.object({ now: instant, breaches: z.array(breach) }),
  refusals: {},
  command: false,
  offline: false,
});

export const recordBreach = route({
  name: "members.recordBreach",
  method: "POST",
  path: "/api/organisations/:organisationId/breaches",
  summary:
    "Records a breach of personal data; the hours for the notice run from when it was noticed.",
  permission: needs("members.decidePrivacy", atOrganisation),
  params: z.object({ organisationId: id }),
  body: commandBody.extend({
    breachId: id,
    noticedAt: instant,
    what: said,
    dataClasses: z.array(z.enum(DATA_CLASSES)).min(1),
    persons: z.int().min(0).max(10_000_000),
    measures: said,
  }),
  reply: breach,
  refusals: { "members.breach_in_future": 422 },
  command: true,
  offline: false,
});

export const noteBreachNotified = route({
  name: "members.noteBreachNotified",
  method: "POST",
  path: "/api/organisations/:organisationId/breaches/:breachId/notified",
  summary: "Notes when and to whom a breach was told.",
  permission: needs("members.decidePrivacy", atOrganisation),
  params: z.object({ organisationId: id, breachId: id }),
  body: commandBody.extend({ at: instant, to: said }),
  reply: breach,
  refusals: {
    "members.breach_in_future": 422,
    "members.breach_before": 422,
    "members.breach_told": 409,
  },
  command: true,
  offline: false,
});
