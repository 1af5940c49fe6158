import { createHash } from "node:crypto";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { OwnPush, PushDevice } from "@chiboso/domain/notifications/push/contract.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { PushTables } from "./tables.ts";

export const PUSH_QUEUE = "notifications.push";

/** What a person sees of the own devices and choices. */
export async function ownPushOf(
  reader: Reader,
  services: Pick<Services, "config" | "push">,
  accountId: Id,
): Promise<OwnPush> {
  const rows = await reader
    .read<PushTables>()
    .selectFrom("push_device")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  const chosen = await reader
    .read<PushTables>()
    .selectFrom("notice_choice")
    .select(["detail", "choices"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return {
    key: services.push?.key ?? null,
    mail: services.config.mail !== undefined,
    detail: chosen?.detail ?? "day",
    choices: chosen?.choices ?? {},
    devices: rows.map(shown),
  };
}

function shown(row: PushTables["push_device"]): PushDevice {
  return {
    deviceId: row.id,
    device: row.device,
    service: new URL(row.endpoint).host,
    digest: createHash("sha256").update(row.endpoint).digest("hex"),
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
    failing:
      row.failing_since === null ? null : { since: row.failing_since, error: row.last_error },
  };
}

/**
 * Puts a push into the queue with the transaction of the act. A device that was taken away since the act read of it
 * is not told, and the act goes on; locked, it stays until the act has ended.
 */
export async function enqueuePush(
  tx: Transaction,
  services: Pick<Services, "jobs">,
  push: { readonly notificationId: Id | null; readonly deviceId: Id },
  now: Instant,
): Promise<void> {
  const pushId = newId();
  const put = await tx.beyondScope(() =>
    tx.query(sql`
      insert into push (id, notification_id, device_id, created_at)
      select ${pushId}::uuid, ${push.notificationId}::uuid, id, ${now}::timestamptz from push_device
       where id = ${push.deviceId} for key share
      returning id`),
  );
  if (put.length > 0) await services.jobs.send(tx, PUSH_QUEUE, { pushId });
}
