import type { createStaffAccount, renewLink } from "@chiboso/domain/access/accounts-contract.ts";
import { decideGrant, decideRenew } from "@chiboso/domain/access/rules.ts";
import { decideUsername } from "@chiboso/domain/access/username.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { newId } from "../platform/ids.ts";
import { recordGrant } from "./grant-record.ts";
import { isClosed } from "./close-account.ts";
import { issueLink } from "./links.ts";
import { officesAt } from "./office.ts";
import { findPlace } from "./place.ts";
import { printSlips } from "./slips.ts";
import {
  findAccountByUsername,
  getAccount,
  grantsOf,
  insertAccount,
  insertGrant,
} from "./store.ts";

type Create = WriteAsked<typeof createStaffAccount, undefined>;

/** An account for somebody who works for the office without being in the register, with one role. */
export async function makeStaffAccount(
  asked: Create,
): Promise<Result<Reply<typeof createStaffAccount>>> {
  const { tx, actor, now, body } = asked;
  const username = decideUsername(body.username);
  if (!username.ok) return username;
  const place = await findPlace(tx, body.organisationId);
  if (place === undefined)
    return refuse("access.role_not_yours_to_grant", undefined, "organisationId");
  const id = newId();
  const state = {
    path: place.path,
    account: { id, memberId: null },
    belongsHere: false,
    holdsAlready: false,
    officeThere: (await officesAt(tx, [place.path], now))(place.path),
  };
  const decided = decideGrant(actor, state, { role: body.role, until: null }, now);
  if (!decided.ok) return toStaffRefusal(decided);
  if (await findAccountByUsername(tx, username.value)) {
    return refuse("access.username_taken", undefined, "username");
  }
  const name = tidy(body.name);
  const account = {
    id,
    memberId: null,
    name,
    username: username.value,
    passwordHash: null,
    language: "vi",
  } as const;
  await insertAccount(tx, account, now);
  const grantId = newId();
  const grant = {
    id: grantId,
    accountId: id,
    role: body.role,
    organisationId: body.organisationId,
    until: null,
  };
  await insertGrant(tx, { ...grant, grantedBy: actor.accountId }, now);
  await recordGrant(asked, {
    kind: "access.granted",
    grantId,
    place,
    role: body.role,
    accountId: id,
    name,
    until: null,
    memberId: null,
  });
  const wanted = { accountId: id, purpose: "setPassword", by: actor.accountId } as const;
  const link = await issueLink(tx, wanted, asked.services.config.publicUrl, now);
  const issued = { accountId: id, memberId: null, name, username: username.value, ...link };
  const slips = printSlips([{ ...issued, language: "vi" }], asked.services.config, now);
  return ok({ ...issued, slips });
}

/** A clerk is of the cell and therefore of the register: to an account without a member nobody may give it. */
function toStaffRefusal(decided: Extract<Result<undefined>, { ok: false }>): Result<never> {
  return decided.refusal.code === "access.clerk_not_of_cell"
    ? refuse("access.role_not_yours_to_grant", undefined, "role")
    : decided;
}

/**
 * A new one-time address for an account that nobody has entered yet; earlier addresses end. What is in
 * use is behind a password that somebody chose, and takes two persons (`recover-account.ts`).
 */
export async function renewLinkOf(
  asked: WriteAsked<typeof renewLink, undefined>,
): Promise<Result<Reply<typeof renewLink>>> {
  const { tx, now, services } = asked;
  const account = await getAccount(tx, asked.params.accountId);
  const grants = await grantsOf(tx, [account.id], now);
  const officeThere = await officesAt(
    tx,
    grants.map(({ path }) => path),
    now,
  );
  const decided = decideRenew(asked.actor, grants, officeThere);
  if (!decided.ok) return decided;
  if (await isClosed(tx, account.id)) return refuse("access.account_out_of_reach");
  if (account.password_hash !== null) return refuse("access.needs_two_persons");
  const wanted = {
    accountId: account.id,
    purpose: "setPassword",
    by: asked.actor.accountId,
  } as const;
  const link = await issueLink(tx, wanted, services.config.publicUrl, now);
  const issued = {
    accountId: account.id,
    memberId: account.member_id,
    name: account.name,
    username: account.username,
    ...link,
  };
  const slips = printSlips([{ ...issued, language: account.language }], services.config, now);
  return ok({ ...issued, slips });
}
