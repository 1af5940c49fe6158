import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Services } from "../platform/capability.ts";
import { forgetAttempts, INSIDE, takeAttempt } from "./attempts.ts";
import { verifyPassword } from "./hash.ts";
import { findAccount } from "./store.ts";

/**
 * Asks somebody who is signed in for the password once more, as for a signature. Slow (argon2id) and
 * counting in its own transaction: call it in the `prepare` of `writePrepared`, on a route that is
 * no command or whose password is not part of what is kept. Refuses with `access.wrong_password`
 * (422) or, after five failures in a quarter of an hour, `access.too_many_attempts` (429).
 */
export async function confirmPassword(
  services: Pick<Services, "database" | "clock">,
  accountId: Id,
  password: string,
): Promise<Result<undefined>> {
  const { database } = services;
  const now = services.clock.now();
  const account = await findAccount(database, accountId);
  if (account === undefined) return refuse("access.wrong_password", undefined, "password");
  const made = { username: account.username, address: INSIDE, accountId };
  const attempt = await takeAttempt(database, made, now);
  if (!attempt.ok) return attempt;
  const verdict = await verifyPassword(account.password_hash, password);
  if (!verdict.right) return refuse("access.wrong_password", undefined, "password");
  await database.commit((tx) => forgetAttempts(tx, made, now));
  return ok(undefined);
}
