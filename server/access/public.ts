import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Capability } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { locateAccount, locatePlace } from "./place.ts";
import { keptAccessActs } from "./kept-acts.ts";
import { routes } from "./routes.ts";
import { insertAccount, insertGrant } from "./store.ts";
import { startAccess } from "./start.ts";
import { SWEEP_QUEUE } from "./sweep.ts";

export { COMMON_LIST, siteList } from "./breach-list.ts";
export { buildBreachList, readDigests } from "./build-breach-list.ts";
export { buildCommonPasswords } from "./common-passwords.ts";
export { endRolesOf } from "./end-roles.ts";
export { eraseAccountOf } from "./close-account.ts";
export { askBoundPasskey, proveBoundPasskey, type BoundProof } from "./bound-passkey.ts";
export { confirmPassword } from "./confirm-password.ts";
export { firstAdministratorLink, hasAccounts } from "./first-administrator.ts";
export { hashPassword, hashWhileTelling } from "./hash.ts";
export { joinAccounts, type JoinedAccounts } from "./join-accounts.ts";
export { identify } from "./identify.ts";
export { beginSession } from "./sessions.ts";
export { notePasskeyUse } from "./passkey-store.ts";
export { membersWhoSignIn } from "./who-signs-in.ts";

export const access: Capability = {
  name: "access",
  routes,
  locators: { place: locatePlace, account: locateAccount },
  keptContents: keptAccessActs,
  queues: [SWEEP_QUEUE],
  startJobs: startAccess,
};

export interface WantedAccount {
  readonly memberId: Id | null;
  /** Needed without a member; the name of a member comes from the register. */
  readonly name: string;
  readonly username: string;
  /** From `hashPassword`; one hash may serve many accounts of a demonstration. */
  readonly passwordHash: string | null;
  readonly language?: Language;
}

/** Makes an account outside the offices' way: for the demonstration, the seed and tests. Returns its id. */
export async function addAccount(
  tx: Transaction,
  wanted: WantedAccount,
  now: Instant,
): Promise<Id> {
  const id = newId();
  await insertAccount(tx, { language: "vi", ...wanted, id }, now);
  return id;
}

/** Puts one hash in the place of another wherever it stands, at the end of a demonstration. */
export async function replaceHash(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.query(sql`update account set password_hash = ${to} where password_hash = ${from}`);
}

/** Gives a role without a person who gives it: for the demonstration, the seed and tests. */
export async function addRole(
  tx: Transaction,
  wanted: { readonly accountId: Id; readonly role: Role; readonly organisationId: Id },
  now: Instant,
): Promise<Id> {
  const id = newId();
  await insertGrant(tx, { ...wanted, id, until: null, grantedBy: null }, now);
  return id;
}
