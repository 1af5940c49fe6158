import { officesAt } from "./office.ts";
import { grantableBy } from "@chiboso/domain/access/rules.ts";
import { attemptsSince, MOST_PER_USERNAME } from "@chiboso/domain/access/attempts.ts";
import type { AccountRow, listAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { locatePlace } from "./place.ts";
import { openRecoveries, type OpenRecovery } from "./recovery-store.ts";
import { candidatesOf, grantsOf } from "./store.ts";
import type { HeldGrant, KnownAccount } from "./tables.ts";

type Asked = ReadAsked<typeof listAccounts>;

type Row = KnownAccount & { readonly last_seen_at: string | null; readonly locked: boolean };

/** Accounts of those who belong to the organisation or hold a role at it, with their roles there. */
export async function answerAccounts(asked: Asked): Promise<Result<Reply<typeof listAccounts>>> {
  const { reader, now } = asked;
  const { organisationId } = asked.params;
  const members = await candidatesOf(reader, organisationId, localDateOf(now, VIETNAM));
  const rows = await accountsAt(
    reader,
    organisationId,
    members.map((member) => member.memberId),
    now,
  );
  const grants = await grantsOf(
    reader,
    rows.map((row) => row.id),
    now,
  );
  const recoveries = await openRecoveries(
    asked.services.database,
    rows.map((row) => row.id),
    now,
  );
  const withAccount = new Set(rows.map((row) => row.member_id));
  const path = await locatePlace(reader, organisationId);
  return ok({
    accounts: rows.map((row) => ({
      ...describe(row, grants, organisationId),
      recovery: describeRecovery(
        recoveries.find((each) => each.accountId === row.id),
        asked.actor.accountId,
      ),
    })),
    withoutAccount: members.filter((member) => !withAccount.has(member.memberId)),
    grantable:
      path === undefined
        ? []
        : grantableBy(asked.actor, path, (await officesAt(asked.reader, [path], asked.now))(path)),
  });
}

async function accountsAt(
  reader: Reader,
  organisationId: string,
  memberIds: readonly string[],
  now: string,
): Promise<readonly Row[]> {
  return reader.query(sql<Row>`
    select account.*,
           (select max(last_seen_at) from session where session.account_id = account.id) as last_seen_at,
           (select count(*) from password_attempt
             where username_fold = fold(account.username) and at > ${attemptsSince(now)})
             >= ${MOST_PER_USERNAME} as locked
      from known_account account
     where account.member_id = any(${[...memberIds]}::uuid[])
        or exists (select from held_grant held
                    where held.account_id = account.id and held.organisation_id = ${organisationId}
                      and (held.since is null or held.since <= ${now})
                      and (held.until is null or held.until > ${now}))
     order by account.name, account.username`);
}

function describeRecovery(
  open: OpenRecovery | undefined,
  accountId: string,
): AccountRow["recovery"] {
  if (open === undefined) return null;
  const { by, at, reason, openedBy } = open;
  return { by, at, reason, mine: openedBy === accountId };
}

function describe(
  row: Row,
  grants: readonly HeldGrant[],
  organisationId: string,
): Omit<AccountRow, "recovery"> {
  const roles = grants.filter(
    (grant) => grant.account_id === row.id && grant.organisation_id === organisationId,
  );
  return {
    accountId: row.id,
    memberId: row.member_id,
    name: row.name,
    username: row.username,
    state: row.password_hash === null ? "noPassword" : row.locked ? "locked" : "active",
    lastSeenAt: row.last_seen_at,
    roles: roles.map((grant) => ({
      grantId: grant.grant_id,
      role: grant.role,
      organisationId: grant.organisation_id,
      organisationName: grant.organisation_name,
      since: grant.since,
      until: grant.until,
    })),
  };
}
