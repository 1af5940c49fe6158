import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";

export const PUSH_SWEEP_QUEUE = "notifications.forgetDevices";
const EVERY_HOURS = 24;

/** Once a day forgets the devices on which nobody has opened the app for half a year, and what nobody will send. */
export async function startForgettingDevices(services: Services): Promise<void> {
  const { jobs, database, clock } = services;
  await jobs.every(PUSH_SWEEP_QUEUE, EVERY_HOURS, () =>
    database.commit((tx) => sweepDevices(tx, clock.now())),
  );
}

export async function sweepDevices(tx: Transaction, now: Instant): Promise<void> {
  await tx.query(
    sql`delete from push_device where seen_at < ${now}::timestamptz - interval '180 days'`,
  );
  await tx.query(sql`delete from push where created_at < ${now}::timestamptz - interval '7 days'`);
}
