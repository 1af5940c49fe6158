import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { testPush } from "@chiboso/domain/notifications/push/contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { enqueuePush } from "./store.ts";

/** Sends a message to one's own device; one at a time, so that nobody makes the push service ring a phone for long. */
export async function tryDevice(
  asked: WriteAsked<typeof testPush, undefined>,
): Promise<Result<Record<string, never>>> {
  const { tx, params, actor, services, now } = asked;
  if (services.push === undefined) return refuse("notifications.push_off");
  const { deviceId } = params;
  const own = await tx.query(sql`
    select id from push_device where id = ${deviceId} and account_id = ${actor.accountId} for update`);
  if (own.length === 0) return refuse("notifications.push_device_unknown");
  const waiting = await tx.beyondScope(() =>
    tx.query(sql`select id from push where device_id = ${deviceId} and notification_id is null`),
  );
  if (waiting.length > 0) return refuse("notifications.push_test_waiting");
  await enqueuePush(tx, services, { notificationId: null, deviceId }, now);
  return ok({});
}
