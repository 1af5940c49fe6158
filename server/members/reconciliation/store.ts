import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ComparedRow, ComparedState } from "@chiboso/domain/members/reconciliation/compare.ts";
import {
  comparedRow,
  type ComparedRowShown,
  type ReconciliationSummary,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import type { OwnPerson } from "@chiboso/domain/members/reconciliation/listed.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { pack, unpack } from "../import-pack.ts";
import { personOf } from "../member-columns.ts";
import type { Secrets } from "../secrets.ts";
import type { MemberTables } from "../tables.ts";

const CHUNK = 2000;
/** More than a province's committee: a larger list is compared part by part. */
export const MOST_MEMBERS = 100_000;

/**
 * Everybody of the Party who belongs to the organisation or below it today, as far as lists speak of
 * them. Not who is only a candidate: no list of members knows them yet.
 */
export async function ownPeople(
  reader: Reader,
  secrets: Secrets,
  path: string,
): Promise<OwnPerson[]> {
  const rows = await reader.query(sql<MemberTables["member"] & { cell: string }>`
    select member.*, organisation.name as cell
      from membership join organisation on organisation.id = membership.organisation_id
      join member on member.id = membership.member_id
     where organisation.path like ${`${path}%`} and membership.kind = 'party' and membership.until is null
       and (select standing from member_standing
             where member_standing.member_id = member.id and since <= current_date
               and (until is null or until > current_date)
             order by since desc, id desc limit 1) is distinct from 'candidate'
     order by organisation.path, member.id limit ${MOST_MEMBERS + 1}`);
  return rows.map((row) => {
    const { education: _education, email: _email, ...person } = personOf(secrets, row);
    return { memberId: row.id, values: { ...person, cell: row.cell } };
  });
}

export interface NewReconciliation extends ReconciliationSummary {
  readonly fileDigest: string;
  readonly accountId: Id;
  readonly rows: readonly ComparedRow[];
}

/** Keeps a comparison; its rows are sealed, because they hold numbers of identity. */
export async function insertReconciliation(
  tx: Transaction,
  secrets: Secrets,
  fresh: NewReconciliation,
): Promise<void> {
  await tx.query(sql`
    insert into reconciliation (id, organisation_id, format, file_name, file_digest, as_of, at, account_id,
                                account_name, counts, lines)
    values (${fresh.id}, ${fresh.organisationId}, ${fresh.format}, ${fresh.fileName}, ${fresh.fileDigest},
            ${fresh.asOf}, ${fresh.at}, ${fresh.accountId}, ${fresh.by}, ${JSON.stringify(fresh.counts)},
            ${fresh.lines})`);
  for (let start = 0; start < fresh.rows.length; start += CHUNK) {
    const chunk = fresh.rows.slice(start, start + CHUNK);
    await tx.query(sql`
      insert into reconciliation_row (reconciliation_id, position, state, member_id, content)
      select ${fresh.id}, position, state, member_id, content from unnest(
        ${chunk.map((_, index) => start + index)}::int[],
        ${chunk.map(({ state }) => state)}::text[],
        ${chunk.map(({ memberId }) => memberId)}::uuid[],
        ${chunk.map((row, index) => pack(secrets, contextOf(fresh.id, start + index), row))}::bytea[]
      ) as kept (position, state, member_id, content)`);
  }
}

const SUMMARY = sql`
  reconciliation.id, reconciliation.organisation_id as "organisationId", organisation.name as "organisationName",
  reconciliation.format, reconciliation.file_name as "fileName", reconciliation.as_of as "asOf", reconciliation.at,
  reconciliation.account_name as by, reconciliation.lines, reconciliation.counts
  from reconciliation join organisation on organisation.id = reconciliation.organisation_id`;

export async function findReconciliation(
  reader: Reader,
  id: Id,
): Promise<ReconciliationSummary | undefined> {
  const [row] = await reader.query(
    sql<ReconciliationSummary>`select ${SUMMARY} where reconciliation.id = ${id}`,
  );
  return row;
}

const SHOWN = 100;

export async function reconciliationsWithin(
  reader: Reader,
  places: readonly string[],
): Promise<ReconciliationSummary[]> {
  const rows = await reader.query(sql<ReconciliationSummary>`
    select ${SUMMARY} where organisation.path like any (${places.map((place) => `${place}%`)}::text[])
     order by reconciliation.at desc limit ${SHOWN}`);
  return [...rows];
}

/** Locator `reconciliation`. */
export async function locateReconciliation(reader: Reader, id: Id): Promise<string | undefined> {
  const [row] = await reader.query(sql<{ path: string }>`
    select organisation.path from reconciliation
      join organisation on organisation.id = reconciliation.organisation_id
     where reconciliation.id = ${id}`);
  return row?.path;
}

/** Rows in their order, those of a state only when it is named. */
export async function comparedRows(
  reader: Reader,
  secrets: Secrets,
  wanted: {
    readonly id: Id;
    readonly states?: readonly ComparedState[] | undefined;
    readonly position?: number;
    readonly after: number;
    readonly limit: number;
  },
): Promise<ComparedRowShown[]> {
  const { id, states, position } = wanted;
  const rows = await reader.query(sql<{
    position: number;
    content: Buffer;
    decision: ComparedRowShown["decision"];
    decidedBy: string | null;
  }>`
    select position, content, decision, decided_by as "decidedBy" from reconciliation_row
     where reconciliation_id = ${id} and position > ${wanted.after}
       and ${states === undefined ? sql`true` : sql`state = any (${[...states]}::text[])`}
       and ${position === undefined ? sql`true` : sql`position = ${position}`}
     order by position limit ${wanted.limit}`);
  return rows.map(({ content, ...kept }) =>
    comparedRow.parse({
      ...(unpack(secrets, contextOf(id, kept.position), content) as ComparedRow),
      ...kept,
    }),
  );
}

/** Keeps what somebody said of a proposal; a later word replaces an earlier one. */
export async function keepDecision(
  tx: Transaction,
  decided: {
    readonly id: Id;
    readonly position: number;
    readonly decision: NonNullable<ComparedRowShown["decision"]>;
    readonly by: string;
    readonly at: string;
  },
): Promise<void> {
  await tx.query(sql`
    update reconciliation_row set decision = ${decided.decision}, decided_at = ${decided.at}, decided_by = ${decided.by}
     where reconciliation_id = ${decided.id} and position = ${decided.position}`);
}

export function contextOf(id: Id, position: number): string {
  return `reconciliation:${id}:${position}`;
}
