import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { eraseDevicesOf, type Notifying } from "../notifications/public.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { endRolesOf } from "./end-roles.ts";
import { endPendingOf } from "./pending.ts";
import { endRecoveryCodes } from "./recovery-codes.ts";
import { turnCodesOff } from "./second-step-store.ts";
import { forgetWorkOf } from "./work-time-store.ts";

type Closing = Notifying & { readonly actor: { readonly accountId: Id } };

/**
 * Whether an account was closed for good: it belonged to a record that was merged into another, was erased, or came
 * by an import that was taken back. Nothing opens it again.
 */
export async function isClosed(tx: Transaction, accountId: Id): Promise<boolean> {
  const rows = await tx.beyondScope(() =>
    tx.query(sql`
      select from account join member on member.id = account.member_id
       where account.id = ${accountId}
         and (member.merged_into is not null or member.erased_at is not null
              or member.undone_import_id is not null)`),
  );
  return rows.length > 0;
}

/**
 * Closes the account of a member for good: its roles end, each with an entry in the log, its sessions end, and
 * neither password, second step, passkey, link nor provider opens it any more, and what it told of its owner's time goes. Gives its id; undefined when the
 * member has none.
 */
export async function closeAccountOf(asking: Closing, memberId: Id): Promise<Id | undefined> {
  const { tx, now } = asking;
  const [account] = await tx.query(
    sql<{ id: Id }>`select id from account where member_id = ${memberId} for update`,
  );
  if (account === undefined) return undefined;
  const { id } = account;
  await endRolesOf(asking, memberId);
  await tx.query(sql`update account set password_hash = null where id = ${id}`);
  await endPendingOf(tx, id);
  await turnCodesOff(tx, id);
  await endRecoveryCodes(tx, id);
  await tx.query(
    sql`update session set ended_at = ${now} where account_id = ${id} and ended_at is null`,
  );
  await eraseDevicesOf(tx, id);
  await tx.query(sql`
    update one_time_link set replaced_at = ${now}
     where account_id = ${id} and used_at is null and replaced_at is null`);
  await tx.query(sql`
    update passkey set removed_at = ${now} where account_id = ${id} and removed_at is null`);
  await tx.query(sql`
    update provider_identity set ended_at = ${now} where account_id = ${id} and ended_at is null`);
  await tx.beyondScope(() =>
    tx.query(sql`
      update recovery set ended_at = ${now}, ended_by = ${asking.actor.accountId}
       where account_id = ${id} and approved_at is null and ended_at is null`),
  );
  await tx.beyondScope(() => forgetWorkOf(tx, memberId));
  return id;
}

/** Closes the account and takes away what it tells of its owner; the row stays, because acts name its id. */
export async function eraseAccountOf(asking: Closing, memberId: Id): Promise<void> {
  const { tx } = asking;
  const id = await closeAccountOf(asking, memberId);
  if (id === undefined) return;
  const username = `x${id.replaceAll("-", "").slice(-24)}`;
  await tx.query(sql`update account set name = '', username = ${username} where id = ${id}`);
  await tx.query(sql`update session set device = '', address = '' where account_id = ${id}`);
  await tx.query(sql`update passkey set name = '—' where account_id = ${id}`);
  await tx.query(
    sql`update provider_identity set label = '', subject = ${id} where account_id = ${id}`,
  );
}
