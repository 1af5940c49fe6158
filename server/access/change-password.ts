import type { changePassword, confirmOwnPassword } from "@chiboso/domain/access/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { forgetDevicesOf } from "../notifications/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { judgePassword } from "./breach-list.ts";
import { confirmPassword } from "./confirm-password.ts";
import { hashPassword } from "./hash.ts";
import { endLinksOf } from "./links.ts";
import { endPendingOf } from "./pending.ts";
import { endSessionsBut } from "./sessions.ts";
import { getAccount, setPasswordHash } from "./store.ts";

type Change = typeof changePassword;

/** Proves the current password, judges the next one and hashes it. */
export async function proveChange(asked: PrepareAsked<Change>): Promise<Result<string>> {
  const { current, next } = asked.body;
  const account = await getAccount(asked.reader, asked.actor.accountId);
  const names = [account.name, account.username];
  const judged = await judgePassword(asked.services.config.dataDir, next, names);
  if (!judged.ok) return { ok: false, refusal: { ...judged.refusal, field: "next" } };
  const confirmed = await confirmPassword(asked.services, account.id, current);
  if (!confirmed.ok) return { ok: false, refusal: { ...confirmed.refusal, field: "current" } };
  return ok(await hashPassword(next));
}

/** Whoever knew the old password is put out: every other session ends, every link on its way, every push. */
export async function savePassword(
  asked: WriteAsked<Change, string>,
): Promise<Result<{ endedSessions: number }>> {
  const { tx, now, services } = asked;
  const { accountId, sessionId } = asked.actor;
  await setPasswordHash(tx, accountId, asked.prepared);
  await endLinksOf(tx, accountId, now);
  await endPendingOf(tx, accountId);
  const account = { accountId, keep: sessionId };
  const endedSessions = await endSessionsBut(tx, services.live, account, now);
  // A stranger may have had this very session, and named a device of theirs in it.
  await forgetDevicesOf(tx, accountId, null);
  return ok({ endedSessions });
}

/** Asks for the password once more, for a device that is taken back from other hands. */
export function proveOwnPassword(
  asked: PrepareAsked<typeof confirmOwnPassword>,
): Promise<Result<undefined>> {
  return confirmPassword(asked.services, asked.actor.accountId, asked.body.password);
}

/** Nothing is changed: what was asked is answered by the proof. */
export function answerProven(): Promise<Result<Reply<typeof confirmOwnPassword>>> {
  return Promise.resolve(ok({}));
}
