import { linkEnd } from "@chiboso/domain/access/session-limits.ts";
import { LINK_PATH } from "@chiboso/domain/access/contract.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { newToken, tokenDigest } from "../platform/session.ts";
import type { AccessTables } from "./tables.ts";

type Purpose = AccessTables["one_time_link"]["purpose"];

export interface IssuedLink {
  readonly link: string;
  readonly expiresAt: Instant;
}

/**
 * Makes the address with which an account's owner sets the password once, within 72 hours; earlier
 * ones of the account end. The token stands behind `#`, so that no server or proxy ever logs it.
 */
export async function issueLink(
  tx: Transaction,
  wanted: {
    readonly accountId: Id;
    readonly purpose: Purpose;
    readonly by: Id | null;
    /** For the purpose `recover`: what two persons have agreed. */
    readonly recoveryId?: Id;
  },
  publicUrl: string,
  now: Instant,
): Promise<IssuedLink> {
  const token = newToken();
  const expiresAt = linkEnd(now);
  await endLinksOf(tx, wanted.accountId, now);
  await tx
    .write<AccessTables>()
    .insertInto("one_time_link")
    .values({
      id: newId(),
      account_id: wanted.accountId,
      token_digest: tokenDigest(token),
      purpose: wanted.purpose,
      issued_at: now,
      issued_by: wanted.by,
      expires_at: expiresAt,
      used_at: null,
      replaced_at: null,
      recovery_id: wanted.recoveryId ?? null,
    })
    .execute();
  return { link: `${publicUrl}${LINK_PATH}#${token}`, expiresAt };
}

/** Ends every link of the account that was not used. */
export async function endLinksOf(tx: Transaction, accountId: Id, now: Instant): Promise<void> {
  await tx.query(sql`
    update one_time_link set replaced_at = ${now}
     where account_id = ${accountId} and used_at is null and replaced_at is null`);
}

export interface OpenLink {
  readonly id: Id;
  readonly accountId: Id;
  readonly purpose: Purpose;
  readonly expiresAt: Instant;
  readonly recoveryId: Id | null;
}

/** The link of a token while it can be used, or why it cannot. */
export async function findOpenLink(
  reader: Reader,
  token: string,
  now: Instant,
): Promise<Result<OpenLink>> {
  const row = await reader
    .read<AccessTables>()
    .selectFrom("one_time_link")
    .select(["id", "account_id", "purpose", "expires_at", "used_at", "replaced_at", "recovery_id"])
    .where("token_digest", "=", tokenDigest(token))
    .executeTakeFirst();
  if (row === undefined) return refuse("access.link_unknown");
  if (row.used_at !== null) return refuse("access.link_used");
  if (row.replaced_at !== null || row.expires_at <= now) return refuse("access.link_expired");
  return ok({
    id: row.id,
    accountId: row.account_id,
    purpose: row.purpose,
    expiresAt: row.expires_at,
    recoveryId: row.recovery_id,
  });
}

/** Uses a link up; false when another request was faster. */
export async function useLink(tx: Transaction, linkId: Id, now: Instant): Promise<boolean> {
  const result = await tx
    .write<AccessTables>()
    .updateTable("one_time_link")
    .set({ used_at: now })
    .where("id", "=", linkId)
    .where("used_at", "is", null)
    .where("replaced_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
