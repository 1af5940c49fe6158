import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { tidyProse } from "../preparation.ts";
import { reportState, resultRow } from "./result.ts";

const there = { param: "organisationId", of: "organisation" } as const;
const atTask = { param: "assignmentId", of: "assignment" } as const;
const taskParams = z.object({ assignmentId: id });
/** Longest text of a report. */
export const REPORT_LIMIT = 2000;

/** A task with everything that was reported on it, the first report first. */
export const taskView = resultRow.extend({
  organisation: z.object({ id, name: z.string() }),
  meeting: z.object({ id, title: z.string(), plannedAt: instant }),
  reports: z.array(
    z.object({
      id,
      state: reportState,
      text: z.string(),
      day: localDate,
      at: instant,
      by: z.string(),
      accepted: z.object({ at: instant, by: z.string() }).nullable(),
    }),
  ),
  mine: z.boolean(),
  mayAccept: z.boolean(),
});

export type TaskView = z.infer<typeof taskView>;

const taskList = z.object({ today: localDate, tasks: z.array(taskView) });

/** At most 200: what is not finished first, by the day on which it is due, then what was finished last. */
export const listMyTasks = route({
  name: "meetings.listMyTasks",
  method: "GET",
  path: "/api/tasks",
  summary: "The tasks that meetings gave to whoever asks",
  permission: { kind: "signedIn" },
  reply: taskList,
  refusals: {},
  command: false,
  offline: false,
});

export const listCellTasks = route({
  name: "meetings.listCellTasks",
  method: "GET",
  path: "/api/organisations/:organisationId/tasks",
  summary: "The tasks that an organisation's meetings gave, with what became of them",
  permission: needs("meetings.prepare", there),
  params: z.object({ organisationId: id }),
  reply: taskList,
  refusals: {},
  command: false,
  offline: false,
});

const changed = z.object({ assignmentId: id, standing: resultRow.shape.standing });

/** The owner's own report waits to be accepted; a leader's report is accepted as it is made. */
export const reportTask = route({
  name: "meetings.reportTask",
  method: "POST",
  path: "/api/tasks/:assignmentId/reports",
  summary: "Report how far a task is: on the way, done, or not done and why",
  permission: needs("meetings.view", atTask),
  params: taskParams,
  body: commandBody.extend({
    reportId: id,
    state: reportState,
    text: tidyProse(REPORT_LIMIT),
    day: localDate,
  }),
  reply: changed,
  refusals: {
    "meetings.not_your_task": 403,
    "meetings.task_accepted": 409,
    "meetings.report_text_missing": 422,
    "meetings.report_day": 422,
    "meetings.secret_refused": 422,
  },
  command: true,
  offline: true,
});

export const acceptReport = route({
  name: "meetings.acceptReport",
  method: "POST",
  path: "/api/tasks/:assignmentId/accept",
  summary: "Accept what was reported last on a task",
  permission: needs("meetings.prepare", atTask),
  params: taskParams,
  body: commandBody.extend({ reportId: id }),
  reply: changed,
  refusals: { "meetings.report_replaced": 409, "meetings.report_accepted": 409 },
  command: true,
  offline: false,
});
