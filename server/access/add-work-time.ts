import { decideWork } from "@chiboso/domain/access/work-time.ts";
import type { addWorkTime } from "@chiboso/domain/access/work-time-contract.ts";
import { addDays, localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { addWorkSpans, isWorkCounted, workSpansOf } from "./work-time-store.ts";

/** Keeps seconds of one's own work; of whoever does not want it, or is no member, nothing is kept. */
export async function keepWorkTime(
  asked: WriteAsked<typeof addWorkTime, undefined>,
): Promise<Result<Reply<typeof addWorkTime>>> {
  const { tx, actor, body } = asked;
  // Two windows of one person send at the same time.
  await tx.query(sql`select from account where id = ${actor.accountId} for update`);
  if (actor.memberId === null || !(await isWorkCounted(tx, actor.accountId)))
    return ok({ counted: false });
  const today = localDateOf(asked.now, VIETNAM);
  const kept = new Map<string, number>();
  for (const { day, seconds } of await workSpansOf(tx, actor.memberId, addDays(today, -7)))
    kept.set(day, (kept.get(day) ?? 0) + seconds);
  const decided = decideWork(body.spans, kept, today);
  if (!decided.ok) return decided;
  await addWorkSpans(tx, actor.memberId, body.spans);
  return ok({ counted: true });
}
