import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";

/** Number, date and issuing body of a document, as a person writes them down. */
const documentText = z.string().trim().min(3).max(300);

/** Somebody has read the text and says that the rule stands in it as it is written here. */
export const confirmation = z.object({
  id,
  ruleId: z.string(),
  packId: z.string(),
  packVersion: z.string(),
  /** First day of the version that was confirmed: another version needs its own. */
  from: localDate,
  organisationId: id,
  organisationName: z.string(),
  /** It counts at this place in the tree and below. */
  path: z.string(),
  document: z.string(),
  clause: z.string(),
  confirmedBy: z.string(),
  at: instant,
});

export type Confirmation = z.infer<typeof confirmation>;

/** A day off, or a weekend day worked instead, as the Government has announced it. */
export const announcedDay = z.object({
  id,
  day: localDate,
  worked: z.boolean(),
  document: z.string(),
  enteredBy: z.string(),
  at: instant,
  /** It was taken back and counts no more; terms that ran until then were counted with it. */
  withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});

export const showRuleState = route({
  name: "rules.showRuleState",
  method: "GET",
  path: "/api/rules/state",
  summary: "What the site has added to the rules: who confirmed which, and announced days.",
  permission: { kind: "signedIn" },
  reply: z.object({
    confirmations: z.array(confirmation),
    days: z.array(announcedDay),
    /** Whether the reader keeps the calendar of the site: the office at the top of the tree. */
    keepsCalendar: z.boolean(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const confirmRule = route({
  name: "rules.confirmRule",
  method: "POST",
  path: "/api/organisations/:organisationId/rule-confirmations",
  summary: "Confirms by name and document that a rule which was not read in its own text holds.",
  permission: needs("rules.confirm", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  body: commandBody.extend({
    confirmationId: id,
    ruleId: z.string().max(20),
    /** The day whose version is meant. */
    on: localDate,
    document: documentText,
    clause: z.string().trim().max(100),
  }),
  reply: confirmation,
  refusals: {
    "rules.unknown_rule": 404,
    "rules.needs_no_confirmation": 409,
    "rules.already_confirmed": 409,
  },
  command: true,
  offline: false,
});

export const withdrawConfirmation = route({
  name: "rules.withdrawConfirmation",
  method: "POST",
  path: "/api/organisations/:organisationId/rule-confirmations/:confirmationId/withdraw",
  summary: "Withdraws a confirmation that turned out wrong; it stays on record with the reason.",
  permission: needs("rules.confirm", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id, confirmationId: id }),
  body: commandBody.extend({ reason: z.string().trim().min(3).max(500) }),
  reply: z.object({ confirmationId: id }),
  refusals: { "rules.confirmation_unknown": 404, "rules.confirmation_withdrawn": 409 },
  command: true,
  offline: false,
});

export const announceDay = route({
  name: "rules.announceDay",
  method: "POST",
  path: "/api/rules/days",
  summary: "Enters a day off or a weekend day worked instead, with the announcement that says so.",
  permission: needs("rules.keepCalendar", "anywhere"),
  body: commandBody.extend({ day: localDate, worked: z.boolean(), document: documentText }),
  reply: announcedDay,
  refusals: {
    "rules.only_top_keeps_calendar": 403,
    "rules.day_entered_already": 409,
    "rules.day_out_of_range": 422,
    "rules.not_a_weekend": 422,
  },
  command: true,
  offline: false,
});

export const withdrawDay = route({
  name: "rules.withdrawDay",
  method: "POST",
  path: "/api/rules/days/:dayId/withdraw",
  summary: "Withdraws an announced day that turned out wrong; it stays on record with the reason.",
  permission: needs("rules.keepCalendar", "anywhere"),
  params: z.object({ dayId: id }),
  body: commandBody.extend({ reason: z.string().trim().min(3).max(500) }),
  reply: announcedDay,
  refusals: {
    "rules.only_top_keeps_calendar": 403,
    "rules.day_unknown": 404,
    "rules.day_withdrawn": 409,
  },
  command: true,
  offline: false,
});
