import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { CaseRecord, StepEntry } from "@chiboso/domain/members/cases/definition.ts";
import type { CaseInput } from "@chiboso/domain/members/cases/field.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import type { Secrets } from "../secrets.ts";
import type { Applied, CaseTables, LifeCase, LifeCaseStep } from "./tables.ts";

/** One entry of a step with who made it; `StepEntry` is what rules look at. */
export interface StoredEntry extends StepEntry {
  readonly position: number;
  readonly citations: readonly Citation[];
  readonly applied: readonly Applied[];
  readonly corrects: Id | null;
  readonly reason: string | null;
  readonly enteredByName: string;
  readonly enteredAt: string;
}

/** A record whose entries still know who made them. */
export type StoredRecord = Omit<CaseRecord, "entries"> & {
  readonly entries: readonly StoredEntry[];
};

/** A case as it is stored: the record that rules look at, and everything that was ever entered. */
export interface StoredCase {
  readonly row: LifeCase;
  readonly record: StoredRecord;
  /** Entries that a later one took the place of, in the order of entering. */
  readonly replaced: readonly StoredEntry[];
  readonly closedReason: string | null;
}

/** The case, locked against a second step at the same time; undefined when there is none. */
export async function lockCase(
  tx: Transaction,
  secrets: Secrets,
  caseId: Id,
): Promise<StoredCase | undefined> {
  const rows = await tx.query(sql<LifeCase>`
    select * from life_case where id = ${caseId} for update`);
  return rows[0] && readSteps(tx, secrets, rows[0]);
}

/** The case as it stands; undefined when there is none. */
export async function findCase(
  reader: Reader,
  secrets: Secrets,
  caseId: Id,
): Promise<StoredCase | undefined> {
  const rows = await reader.query(sql<LifeCase>`select * from life_case where id = ${caseId}`);
  return rows[0] && readSteps(reader, secrets, rows[0]);
}

async function readSteps(reader: Reader, secrets: Secrets, row: LifeCase): Promise<StoredCase> {
  const rows = await reader.query(sql<LifeCaseStep>`
    select * from life_case_step where case_id = ${row.id} order by position`);
  const entered = rows.map((each) => entryOf(secrets, each));
  const replacedIds = new Set(entered.map(({ corrects }) => corrects));
  const order = definitionOf(row.kind).steps.map(({ code }) => code);
  const entries = entered
    .filter(({ entryId }) => !replacedIds.has(entryId))
    .toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
  return {
    row,
    record: {
      caseId: row.id,
      kind: row.kind,
      memberId: row.member_id,
      organisationId: row.organisation_id,
      state: row.state,
      openedOn: row.opened_on,
      input: openInput(secrets, row.input, inputOf(row.id)),
      entries,
    },
    replaced: entered.filter(({ entryId }) => replacedIds.has(entryId)),
    closedReason:
      row.closed_reason && secrets.open(row.closed_reason, `case:${row.id}:reason`).toString(),
  };
}

function entryOf(secrets: Secrets, row: LifeCaseStep): StoredEntry {
  const { document_number: number, document_on: on, document_issuer: issuer } = row;
  return {
    entryId: row.id,
    position: row.position,
    step: row.step,
    doneOn: row.done_on,
    document: number === null || on === null || issuer === null ? null : { number, on, issuer },
    input: openInput(secrets, row.data, stepOf(row.case_id, row.id)),
    dueOn: row.due_on,
    citations: row.citations,
    applied: row.applied,
    corrects: row.corrects,
    reason:
      row.reason && secrets.open(row.reason, `${stepOf(row.case_id, row.id)}:reason`).toString(),
    enteredByName: row.entered_by_name,
    enteredAt: row.entered_at,
  };
}

function openInput(secrets: Secrets, sealed: Buffer, context: string): CaseInput {
  return JSON.parse(secrets.open(sealed, context).toString()) as CaseInput;
}

/** Context under which the answers at the opening of a case are sealed. */
export function inputOf(caseId: Id): string {
  return `case:${caseId}:input`;
}

/** Context under which the answers of a step are sealed. */
export function stepOf(caseId: Id, entryId: Id): string {
  return `case:${caseId}:step:${entryId}`;
}

/** Who enters, and when. */
export interface Entering {
  readonly accountId: Id | null;
  readonly name: string;
  readonly at: string;
}

/** Where a case goes on, as lists show it. */
export interface Standing {
  readonly nextStep: string | null;
  readonly nextDueOn: LocalDate | null;
  readonly nextRule: string | null;
}

export async function insertCase(
  tx: Transaction,
  secrets: Secrets,
  fresh: {
    readonly record: CaseRecord;
    readonly follows: Id | null;
    readonly citations: readonly Citation[];
    readonly by: Entering;
    readonly standing: Standing;
  },
): Promise<void> {
  const { record, follows, citations, by, standing } = fresh;
  await tx
    .write<CaseTables>()
    .insertInto("life_case")
    .values({
      id: record.caseId,
      kind: record.kind,
      member_id: record.memberId,
      organisation_id: record.organisationId,
      opened_on: record.openedOn,
      opened_at: by.at,
      opened_by: by.accountId,
      opened_by_name: by.name,
      follows,
      input: secrets.seal(Buffer.from(JSON.stringify(record.input)), inputOf(record.caseId)),
      citations: JSON.stringify(citations),
      next_step: standing.nextStep,
      next_due_on: standing.nextDueOn,
      next_rule: standing.nextRule,
    })
    .execute();
}

/** Keeps which rows of the register the opening of a case wrote. */
export async function keepApplied(
  tx: Transaction,
  caseId: Id,
  applied: readonly Applied[],
): Promise<void> {
  await tx.query(sql`
    update life_case set applied = ${JSON.stringify(applied)} where id = ${caseId}`);
}

export async function insertEntry(
  tx: Transaction,
  secrets: Secrets,
  fresh: {
    readonly caseId: Id;
    readonly entry: StepEntry;
    readonly position: number;
    readonly citations: readonly Citation[];
    readonly applied: readonly Applied[];
    readonly corrects: { readonly entryId: Id; readonly reason: string } | null;
    readonly by: Entering;
  },
): Promise<void> {
  const { caseId, entry, position, citations, applied, corrects, by } = fresh;
  const context = stepOf(caseId, entry.entryId);
  await tx
    .write<CaseTables>()
    .insertInto("life_case_step")
    .values({
      id: entry.entryId,
      case_id: caseId,
      position,
      step: entry.step,
      done_on: entry.doneOn,
      data: secrets.seal(Buffer.from(JSON.stringify(entry.input)), context),
      document_number: entry.document?.number ?? null,
      document_on: entry.document?.on ?? null,
      document_issuer: entry.document?.issuer ?? null,
      due_on: entry.dueOn,
      citations: JSON.stringify(citations),
      applied: JSON.stringify(applied),
      corrects: corrects?.entryId ?? null,
      reason: corrects && secrets.seal(Buffer.from(corrects.reason), `${context}:reason`),
      entered_by: by.accountId,
      entered_by_name: by.name,
      entered_at: by.at,
    })
    .execute();
}

/** Brings the line of the lists up to date, and closes the case on the day of its last step. */
export async function moveCase(
  tx: Transaction,
  caseId: Id,
  standing: Standing,
  done: { readonly on: LocalDate; readonly at: string } | null,
): Promise<void> {
  await tx
    .write<CaseTables>()
    .updateTable("life_case")
    .set({
      next_step: standing.nextStep,
      next_due_on: standing.nextDueOn,
      next_rule: standing.nextRule,
      ...(done && { state: "done" as const, closed_on: done.on, closed_at: done.at }),
    })
    .where("id", "=", caseId)
    .execute();
}

export async function closeCase(
  tx: Transaction,
  secrets: Secrets,
  caseId: Id,
  closed: { readonly on: LocalDate; readonly at: string; readonly reason: string },
): Promise<void> {
  const reason = secrets.seal(Buffer.from(closed.reason), `case:${caseId}:reason`);
  await tx
    .write<CaseTables>()
    .updateTable("life_case")
    .set({
      state: "abandoned",
      closed_on: closed.on,
      closed_at: closed.at,
      closed_reason: reason,
      next_step: null,
      next_due_on: null,
      next_rule: null,
    })
    .where("id", "=", caseId)
    .execute();
}

/** Locator `lifeCase`: the organisation that carries the case. */
export async function locateCase(reader: Reader, caseId: Id): Promise<string | undefined> {
  const rows = await reader.query(sql<{ path: string }>`
    select organisation.path from life_case
      join organisation on organisation.id = life_case.organisation_id
     where life_case.id = ${caseId}`);
  return rows[0]?.path;
}
