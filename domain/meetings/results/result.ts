import * as z from "zod";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";

/** What whoever carries out a task says of it. */
export const REPORT_STATES = ["progress", "done", "notDone"] as const;
export const reportState = z.enum(REPORT_STATES);

/** How a task stands: `met` is done and accepted, `waiting` is said to be done and not accepted yet. */
export const TASK_STANDINGS = ["met", "waiting", "progress", "notDone", "unreported"] as const;
export const taskStanding = z.enum(TASK_STANDINGS);

/** One task of an earlier meeting with what became of it; names are text. */
export const resultRow = z.object({
  assignmentId: id,
  text: z.string(),
  owner: z.object({ memberId: id, name: z.string() }),
  dueDate: localDate,
  standing: taskStanding,
  /** Its day has passed and it is not said to be done. */
  overdue: z.boolean(),
  /** What was reported last; null when nothing was. */
  reported: z.object({ text: z.string(), day: localDate, by: z.string() }).nullable(),
});

/** Tasks counted; the share that was met is `met` of `all`. */
export const resultCounts = z.object({
  all: z.int(),
  met: z.int(),
  waiting: z.int(),
  progress: z.int(),
  notDone: z.int(),
  unreported: z.int(),
  overdue: z.int(),
});

/** What became of the tasks that the meetings since the last regular one gave (item `lastResolution`). */
export const lastResults = z.object({
  meetings: z.array(z.object({ id, title: z.string(), plannedAt: instant })),
  rows: z.array(resultRow),
  counts: resultCounts,
});

export type ReportState = z.infer<typeof reportState>;
export type TaskStanding = z.infer<typeof taskStanding>;
export type ResultRow = z.infer<typeof resultRow>;
export type ResultCounts = z.infer<typeof resultCounts>;
export type LastResults = z.infer<typeof lastResults>;

/** For a meeting that has none before it to report on. */
export const NO_RESULTS: LastResults = {
  meetings: [],
  rows: [],
  counts: { all: 0, met: 0, waiting: 0, progress: 0, notDone: 0, unreported: 0, overdue: 0 },
};
