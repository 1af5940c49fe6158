import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { FactValue } from "@chiboso/domain/members/sheet/fields.ts";
import type { Fact, FactSource } from "@chiboso/domain/members/sheet/timeline.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { Secrets } from "./secrets.ts";

/** Who entered what from where; everything that a fact says about itself. */
export interface Origin {
  readonly source: { readonly kind: FactSource; readonly id: Id | null };
  readonly by: { readonly accountId: Id | null; readonly name: string };
  readonly now: Instant;
  /** Number, date and issuer of the document; empty when there is none. */
  readonly document: string;
}

/** What the system itself puts in order, where no person acts. */
export function systemOrigin(now: Instant): Origin {
  return {
    source: { kind: "register", id: null },
    by: { accountId: null, name: "" },
    now,
    document: "",
  };
}

export interface FactTables {
  member_fact: {
    id: string;
    member_id: string;
    kind: string;
    content: Buffer | null;
    since: string | null;
    until: string | null;
    source: FactSource;
    source_id: string | null;
    entered_at: string | null;
    entered_by: string | null;
    entered_by_name: string;
    ended_on: string | null;
    ended_at: string | null;
    ended_by: string | null;
    ended_by_name: string | null;
    withdrawn_at: string | null;
    withdrawn_by: string | null;
    withdrawn_by_name: string | null;
    withdrawn_reason: Buffer | null;
    replaced_by: string | null;
    erased_at: string | null;
  };
}

export type FactRow = FactTables["member_fact"];

/** The kind of the row that says where the first values of the register came from. */
export const ORIGIN = "origin";

interface Content {
  readonly value: FactValue | null;
  readonly document: string;
}

export interface Stated {
  readonly kind: FactKind;
  readonly value: FactValue | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly origin: Omit<Origin, "now"> & { readonly now: Instant | null };
}

/** A row for a fact, with its content sealed for this member and this row. */
export function rowOf(secrets: Secrets, memberId: Id, stated: Stated): FactRow {
  const id = newId();
  const { kind, value, since, until, origin } = stated;
  const content: Content = { value, document: origin.document };
  return {
    ...bareRow(memberId, kind, origin),
    id,
    content: secrets.seal(Buffer.from(JSON.stringify(content)), contextOf(memberId, id)),
    since,
    until,
  };
}

/** The row that says where a member's first values came from. */
export function originRow(memberId: Id, origin: Origin): FactRow {
  return bareRow(memberId, ORIGIN, origin);
}

function bareRow(memberId: Id, kind: string, origin: Stated["origin"]): FactRow {
  return {
    id: newId(),
    member_id: memberId,
    kind,
    content: null,
    since: null,
    until: null,
    source: origin.source.kind,
    source_id: origin.source.id,
    entered_at: origin.now,
    entered_by: origin.by.accountId,
    entered_by_name: origin.by.name,
    ended_on: null,
    ended_at: null,
    ended_by: null,
    ended_by_name: null,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_by_name: null,
    withdrawn_reason: null,
    replaced_by: null,
    erased_at: null,
  };
}

/** Adds the rows in one statement. */
export async function insertFacts(tx: Transaction, rows: readonly FactRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .write<FactTables>()
    .insertInto("member_fact")
    .values([...rows])
    .execute();
}

/** The rows of a member, of these kinds only when they are named; the origin is always among them. */
export async function factRows(
  reader: Reader,
  memberId: Id,
  kinds?: readonly FactKind[],
): Promise<readonly FactRow[]> {
  const only = kinds === undefined ? sql`true` : sql`kind = any(${[...kinds, ORIGIN]}::text[])`;
  return reader.query(sql<FactRow>`
    select * from member_fact where member_id = ${memberId} and ${only} order by id`);
}

/** What a row says; undefined for an origin and for what was erased. */
export function factOf(secrets: Secrets, row: FactRow): Fact | undefined {
  if (row.kind === ORIGIN || row.content === null) return undefined;
  const context = contextOf(row.member_id, row.id);
  const content = JSON.parse(secrets.open(row.content, context).toString()) as Content;
  return {
    id: row.id,
    kind: row.kind as FactKind,
    value: content.value,
    since: row.since,
    until: row.until,
    document: content.document,
    source: { kind: row.source, id: row.source_id },
    entered: row.entered_at === null ? null : { at: row.entered_at, by: row.entered_by_name },
    ended:
      row.ended_on === null || row.ended_at === null
        ? null
        : { on: row.ended_on, at: row.ended_at, by: row.ended_by_name ?? "" },
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: row.withdrawn_at,
            by: row.withdrawn_by_name ?? "",
            reason: row.withdrawn_reason ? openReason(secrets, row, row.withdrawn_reason) : "",
            replacedBy: row.replaced_by,
          },
    kept: true,
  };
}

/** The reason of a withdrawal, sealed for this fact. */
export function sealReason(secrets: Secrets, memberId: Id, factId: Id, reason: string): Buffer {
  return secrets.seal(Buffer.from(reason), `${contextOf(memberId, factId)}:reason`);
}

function openReason(secrets: Secrets, row: FactRow, sealed: Buffer): string {
  return secrets.open(sealed, `${contextOf(row.member_id, row.id)}:reason`).toString();
}

function contextOf(memberId: Id, factId: Id): string {
  return `member:${memberId}:fact:${factId}`;
}
