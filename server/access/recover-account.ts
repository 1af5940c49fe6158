import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type * as contract from "@chiboso/domain/access/recovery-contract.ts";
import {
  decideApproveRecovery,
  decideBeginRecovery,
  recoveryEnd,
  type RecoveryState,
} from "@chiboso/domain/access/recovery.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { sealAct } from "../ledger/public.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { issueLink } from "./links.ts";
import {
  closeRecovery,
  insertRecovery,
  openRecoveries,
  type OpenRecovery,
} from "./recovery-store.ts";
import { endSessionsBut } from "./sessions.ts";
import { printSlips } from "./slips.ts";
import { getAccount, grantsOf } from "./store.ts";
import type { HeldGrant, KnownAccount } from "./tables.ts";

type Begin = typeof contract.beginRecovery;
type Approve = typeof contract.approveRecovery;

interface Standing {
  readonly account: KnownAccount;
  readonly grants: readonly HeldGrant[];
  readonly open: OpenRecovery | undefined;
  readonly state: RecoveryState;
}

/** The account as it stands, held until the transaction ends: two who act at once see each other. */
async function standingOf(tx: Transaction, accountId: Id, now: Instant): Promise<Standing> {
  await tx.query(sql`select from account where id = ${accountId} for update`);
  const account = await getAccount(tx, accountId);
  const grants = await grantsOf(tx, [accountId], now);
  const [open] = await tx.beyondScope(() => openRecoveries(tx, [accountId], now));
  const inUse = account.password_hash !== null;
  const openers = open ? await grantsOf(tx, [open.openedBy], now) : [];
  const openerGrants = openers.map(({ role, organisation_id: organisationId, path }) => ({
    role,
    organisationId,
    path,
  }));
  const waiting = open && { openedBy: open.openedBy, openerGrants };
  return { account, grants, open, state: { accountId, grants, inUse, open: waiting } };
}

/** The first of two asks; whose account it is is told at once and may refuse. */
export async function openRecovery(
  asked: WriteAsked<Begin, undefined>,
): Promise<Result<Reply<Begin>>> {
  const { tx, now, actor, body } = asked;
  const { account, state } = await standingOf(tx, asked.params.accountId, now);
  const decided = decideBeginRecovery(actor, state);
  if (!decided.ok) return decided;
  const expiresAt = recoveryEnd(now);
  const { recoveryId: id, reason, keepKeys } = body;
  const made = {
    id,
    accountId: account.id,
    openedBy: actor.accountId,
    reason,
    keepKeys,
    expiresAt,
  };
  await insertRecovery(tx, made, now);
  await tell(asked, account, { kind: "recoveryAsked", params: { name: actor.name, reason } });
  return ok({ expiresAt });
}

/** The second of two agrees: open sessions end, a slip is issued, and the act is sealed. */
export async function agreeRecovery(
  asked: WriteAsked<Approve, undefined>,
): Promise<Result<Reply<Approve>>> {
  const { tx, now, actor, services } = asked;
  const { account, grants, open, state } = await standingOf(tx, asked.params.accountId, now);
  const decided = decideApproveRecovery(actor, state);
  if (!decided.ok) return decided;
  if (open === undefined) return refuse("access.recovery_unknown");
  if (await oneLetTheOtherIn(tx, open.openedBy, actor.accountId, now))
    return refuse("access.recovery_needs_independent");
  await closeRecovery(tx, open.id, "approved", { accountId: actor.accountId, now });
  await endSessionsBut(tx, services.live, { accountId: account.id, keep: null }, now);
  const wanted = {
    accountId: account.id,
    purpose: "recover",
    by: actor.accountId,
    recoveryId: open.id,
  } as const;
  const link = await issueLink(tx, wanted, services.config.publicUrl, now);
  const names = { first: open.by, second: actor.name };
  await tell(asked, account, { kind: "accountRecovered", params: names });
  const issued = {
    accountId: account.id,
    memberId: account.member_id,
    name: account.name,
    username: account.username,
    ...link,
  };
  const slips = printSlips([{ ...issued, language: account.language }], services.config, now);
  await seal(asked, { account, grants, open });
  return ok({ ...issued, slips });
}

/**
 * Whether one of the two holds only roles that came from the other within the last week: then it may be one person
 * twice. What was given earlier has stood in the log for others to see; the first office came from somebody, too.
 */
async function oneLetTheOtherIn(tx: Transaction, a: Id, b: Id, now: Instant): Promise<boolean> {
  const rows = await tx.query(sql<{ dependent: boolean }>`
    select bool_and(granted_by is not null and granted_by in (${a}, ${b})
                    and since > ${now}::timestamptz - interval '7 days') as dependent
      from role_grant
     where account_id in (${a}, ${b}) and since <= ${now} and (until is null or until > ${now})
     group by account_id`);
  return rows.some(({ dependent }) => dependent);
}

async function tell(
  asked: Notifying,
  account: KnownAccount,
  notice: Parameters<typeof notify>[1]["notice"],
): Promise<void> {
  if (account.member_id === null) return;
  await notify(asked, { memberIds: [account.member_id], notice, link: "/settings" });
}

/** In the log of the person's own organisation; who holds roles over the whole site alone has none. */
async function seal(
  asked: WriteAsked<Approve, undefined>,
  { account, grants, open }: Omit<Standing, "state" | "open"> & { readonly open: OpenRecovery },
): Promise<void> {
  const grant =
    grants.find(({ role }) => role === "member") ??
    grants.find((each) => each.organisation_id !== WHOLE_TREE);
  if (grant === undefined) return;
  const { tx, services, now, actor } = asked;
  await sealAct(tx, services.config, {
    organisationId: grant.organisation_id,
    kind: "access.recovered",
    at: now,
    actor: actor.accountId,
    ref: open.id,
    memberId: account.member_id,
    content: {
      accountId: account.id,
      openedBy: open.openedBy,
      approvedBy: actor.accountId,
      keepKeys: open.keepKeys,
    },
  });
}

/** Somebody entitled stops what waits for the second person. */
export async function endRecovery(
  asked: WriteAsked<typeof contract.stopRecovery, undefined>,
): Promise<Result<Record<string, never>>> {
  return stop(asked, asked.params.accountId);
}

/** The owner, who is not locked out at all, stops it. */
export async function refuseOwnRecovery(
  asked: WriteAsked<typeof contract.refuseRecovery, undefined>,
): Promise<Result<Record<string, never>>> {
  return stop(asked, asked.actor.accountId);
}

async function stop(
  asked: Pick<WriteAsked<typeof contract.refuseRecovery, undefined>, "tx" | "now" | "actor">,
  accountId: Id,
): Promise<Result<Record<string, never>>> {
  const { tx, now, actor } = asked;
  const { open } = await standingOf(tx, accountId, now);
  if (open === undefined) return refuse("access.recovery_unknown");
  await closeRecovery(tx, open.id, "ended", { accountId: actor.accountId, now });
  return ok({});
}

export async function answerOwnRecovery(
  asked: ReadAsked<typeof contract.ownRecovery>,
): Promise<Result<Reply<typeof contract.ownRecovery>>> {
  const { services, actor, now } = asked;
  const [open] = await openRecoveries(services.database, [actor.accountId], now);
  return ok({ recovery: open ?? null });
}
