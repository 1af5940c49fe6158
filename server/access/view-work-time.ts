import { minutesOfMonth } from "@chiboso/domain/access/work-time.ts";
import type { viewWorkTime } from "@chiboso/domain/access/work-time-contract.ts";
import { addMonths, localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { isWorkCounted, workSpansOf } from "./work-time-store.ts";

/** One's own minutes of this month and the last. */
export async function answerWorkTime(
  asked: ReadAsked<typeof viewWorkTime>,
): Promise<Result<Reply<typeof viewWorkTime>>> {
  const { reader, actor } = asked;
  const today = localDateOf(asked.now, VIETNAM);
  const monthBefore = addMonths(`${today.slice(0, 7)}-01`, -1);
  const spans =
    actor.memberId === null ? [] : await workSpansOf(reader, actor.memberId, monthBefore);
  return ok({
    counted: actor.memberId !== null && (await isWorkCounted(reader, actor.accountId)),
    thisMonth: minutesOfMonth(spans, today),
    lastMonth: minutesOfMonth(spans, monthBefore),
  });
}
