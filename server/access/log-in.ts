import type { logIn, logOut, Me } from "@chiboso/domain/access/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { newToken } from "../platform/session.ts";
import { forgetAttempts, takeAttempt } from "./attempts.ts";
import { hashPassword, verifyPassword } from "./hash.ts";
import { describeMe } from "./me.ts";
import { beginSession, endSessionOf } from "./sessions.ts";
import { findAccountByUsername, setPasswordHash, stillHasHash } from "./store.ts";
import type { KnownAccount } from "./tables.ts";

interface Proven {
  readonly account: KnownAccount;
  /** The stored hash that the password was proven against. */
  readonly hash: string;
  readonly token: string;
  /** A hash with today's parameters, when the stored one is weaker. */
  readonly newHash: string | undefined;
}

/** The slow part: one of the tries that are left, then the password. A wrong name looks like a wrong password. */
export async function proveLogIn(asked: PrepareAsked<typeof logIn>): Promise<Result<Proven>> {
  const { username, password } = asked.body;
  const account = await findAccountByUsername(asked.reader, username);
  const attempt = await takeAttempt(
    asked.services.database,
    { username, address: asked.visitor.address, accountId: account?.id ?? null },
    asked.now,
  );
  if (!attempt.ok) return attempt;
  const verdict = await verifyPassword(account?.password_hash ?? null, password);
  if (account === undefined || account.password_hash === null || !verdict.right)
    return refuse("access.wrong_credentials");
  const newHash = verdict.outdated ? await hashPassword(password) : undefined;
  return ok({ account, hash: account.password_hash, token: newToken(), newHash });
}

/** Begins the session; the cookie is set when it is kept. */
export async function logInProven(
  asked: WriteAsked<typeof logIn, Proven>,
): Promise<Result<{ me: Me }>> {
  const { tx, now, visitor } = asked;
  const { account, hash, token, newHash } = asked.prepared;
  if (!(await stillHasHash(tx, account.id, hash))) return refuse("access.wrong_credentials");
  await forgetAttempts(tx, { username: asked.body.username, address: visitor.address }, now);
  if (newHash !== undefined) await setPasswordHash(tx, account.id, newHash);
  const sessionId = await beginSession(tx, account.id, token, visitor, now);
  tx.afterCommit(() => visitor.setSession(token));
  return ok({ me: await describeMe(tx, account.id, sessionId, now) });
}

export async function endOwnSession(
  asked: WriteAsked<typeof logOut, undefined>,
): Promise<Result<Record<string, never>>> {
  await endSessionOf(asked.tx, asked.actor.accountId, asked.actor.sessionId, asked.now);
  asked.tx.afterCommit(() => asked.visitor.setSession(null));
  return ok({});
}
