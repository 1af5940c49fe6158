import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { advice, meetingState } from "../view.ts";
import { MOST_ENTRIES, PLANNED_KINDS, planEntryInput } from "./plan.ts";
import { PLAN_PROGRESS } from "./progress.ts";

const there = { param: "organisationId", of: "organisation" } as const;
const params = z.object({ organisationId: id, year: z.coerce.number().int().min(2000).max(2999) });
const person = z.object({ memberId: id, name: z.string() });

/** `version` is 0 while there is no plan; `proposed` is what it lacks, for those who may change it. */
export const yearPlan = z.object({
  organisation: z.object({ id, name: z.string() }),
  year: z.int(),
  version: z.int(),
  approved: z.object({ on: localDate, by: z.string() }).nullable(),
  today: localDate,
  entries: z.array(
    z.object({
      id,
      kind: z.enum(PLANNED_KINDS),
      date: localDate,
      topic: z.string(),
      drafter: person.nullable(),
      progress: z.enum(PLAN_PROGRESS),
      meeting: z.object({ id, state: meetingState, date: localDate }).nullable(),
      /** A meeting was prepared from it, so it stays. */
      inUse: z.boolean(),
    }),
  ),
  advice: z.array(advice),
  mayPlan: z.boolean(),
  proposed: z.array(z.object({ kind: z.enum(PLANNED_KINDS), date: localDate })),
  /** From whom drafters are named; empty for those who may not change the plan. */
  members: z.array(person),
});

export type YearPlan = z.infer<typeof yearPlan>;

export const viewPlan = route({
  name: "meetings.viewPlan",
  method: "GET",
  path: "/api/organisations/:organisationId/plans/:year",
  summary: "The plan of a year: what is done, due and missed, and what the rules say about it",
  permission: needs("meetings.view", there),
  params,
  reply: yearPlan,
  refusals: {},
  command: false,
  offline: false,
});

const saved = z.object({ year: z.int(), version: z.int() });
const STALE = { "meetings.stale": 409 } as const;

/** The whole year in any order; `expectedVersion` is 0 for a year without a plan. */
export const savePlan = route({
  name: "meetings.savePlan",
  method: "PUT",
  path: "/api/organisations/:organisationId/plans/:year",
  summary: "Write the plan of a year; one that was approved is a draft again",
  permission: needs("meetings.prepare", there),
  params,
  body: commandBody.extend({
    expectedVersion: z.int().min(0),
    entries: z.array(planEntryInput).max(MOST_ENTRIES),
  }),
  reply: saved,
  refusals: {
    ...STALE,
    "meetings.item_twice": 422,
    "meetings.plan_other_year": 422,
    "meetings.plan_entry_used": 409,
    "meetings.not_a_member": 422,
    "meetings.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const approvePlan = route({
  name: "meetings.approvePlan",
  method: "POST",
  path: "/api/organisations/:organisationId/plans/:year/approve",
  summary: "Enter that the cell's committee has approved the plan; the drafters are told",
  permission: needs("meetings.prepare", there),
  params,
  body: commandBody.extend({ expectedVersion: z.int().min(1), approvedOn: localDate }),
  reply: saved,
  refusals: {
    ...STALE,
    "meetings.plan_empty": 409,
    "meetings.plan_topic_missing": 422,
    "meetings.plan_drafter_missing": 422,
    "meetings.plan_approval_ahead": 422,
  },
  command: true,
  offline: false,
});
