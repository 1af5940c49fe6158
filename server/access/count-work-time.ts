import type { countWorkTime } from "@chiboso/domain/access/work-time-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { forgetWorkOf, setWorkCounted } from "./work-time-store.ts";

/** One's own choice; who stops the counting leaves nothing behind. */
export async function saveWorkCounted(
  asked: WriteAsked<typeof countWorkTime, undefined>,
): Promise<Result<Reply<typeof countWorkTime>>> {
  const { tx, actor, body } = asked;
  await setWorkCounted(tx, actor.accountId, body.counted);
  if (!body.counted && actor.memberId !== null) await forgetWorkOf(tx, actor.memberId);
  return ok({ counted: body.counted });
}
