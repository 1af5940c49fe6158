import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "./capability.ts";
import { sql, type Transaction } from "./database.ts";

export const COMMANDS_QUEUE = "platform.forgetAnswers";
const EVERY_HOURS = 24;
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * When the device made the command, in milliseconds since 1970 (UUIDv7, RFC 9562, 5.7); undefined for an
 * id of another version, which says nothing about it.
 */
function madeAt(id: Id): number | undefined {
  return id[14] === "7" ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}

/** True when the answer to a command of this id may have been forgotten, so that a repetition would not be known. */
export function isTooLate(id: Id, now: Instant): boolean {
  const made = madeAt(id);
  return made !== undefined && made < Date.parse(now) - KEPT_DAYS * DAY_MS;
}

/** Once a day forgets the answers that no device comes back for. */
export async function startForgetting(services: Services): Promise<void> {
  const { jobs, database, clock } = services;
  await jobs.every(COMMANDS_QUEUE, EVERY_HOURS, () =>
    database.commit((tx) => forgetAnswers(tx, clock.now())),
  );
}

/**
 * Takes away answers older than 30 days. The row goes, too, once `isTooLate` holds for its id; the few whose id
 * does not tell that (a clock that was ahead, another version) stay without their answer and are never done twice.
 */
export async function forgetAnswers(tx: Transaction, now: Instant): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
  await tx.query(sql`
    delete from command
     where at < ${before} and substr(id::text, 15, 1) = '7' and id < ${firstIdAt(before)}::uuid`);
  await tx.query(sql`
    update command set reply = null where at < ${before} and reply is not null`);
}

/** Ids of version 7 that were made earlier are smaller, and no other is. */
function firstIdAt(moment: Instant): string {
  const hex = Date.parse(moment).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
