import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { acceptReport, reportTask } from "@chiboso/domain/meetings/results/contract.ts";
import {
  decideAcceptance,
  decideReport,
  standingOf,
} from "@chiboso/domain/meetings/results/tasks.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { insertReport, lockTask, markAccepted, type TaskRow } from "./task-store.ts";
import { lastOf } from "./view-tasks.ts";

type Changed = Reply<typeof reportTask>;

/** The owner's report, or a leader's for the owner. */
export async function report(
  asked: WriteAsked<typeof reportTask, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  const task = await lockTask(tx, params.assignmentId);
  if (task === undefined) return refuse("kernel.not_found");
  const who = {
    isOwner: actor.memberId === task.ownerId,
    mayAccept: may(actor, "meetings.prepare", task.path),
  };
  const facts = {
    assignedOn: localDateOf(task.assignedAt, task.zone),
    last: lastOf(task),
  };
  const decided = decideReport(facts, who, body, localDateOf(now, task.zone));
  if (!decided.ok) return decided;
  const { accepted } = decided.value;
  await insertReport(tx, task.assignmentId, {
    id: body.reportId,
    position: task.reports.length + 1,
    state: body.state,
    text: body.text,
    day: body.day,
    at: now,
    by: actor.name,
    acceptedAt: accepted ? now : null,
    acceptedBy: accepted ? actor.name : null,
  });
  tell(asked, task);
  return ok({
    assignmentId: task.assignmentId,
    standing: standingOf({ state: body.state, accepted }),
  });
}

/** A leader of the cell agrees with what was reported last. */
export async function accept(
  asked: WriteAsked<typeof acceptReport, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  const task = await lockTask(tx, params.assignmentId);
  if (task === undefined) return refuse("kernel.not_found");
  const reports = task.reports.map(({ id, acceptedAt }) => ({ id, accepted: acceptedAt !== null }));
  const decided = decideAcceptance(reports, body.reportId);
  if (!decided.ok) return decided;
  await markAccepted(tx, body.reportId, { at: now, by: actor.name });
  tell(asked, task);
  const state = task.reports.at(-1)?.state ?? "done";
  return ok({ assignmentId: task.assignmentId, standing: standingOf({ state, accepted: true }) });
}

function tell(
  { tx, services }: WriteAsked<typeof reportTask | typeof acceptReport, undefined>,
  task: TaskRow,
): void {
  tx.afterCommit(() => {
    services.live.publish(`member:${task.ownerId}`);
    services.live.publish(`organisation:${task.organisationId}`);
  });
}
