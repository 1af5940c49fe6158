import { hash, randomBytes } from "node:crypto";
import {
  normalRecoveryCode,
  RECOVERY_CODES,
  recoveryCode,
} from "@chiboso/domain/access/second-step.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/**
 * Makes ten new codes in the place of the earlier ones. Only digests are kept: each code has 80 random
 * bits, more than anybody can try, so that a fast digest is enough.
 */
export async function makeRecoveryCodes(
  tx: Transaction,
  accountId: Id,
  now: Instant,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(10)));
  await endRecoveryCodes(tx, accountId);
  for (const code of codes) {
    await tx.query(sql`
      insert into recovery_code (account_id, digest, made_at)
      values (${accountId}, ${digestOf(code)}, ${now})`);
  }
  return codes;
}

export async function endRecoveryCodes(tx: Transaction, accountId: Id): Promise<void> {
  await tx.query(sql`delete from recovery_code where account_id = ${accountId}`);
}

/** Whether the code is one of the account's that was not used. */
export async function isRecoveryCode(
  reader: Reader,
  accountId: Id,
  typed: string,
): Promise<boolean> {
  const rows = await reader.query(sql`
    select from recovery_code
     where account_id = ${accountId} and digest = ${digestOf(typed)} and used_at is null`);
  return rows.length === 1;
}

/** Uses a code up; false when it was used or was never one. */
export async function useRecoveryCode(
  tx: Transaction,
  accountId: Id,
  typed: string,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query(sql`
    update recovery_code set used_at = ${now}
     where account_id = ${accountId} and digest = ${digestOf(typed)} and used_at is null
    returning account_id`);
  return rows.length === 1;
}

function digestOf(typed: string): Buffer {
  return hash("sha256", normalRecoveryCode(typed), "buffer");
}
