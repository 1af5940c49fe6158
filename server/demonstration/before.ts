import { addDays, localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { quarterOf, type PlannedKind } from "@chiboso/domain/meetings/planning/plan.ts";
import { approvePlan, savePlan, viewPlan } from "@chiboso/domain/meetings/planning/contract.ts";
import { listCellTasks, reportTask } from "@chiboso/domain/meetings/results/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import type { Story } from "./story.ts";
import { REPORTS, TOPICS } from "./texts.ts";

/**
 * The entry of the year's plan for a month's regular meeting or a quarter's thematic one; the plan is drawn up
 * when there is none yet.
 */
export async function entryFor(
  story: Story,
  secretary: Caller,
  kind: PlannedKind,
  day: LocalDate,
): Promise<Plan["entries"][number] | null> {
  const params = { organisationId: story.cell.organisationId, year: Number(day.slice(0, 4)) };
  let plan = await granted(secretary.call(viewPlan, { params }));
  if (plan.version === 0) {
    await drawUp(story, secretary, plan);
    plan = await granted(secretary.call(viewPlan, { params }));
  }
  const fits = (date: LocalDate) =>
    kind === "regular" ? date.startsWith(day.slice(0, 7)) : quarterOf(date) === quarterOf(day);
  const found = plan.entries.find(
    (each) => each.kind === kind && fits(each.date) && each.meeting === null,
  );
  return found ?? null;
}

type Plan = Awaited<ReturnType<typeof granted<typeof viewPlan>>>;

/** What the rules propose, each thematic meeting with a topic and the minutes-taker as its drafter. */
async function drawUp({ cell, choices }: Story, secretary: Caller, plan: Plan): Promise<void> {
  const params = { organisationId: plan.organisation.id, year: plan.year };
  const entries = plan.proposed.map((entry) => {
    const thematic = entry.kind === "thematic";
    return {
      ...entry,
      id: newId(),
      topic: thematic ? choices.pick(TOPICS) : "",
      drafterId: thematic ? cell.clerk.memberId : null,
    };
  });
  if (entries.length === 0) return;
  const { version } = await granted(
    secretary.call(savePlan, { params, body: { expectedVersion: 0, entries } }),
  );
  const body = { expectedVersion: version, approvedOn: plan.today };
  await granted(secretary.call(approvePlan, { params, body }));
}

/** A meeting is prepared so many days before it. */
export const DAYS_AHEAD = 7;

/** What became of the tasks that are due by the next meeting, as the secretary enters it before it. */
export async function reportResults(story: Story, secretary: Caller): Promise<void> {
  const { choices } = story;
  const params = { organisationId: story.cell.organisationId };
  const { tasks, today } = await granted(secretary.call(listCellTasks, { params }));
  const due = tasks.filter(
    ({ standing, dueDate }) => standing !== "met" && dueDate <= addDays(today, DAYS_AHEAD),
  );
  for (const task of due) {
    const first = task.standing === "unreported";
    const inTime = choices.chance(80) || !first;
    const state = inTime ? "done" : choices.chance(50) ? "progress" : "notDone";
    const latest = addDays(task.dueDate, first ? 2 : 20);
    const given = localDateOf(task.meeting.plannedAt, VIETNAM);
    const day = latest < today ? latest : today;
    const body = {
      reportId: newId(),
      state,
      text: choices.pick(REPORTS[state]),
      day: day > given ? day : today,
    } as const;
    await granted(
      secretary.call(reportTask, { params: { assignmentId: task.assignmentId }, body }),
    );
  }
}
