import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { keepPush } from "@chiboso/domain/notifications/push/contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";

/**
 * Whoever signs in again in a browser keeps being told there, from now on in this session. When it was told for
 * somebody else it is told no more: another person has the device in hands.
 */
export async function keep(
  asked: WriteAsked<typeof keepPush, undefined>,
): Promise<Result<{ kept: boolean }>> {
  const { tx, actor, now, body } = asked;
  const { accountId, sessionId } = actor;
  const kept = await tx.query(sql`
    update push_device set session_id = ${sessionId}, seen_at = ${now}
     where endpoint = ${body.endpoint} and account_id = ${accountId} returning id`);
  if (kept.length > 0) return ok({ kept: true });
  await tx.beyondScope(() =>
    tx.query(sql`delete from push_device where endpoint = ${body.endpoint}`),
  );
  return ok({ kept: false });
}
