import type { Actor } from "@chiboso/domain/access/actor.ts";
import { decideRenew, mayIssueAt } from "@chiboso/domain/access/rules.ts";
import { freeUsername, usernameBase } from "@chiboso/domain/access/username.ts";
import type { issueAccounts, issuedAccount } from "@chiboso/domain/access/accounts-contract.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type * as z from "zod";
import type { WriteAsked } from "../platform/capability.ts";
import { newId } from "../platform/ids.ts";
import { issueLink } from "./links.ts";
import { officesAt } from "./office.ts";
import { findPlace } from "./place.ts";
import { printSlips } from "./slips.ts";
import {
  accountsOfMembers,
  candidatesOf,
  grantsOf,
  insertAccount,
  usernamesLike,
  type Candidate,
} from "./store.ts";
import { sql } from "../platform/database.ts";
import type { HeldGrant, KnownAccount } from "./tables.ts";

type Asked = WriteAsked<typeof issueAccounts, undefined>;
type Issued = z.infer<typeof issuedAccount>;

/** Makes accounts for members of the organisation, with the addresses that are printed and handed over. */
export async function issueAccountsHere(
  asked: Asked,
): Promise<Result<Reply<typeof issueAccounts>>> {
  const today = localDateOf(asked.now, VIETNAM);
  const members = await candidatesOf(asked.tx, asked.params.organisationId, today);
  const wanted = choose(members, asked.body.memberIds);
  if (wanted === undefined) return refuse("access.not_a_member_here", undefined, "memberIds");
  // One office at a time, so that two of them do not choose the same free user name.
  await asked.tx.query(sql`select pg_advisory_xact_lock(7042)`);
  const accounts = await accountsOfMembers(
    asked.tx,
    wanted.map((member) => member.memberId),
  );
  const byMember = new Map(accounts.map((account) => [account.member_id, account]));
  const held = await grantsOf(
    asked.tx,
    accounts.map((account) => account.id),
    asked.now,
  );
  const place = await findPlace(asked.tx, asked.params.organisationId);
  const paths = [place?.path ?? "/", ...held.map(({ path }) => path)];
  const officeThere = await officesAt(asked.tx, paths, asked.now);
  if (!mayIssueAt(asked.actor, paths[0] ?? "/", officeThere(paths[0] ?? "/")))
    return refuse("access.office_issues_here");
  const issued: Issued[] = [];
  for (const member of wanted) {
    const existing = byMember.get(member.memberId);
    if (existing !== undefined && !isOpenTo(asked.actor, existing, held, officeThere)) continue;
    const account = existing ?? (await makeAccount(asked, member));
    issued.push(await withLink(asked, { ...member, ...account, name: member.name }));
  }
  const languages = new Map(accounts.map((account) => [account.id, account.language]));
  const slips = printSlips(
    issued.map((one) => ({ ...one, language: languages.get(one.accountId) ?? "vi" })),
    asked.services.config,
    asked.now,
  );
  return ok({ issued, skipped: wanted.length - issued.length, slips });
}

/** A link opens everything that its account may do: it is given out only where all of that is in reach. */
function isOpenTo(
  actor: Actor,
  account: KnownAccount,
  held: readonly HeldGrant[],
  officeThere: (path: string) => boolean,
): boolean {
  const grants = held.filter((grant) => grant.account_id === account.id);
  return account.password_hash === null && decideRenew(actor, grants, officeThere).ok;
}

function choose(
  members: readonly Candidate[],
  ids: readonly string[] | undefined,
): readonly Candidate[] | undefined {
  if (ids === undefined) return members;
  const wanted = new Set(ids);
  const chosen = members.filter((member) => wanted.has(member.memberId));
  return chosen.length === wanted.size ? chosen : undefined;
}

async function makeAccount(
  asked: Asked,
  member: Candidate,
): Promise<{ id: string; username: string }> {
  const taken = await usernamesLike(asked.tx, usernameBase(member.name));
  const username = freeUsername(member.name, (each) => taken.has(each));
  const id = newId();
  const account = {
    id,
    memberId: member.memberId,
    name: "",
    username,
    passwordHash: null,
    language: "vi",
  } as const;
  await insertAccount(asked.tx, account, asked.now);
  return { id, username };
}

async function withLink(
  asked: Asked,
  account: { id: string; memberId: string; name: string; username: string },
): Promise<Issued> {
  const wanted = {
    accountId: account.id,
    purpose: "setPassword",
    by: asked.actor.accountId,
  } as const;
  const link = await issueLink(asked.tx, wanted, asked.services.config.publicUrl, asked.now);
  return {
    accountId: account.id,
    memberId: account.memberId,
    name: account.name,
    username: account.username,
    ...link,
  };
}
