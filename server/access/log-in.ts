import type { logIn, logOut } from "@chiboso/domain/access/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { forgetAttempts, takeAttempt } from "./attempts.ts";
import { enter } from "./enter.ts";
import { hashPassword, verifyPassword } from "./hash.ts";
import { beginPending } from "./pending.ts";
import { hasSecondStep, secondStepOf } from "./second-step-state.ts";
import { endSessionOf } from "./sessions.ts";
import { findAccountByUsername, setPasswordHash, stillHasHash } from "./store.ts";
import type { KnownAccount } from "./tables.ts";

interface Proven {
  readonly account: KnownAccount;
  /** The stored hash that the password was proven against. */
  readonly hash: string;
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
  return ok({ account, hash: account.password_hash, newHash });
}

/** Lets in, or asks for the second step: then no session begins, and who was signed in stays it. */
export async function logInProven(
  asked: WriteAsked<typeof logIn, Proven>,
): Promise<Result<Reply<typeof logIn>>> {
  const { tx, now, visitor, services } = asked;
  const { account, hash, newHash } = asked.prepared;
  if (!(await stillHasHash(tx, account.id, hash))) return refuse("access.wrong_credentials");
  await forgetAttempts(tx, { username: asked.body.username, address: visitor.address }, now);
  if (newHash !== undefined) await setPasswordHash(tx, account.id, newHash);
  const state = await secondStepOf(tx, account.id);
  if (!hasSecondStep(state)) return ok({ me: await enter(asked, account.id), secondStep: null });
  const waiting = await beginPending(tx, services.config, { id: account.id, state }, now);
  return ok({ me: null, secondStep: waiting });
}

/** Ends the session with which it is called, and what its pages follow. */
export async function endOwnSession(
  asked: WriteAsked<typeof logOut, undefined>,
): Promise<Result<Record<string, never>>> {
  await endSessionOf(asked.tx, asked.services.live, asked.actor, asked.now);
  asked.tx.afterCommit(() => asked.visitor.setSession(null));
  return ok({});
}
