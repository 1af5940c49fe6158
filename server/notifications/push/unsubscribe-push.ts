import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { OwnPush, unsubscribePush } from "@chiboso/domain/notifications/push/contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { ownPushOf } from "./store.ts";

/** A device of somebody else looks like one that does not exist. */
export async function unsubscribe(
  asked: WriteAsked<typeof unsubscribePush, undefined>,
): Promise<Result<OwnPush>> {
  const { tx, params, actor, services } = asked;
  const gone = await tx.query(sql`
    delete from push_device where id = ${params.deviceId} and account_id = ${actor.accountId} returning id`);
  if (gone.length === 0) return refuse("notifications.push_device_unknown");
  return ok(await ownPushOf(tx, services, actor.accountId));
}
