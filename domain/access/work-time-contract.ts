import * as z from "zod";
import { localDate } from "../kernel/dates.ts";
import { commandBody, route } from "../kernel/route.ts";
import { WORK_KINDS } from "./work-time.ts";

const minutes = z.object({
  preparing: z.int(),
  running: z.int(),
  after: z.int(),
  other: z.int(),
});

export const addWorkTime = route({
  name: "access.addWorkTime",
  method: "POST",
  path: "/api/access/work-time",
  summary:
    "Adds seconds that one worked on screens, by day and kind of work; nothing is kept when one does not want it.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({
    spans: z
      .array(
        z.object({
          day: localDate,
          kind: z.enum(WORK_KINDS),
          seconds: z.int().min(1).max(86_400),
        }),
      )
      .min(1)
      .max(40),
  }),
  reply: z.object({ counted: z.boolean() }),
  refusals: { "access.work_day": 422, "access.work_too_long": 422 },
  command: true,
  offline: false,
});

export const viewWorkTime = route({
  name: "access.viewWorkTime",
  method: "GET",
  path: "/api/access/work-time",
  summary: "How many minutes one worked this month and last, by kind of work; one's own alone.",
  permission: { kind: "signedIn" },
  reply: z.object({ counted: z.boolean(), thisMonth: minutes, lastMonth: minutes }),
  refusals: {},
  command: false,
  offline: false,
});

export const countWorkTime = route({
  name: "access.countWorkTime",
  method: "POST",
  path: "/api/access/work-time/counting",
  summary: "Lets one's time be counted, or stops it and deletes what is kept.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({ counted: z.boolean() }),
  reply: z.object({ counted: z.boolean() }),
  refusals: {},
  command: true,
  offline: false,
});
