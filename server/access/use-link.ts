import type { Me, openLink, setPasswordByLink } from "@chiboso/domain/access/contract.ts";
import { MINIMUM_PASSWORD_LENGTH } from "@chiboso/domain/access/password.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { judgePassword } from "./breach-list.ts";
import { enter } from "./enter.ts";
import { hashPassword } from "./hash.ts";
import { findOpenLink, useLink, type OpenLink } from "./links.ts";
import { removePasskeys } from "./passkey-store.ts";
import { endPendingOf } from "./pending.ts";
import { endLinkOf } from "./provider-store.ts";
import { endRecoveryCodes } from "./recovery-codes.ts";
import { keepsKeys } from "./recovery-store.ts";
import { setPasskeyAsked, turnCodesOff } from "./second-step-store.ts";
import { endSessionsBut } from "./sessions.ts";
import { getAccount, setPasswordHash } from "./store.ts";

/** What the link is for; looking does not use it up. */
export async function answerLink(
  asked: WriteAsked<typeof openLink, undefined>,
): Promise<Result<Reply<typeof openLink>>> {
  const found = await findOpenLink(asked.tx, asked.body.token, asked.now);
  if (!found.ok) return found;
  const account = await getAccount(asked.tx, found.value.accountId);
  return ok({
    purpose: found.value.purpose,
    name: account.name,
    username: account.username,
    expiresAt: found.value.expiresAt,
    minimumPasswordLength: MINIMUM_PASSWORD_LENGTH,
  });
}

interface Proven {
  readonly link: OpenLink;
  readonly hash: string;
}

/** Judges link and password before the slow hash is made. */
export async function proveLink(
  asked: PrepareAsked<typeof setPasswordByLink>,
): Promise<Result<Proven>> {
  const { token, password } = asked.body;
  const found = await findOpenLink(asked.reader, token, asked.now);
  if (!found.ok) return found;
  const account = await getAccount(asked.reader, found.value.accountId);
  const names = [account.name, account.username];
  const judged = await judgePassword(asked.services.config.dataDir, password, names);
  if (!judged.ok) return judged;
  return ok({ link: found.value, hash: await hashPassword(password) });
}

/** Uses the link up, sets the password, ends what was open and begins a session. */
export async function setPassword(
  asked: WriteAsked<typeof setPasswordByLink, Proven>,
): Promise<Result<{ me: Me }>> {
  const { tx, now, services } = asked;
  const { link, hash } = asked.prepared;
  const { accountId, recoveryId } = link;
  if (!(await useLink(tx, link.id, now))) return refuse("access.link_used");
  await setPasswordHash(tx, accountId, hash);
  await endPendingOf(tx, accountId);
  await endSessionsBut(tx, services.live, { accountId, keep: null }, now);
  if (recoveryId !== null) await forgetKeys(tx, accountId, recoveryId, now);
  return ok({ me: await enter(asked, accountId) });
}

/** What the locked-out person can no longer show goes; passkeys and provider as two persons have agreed. */
async function forgetKeys(
  tx: Transaction,
  accountId: Id,
  recoveryId: Id,
  now: Instant,
): Promise<void> {
  await turnCodesOff(tx, accountId);
  await setPasskeyAsked(tx, accountId, false);
  await endRecoveryCodes(tx, accountId);
  if (await keepsKeys(tx, recoveryId)) return;
  await removePasskeys(tx, accountId, null, now);
  await endLinkOf(tx, accountId, now);
}
