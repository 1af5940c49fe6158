import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { MERGED_FIELDS, type previewMerge } from "@chiboso/domain/members/duplicates/contract.ts";
import { decideMerge } from "@chiboso/domain/members/duplicates/rules.ts";
import { FOR_CORRECTION } from "@chiboso/domain/members/readings/purposes.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import type { LoggedReadAsked } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { noteRead } from "../file-access.ts";
import { personOf } from "../member-columns.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import type { MemberTables } from "../tables.ts";
import { mayMerge } from "./may-merge.ts";
import { mergeFacts } from "./merge-facts.ts";

/** Sets two records side by side; that both were read is written down. */
export async function showMerge(
  asked: LoggedReadAsked<typeof previewMerge>,
): Promise<Result<Reply<typeof previewMerge>>> {
  const { tx, actor, params, services, now } = asked;
  const { memberId, goneId } = params;
  for (const each of [memberId, goneId]) {
    if (!(await mayMerge(tx, actor, each))) return refuse("kernel.not_found");
  }
  const secrets = await openSecrets(services.config.dataDir);
  const kept = await recordOf(tx, secrets, memberId);
  const gone = await recordOf(tx, secrets, goneId);
  if (kept === undefined || gone === undefined) return refuse("kernel.not_found");
  for (const read of [memberId, goneId]) {
    const noted = await noteRead(tx, {
      actor,
      memberId: read,
      route: "members.previewMerge",
      now,
      purpose: FOR_CORRECTION,
    });
    if (!noted.ok) return noted;
  }
  const decided = await tx.beyondScope(async () =>
    decideMerge(await mergeFacts(tx, memberId, goneId)),
  );
  const { account, ...brings } = await broughtBy(tx, memberId, goneId);
  const refusal = decided.ok ? null : decided.refusal;
  return ok({
    fields: MERGED_FIELDS.map((field) => ({
      field,
      kept: kept.person[field],
      gone: gone.person[field],
    })),
    kept: { name: kept.person.name, organisationName: kept.organisationName },
    gone: { name: gone.person.name, organisationName: gone.organisationName },
    brings,
    account,
    obstacle: refusal && { code: refusal.code, params: { ...refusal.params } },
  });
}

export interface MergedSide {
  readonly person: Person;
  readonly organisationName: string;
}

/** A record as the merge compares it; undefined when the asker does not reach it. */
export async function recordOf(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
): Promise<MergedSide | undefined> {
  const [row] = await tx.query(sql<MemberTables["member"] & { organisation: string | null }>`
    select member.*, (select organisation.name from membership
                        join organisation on organisation.id = membership.organisation_id
                       where membership.member_id = member.id
                       order by (membership.until is null) desc, (membership.kind = 'party') desc limit 1) as organisation
      from member where member.id = ${id}`);
  return row && { person: personOf(secrets, row), organisationName: row.organisation ?? "" };
}

async function broughtBy(tx: Transaction, keptId: Id, goneId: Id) {
  const [row] = await tx.query(sql<{
    memberships: number;
    posts: number;
    facts: number;
    meetings: number;
    votes: number;
    keptAccount: boolean;
    goneAccount: boolean;
  }>`
    select (select count(*)::int from membership where member_id = ${goneId}) as memberships,
           (select count(*)::int from member_post where member_id = ${goneId}) as posts,
           (select count(*)::int from member_fact where member_id = ${goneId} and kind <> 'origin') as facts,
           (select count(*)::int from meeting_attendance where member_id = ${goneId}) as meetings,
           (select count(*)::int from poll_voter where member_id = ${goneId} and voted) as votes,
           exists (select from account where member_id = ${keptId}) as "keptAccount",
           exists (select from account where member_id = ${goneId}) as "goneAccount"`);
  if (row === undefined) throw new Error("a query without a table gave no row");
  const { keptAccount, goneAccount, ...brings } = row;
  const account = goneAccount
    ? keptAccount
      ? ("closed" as const)
      : ("moved" as const)
    : keptAccount
      ? ("kept" as const)
      : ("none" as const);
  return { ...brings, account };
}
