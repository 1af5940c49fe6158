import type { PendingLogIn } from "@chiboso/domain/access/contract.ts";
import { PENDING_MINUTES } from "@chiboso/domain/access/second-step.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { newToken, tokenDigest } from "../platform/session.ts";
import { passkeyPlace } from "./passkey-place.ts";
import type { SecondStepState } from "./second-step-state.ts";

/** A right password waits for its second step: no session, and nothing but the second step takes it. */
export async function beginPending(
  tx: Transaction,
  config: Pick<Config, "publicUrl">,
  account: { readonly id: Id; readonly state: SecondStepState },
  now: Instant,
): Promise<PendingLogIn> {
  const pending = newToken();
  const expiresAt = new Date(Date.parse(now) + PENDING_MINUTES * 60_000).toISOString();
  await tx.query(sql`
    insert into pending_log_in (id, account_id, token_digest, expires_at)
    values (${newId()}, ${account.id}, ${tokenDigest(pending)}, ${expiresAt})`);
  return { pending, ways: waysOf(config, account.state), expiresAt };
}

function waysOf(config: Pick<Config, "publicUrl">, state: SecondStepState): PendingLogIn["ways"] {
  const passkey = state.passkeys > 0 && passkeyPlace(config.publicUrl) !== undefined;
  return [
    ...(state.codesSince === null ? [] : (["code"] as const)),
    ...(passkey ? (["passkey"] as const) : []),
    "recoveryCode",
  ];
}

/** The account whose password was right; looking does not use it up. */
export async function findPending(
  reader: Reader,
  token: string,
  now: Instant,
): Promise<Result<Id>> {
  const [row] = await reader.query(sql<{ accountId: Id }>`
    select account_id as "accountId" from pending_log_in
     where token_digest = ${tokenDigest(token)} and expires_at > ${now}`);
  return row === undefined ? refuse("access.pending_over") : ok(row.accountId);
}

/**
 * Uses it up; refuses when another was faster or the password was changed meanwhile. The account stays
 * as it is until the transaction ends, so that whoever changes the password next sees the session.
 */
export async function takePending(
  tx: Transaction,
  token: string,
  now: Instant,
): Promise<Result<Id>> {
  const digest = tokenDigest(token);
  await tx.query(sql`
    select from account where id = (select account_id from pending_log_in where token_digest = ${digest})
       for share`);
  const [row] = await tx.query(sql<{ accountId: Id }>`
    delete from pending_log_in where token_digest = ${digest} and expires_at > ${now}
    returning account_id as "accountId"`);
  return row === undefined ? refuse("access.pending_over") : ok(row.accountId);
}

/** Whoever knew the old password waits in vain. */
export async function endPendingOf(tx: Transaction, accountId: Id): Promise<void> {
  await tx.query(sql`delete from pending_log_in where account_id = ${accountId}`);
}
