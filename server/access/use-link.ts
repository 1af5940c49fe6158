import type { Me, openLink, setPasswordByLink } from "@chiboso/domain/access/contract.ts";
import { decidePassword, MINIMUM_PASSWORD_LENGTH } from "@chiboso/domain/access/password.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { newToken } from "../platform/session.ts";
import { hashPassword } from "./hash.ts";
import { findOpenLink, useLink, type OpenLink } from "./links.ts";
import { describeMe } from "./me.ts";
import { beginSession, endSessionsBut } from "./sessions.ts";
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
  readonly sessionToken: string;
}

/** Judges link and password before the slow hash is made. */
export async function proveLink(
  asked: PrepareAsked<typeof setPasswordByLink>,
): Promise<Result<Proven>> {
  const { token, password } = asked.body;
  const found = await findOpenLink(asked.reader, token, asked.now);
  if (!found.ok) return found;
  const account = await getAccount(asked.reader, found.value.accountId);
  const judged = decidePassword(password, [account.name, account.username]);
  if (!judged.ok) return judged;
  return ok({ link: found.value, hash: await hashPassword(password), sessionToken: newToken() });
}

/** Uses the link up, sets the password, ends what was open and begins a session. */
export async function setPassword(
  asked: WriteAsked<typeof setPasswordByLink, Proven>,
): Promise<Result<{ me: Me }>> {
  const { tx, now, visitor } = asked;
  const { link, hash, sessionToken } = asked.prepared;
  if (!(await useLink(tx, link.id, now))) return refuse("access.link_used");
  await setPasswordHash(tx, link.accountId, hash);
  await endSessionsBut(tx, link.accountId, null, now);
  const sessionId = await beginSession(tx, link.accountId, sessionToken, visitor, now);
  tx.afterCommit(() => visitor.setSession(sessionToken));
  return ok({ me: await describeMe(tx, link.accountId, sessionId, now) });
}
