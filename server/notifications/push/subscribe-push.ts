import { ECDH } from "node:crypto";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { OwnPush, subscribePush } from "@chiboso/domain/notifications/push/contract.ts";
import { decideSubscribe } from "@chiboso/domain/notifications/push/rules.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { ownPushOf } from "./store.ts";

type Asked = WriteAsked<typeof subscribePush, undefined>;

/**
 * One browser is told for one account: whoever had it before, in this session or another account, has it no more.
 * The account is held, so that two devices at once cannot pass the limit together.
 */
export async function subscribe(asked: Asked): Promise<Result<OwnPush>> {
  const { tx, body, actor, services, now, visitor } = asked;
  const { accountId, sessionId, memberId } = actor;
  const { endpoint, keys } = body;
  const others = await othersOf(asked);
  const decided = decideSubscribe({
    available: services.push !== undefined,
    isMember: memberId !== null,
    allowed: services.push?.allows(endpoint) ?? false,
    keysSound: areSound(keys),
    others,
  });
  if (!decided.ok) return decided;
  await tx.beyondScope(() =>
    tx.query(sql`
      delete from push_device
       where endpoint = ${endpoint} or (account_id = ${accountId} and session_id = ${sessionId})`),
  );
  await tx.query(sql`
    insert into push_device (id, account_id, session_id, endpoint, p256dh, auth, device, created_at, seen_at)
    values (${newId()}, ${accountId}, ${sessionId}, ${endpoint}, ${keys.p256dh}, ${keys.auth}, ${visitor.device},
      ${now}, ${now})`);
  return ok(await ownPushOf(tx, services, accountId));
}

async function othersOf({ tx, body, actor }: Asked): Promise<number> {
  const { accountId, sessionId } = actor;
  await tx.query(sql`select from account where id = ${accountId} for update`);
  const rows = await tx.query(sql<{ count: number }>`
    select count(*)::int as count from push_device
     where account_id = ${accountId} and endpoint <> ${body.endpoint}
       and session_id is distinct from ${sessionId}`);
  return rows[0]?.count ?? 0;
}

/** A point that is not on the curve, or a short secret, would only fail when the first push is sent. */
function areSound(keys: { readonly p256dh: string; readonly auth: string }): boolean {
  const point = Buffer.from(keys.p256dh, "base64url");
  if (Buffer.from(keys.auth, "base64url").length !== 16 || point.length !== 65) return false;
  try {
    ECDH.convertKey(point, "prime256v1", undefined, undefined, "uncompressed");
    return true;
  } catch {
    return false;
  }
}
