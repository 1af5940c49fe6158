import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { AccessTables, HeldGrant, KnownAccount } from "./tables.ts";

/** By user name, without regard to case and marks. */
export async function findAccountByUsername(
  reader: Reader,
  username: string,
): Promise<KnownAccount | undefined> {
  return reader
    .read<AccessTables>()
    .selectFrom("known_account")
    .selectAll()
    .where(sql<string>`fold(username)`, "=", sql<string>`fold(${username})`)
    .executeTakeFirst();
}

export async function findAccount(reader: Reader, id: Id): Promise<KnownAccount | undefined> {
  return reader
    .read<AccessTables>()
    .selectFrom("known_account")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The account of somebody who is signed in, which therefore exists. */
export async function getAccount(reader: Reader, id: Id): Promise<KnownAccount> {
  const account = await findAccount(reader, id);
  if (account === undefined) throw new Error(`no account ${id}`);
  return account;
}

/** The roles that the accounts hold at `now`, given and derived, highest place first. */
export async function grantsOf(
  reader: Reader,
  accountIds: readonly Id[],
  now: Instant,
): Promise<readonly HeldGrant[]> {
  if (accountIds.length === 0) return [];
  return reader
    .read<AccessTables>()
    .selectFrom("held_grant")
    .selectAll()
    .where("account_id", "in", [...accountIds])
    .where((e) => e.or([e("since", "is", null), e("since", "<=", now)]))
    .where((e) => e.or([e("until", "is", null), e("until", ">", now)]))
    .orderBy(sql`length(path)`)
    .orderBy("path")
    .orderBy("role")
    .execute();
}

export interface Candidate {
  readonly memberId: Id;
  readonly name: string;
}

/** Who belongs to the organisation on that day, in the order of a Vietnamese list. */
export async function candidatesOf(
  reader: Reader,
  organisationId: Id,
  on: LocalDate,
): Promise<readonly Candidate[]> {
  const rows = await reader
    .read<AccessTables>()
    .selectFrom("account_candidate")
    .select(["member_id", "name"])
    .distinctOn(["name_order", "member_id"])
    .where("organisation_id", "=", organisationId)
    .where((e) => e.or([e("since", "is", null), e("since", "<=", on)]))
    .where((e) => e.or([e("until", "is", null), e("until", ">", on)]))
    .orderBy("name_order")
    .orderBy("member_id")
    .execute();
  return rows.map((row) => ({ memberId: row.member_id, name: row.name }));
}

export async function accountsOfMembers(
  reader: Reader,
  memberIds: readonly Id[],
): Promise<readonly KnownAccount[]> {
  if (memberIds.length === 0) return [];
  return reader
    .read<AccessTables>()
    .selectFrom("known_account")
    .selectAll()
    .where("member_id", "in", [...memberIds])
    .execute();
}

/** Every user name that begins with `base`, folded, so that a free one can be chosen. */
export async function usernamesLike(reader: Reader, base: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .read<AccessTables>()
    .selectFrom("account")
    .select("username")
    .where("username", "like", `${base}%`)
    .execute();
  return new Set(rows.map((row) => row.username));
}

export interface NewAccount {
  readonly id: Id;
  readonly memberId: Id | null;
  /** Empty for a member, whose name comes from the register. */
  readonly name: string;
  readonly username: string;
  readonly passwordHash: string | null;
  readonly language: Language;
}

/** Violates `account_username_unique` or `account_member_unique` when another was faster. */
export async function insertAccount(
  tx: Transaction,
  account: NewAccount,
  now: Instant,
): Promise<void> {
  await tx
    .write<AccessTables>()
    .insertInto("account")
    .values({
      id: account.id,
      member_id: account.memberId,
      name: account.memberId === null ? account.name : "",
      username: account.username,
      password_hash: account.passwordHash,
      language: account.language,
      elder_mode: false,
      created_at: now,
    })
    .execute();
}

/**
 * Whether the account still has this password; it cannot be changed by anybody else until the
 * transaction ends, so that a session begun with it is seen, and ended, by whoever changes it next.
 */
export async function stillHasHash(tx: Transaction, accountId: Id, hash: string): Promise<boolean> {
  const rows = await tx.query(sql<{ hash: string | null }>`
    select password_hash as hash from account where id = ${accountId} for share`);
  return rows[0]?.hash === hash;
}

export async function setPasswordHash(tx: Transaction, accountId: Id, hash: string): Promise<void> {
  await tx
    .write<AccessTables>()
    .updateTable("account")
    .set({ password_hash: hash })
    .where("id", "=", accountId)
    .execute();
}

export async function setPreferences(
  tx: Transaction,
  accountId: Id,
  wanted: { readonly language: Language; readonly elderMode: boolean },
): Promise<void> {
  await tx
    .write<AccessTables>()
    .updateTable("account")
    .set({ language: wanted.language, elder_mode: wanted.elderMode })
    .where("id", "=", accountId)
    .execute();
}

export interface NewGrant {
  readonly id: Id;
  readonly accountId: Id;
  readonly role: Role;
  readonly organisationId: Id;
  readonly until: Instant | null;
  readonly grantedBy: Id | null;
}

export async function insertGrant(tx: Transaction, grant: NewGrant, now: Instant): Promise<void> {
  await tx
    .write<AccessTables>()
    .insertInto("role_grant")
    .values({
      id: grant.id,
      account_id: grant.accountId,
      role: grant.role,
      organisation_id: grant.organisationId === WHOLE_TREE ? null : grant.organisationId,
      since: now,
      until: grant.until,
      granted_by: grant.grantedBy,
      ended_by: null,
    })
    .execute();
}

/** Ends a role that was given; a role cannot end before it began, so the earliest end is 1 ms later. */
export async function endGrant(tx: Transaction, grantId: Id, by: Id, now: Instant): Promise<void> {
  await tx.query(sql`
    update role_grant
       set until = greatest(${now}::timestamptz, since + interval '1 millisecond'), ended_by = ${by}
     where id = ${grantId}`);
}
