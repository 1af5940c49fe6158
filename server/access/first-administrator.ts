import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import { vi } from "@chiboso/domain/access/words/vi.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { sql, type Database, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { issueLink } from "./links.ts";
import { findAccountByUsername, insertAccount, insertGrant } from "./store.ts";

const USERNAME = "quantri";

/** Whether anybody can sign in yet; an account whose owner never set a password does not count. */
export async function hasAccounts(reader: Reader): Promise<boolean> {
  const rows = await reader.query(
    sql<{
      any: boolean;
    }>`select exists (select from account where password_hash is not null) as any`,
  );
  return rows[0]?.any === true;
}

/**
 * The one-time address (72 hours) by which the first administrator of an empty system sets a
 * password. Called again, it gives a new address and the earlier one ends: a start that was
 * missed costs nothing, and an address that was printed long ago opens nothing.
 */
export async function firstAdministratorLink(
  database: Database,
  publicUrl: string,
  now: Instant,
): Promise<string> {
  return database.commit(async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(7043)`);
    if (await hasAccounts(tx)) throw new Error("this system has accounts already");
    const accountId =
      (await findAccountByUsername(tx, USERNAME))?.id ?? (await makeAdministrator(tx, now));
    const wanted = { accountId, purpose: "firstAdministrator", by: null } as const;
    return (await issueLink(tx, wanted, publicUrl, now)).link;
  });
}

async function makeAdministrator(tx: Transaction, now: Instant): Promise<string> {
  const id = newId();
  const name = vi["access.administrator"];
  await insertAccount(
    tx,
    { id, memberId: null, name, username: USERNAME, passwordHash: null, language: "vi" },
    now,
  );
  const grant = {
    id: newId(),
    accountId: id,
    role: "sysAdmin",
    organisationId: WHOLE_TREE,
    until: null,
    grantedBy: null,
  } as const;
  await insertGrant(tx, grant, now);
  return id;
}
