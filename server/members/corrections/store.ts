import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CorrectionLine } from "@chiboso/domain/members/corrections/contract.ts";
import type {
  AskedCorrection,
  CorrectionState,
} from "@chiboso/domain/members/corrections/rules.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { FactValue } from "@chiboso/domain/members/sheet/fields.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { locateMember } from "../store.ts";
import type { Secrets } from "../secrets.ts";
import type { EvidenceType } from "./evidence.ts";

export interface CorrectionRow {
  readonly id: Id;
  readonly member_id: Id;
  readonly kind: FactKind;
  readonly replaces: Id | null;
  readonly state: CorrectionState;
  readonly content: Buffer | null;
  readonly asked_at: Instant;
  readonly asked_by: Id;
  readonly asked_by_name: string;
  readonly decided_at: Instant | null;
  readonly decided_by: Id | null;
  readonly decided_by_name: string | null;
  readonly decision: Buffer | null;
  readonly fact_id: Id | null;
  readonly evidence_digest: string | null;
  readonly evidence_name: string | null;
  readonly evidence_type: EvidenceType | null;
  readonly evidence_size: number | null;
}

/** What a request says, as it is sealed. */
export interface CorrectionContent {
  readonly value: FactValue;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly document: string;
  readonly why: string;
  readonly before: FactValue | null;
}

export interface DecisionContent {
  readonly reason: string;
  readonly document: string;
}

const COLUMNS = sql`member_correction.id, member_correction.member_id, member_correction.kind, replaces,
  state, content, asked_at, asked_by, asked_by_name, decided_at, decided_by, decided_by_name, decision, fact_id,
  evidence_digest, evidence_name, evidence_type, evidence_size`;

/** Adds an open request. Violates `member_correction_open` when one about the same thing is open. */
export async function insertCorrection(
  tx: Transaction,
  secrets: Secrets,
  row: Pick<CorrectionRow, "id" | "member_id" | "asked_at" | "asked_by" | "asked_by_name">,
  asked: AskedCorrection & { readonly why: string },
): Promise<void> {
  const { kind, value, since, until, document } = asked.stated;
  const content: CorrectionContent = {
    value,
    since,
    until,
    document,
    why: asked.why,
    before: asked.before,
  };
  await tx.query(sql`
    insert into member_correction (id, member_id, kind, replaces, content, asked_at, asked_by, asked_by_name)
    values (${row.id}, ${row.member_id}, ${kind}, ${asked.replaces},
            ${sealed(secrets, row.id, "content", content)}, ${row.asked_at}, ${row.asked_by}, ${row.asked_by_name})`);
}

/** Whether an open request about the same thing is there. */
export async function isOpenAbout(
  reader: Reader,
  memberId: Id,
  kind: FactKind,
  replaces: Id | null,
): Promise<boolean> {
  const rows = await reader.query(sql`
    select 1 from member_correction
     where member_id = ${memberId} and kind = ${kind} and state = 'open'
       and replaces is not distinct from ${replaces}::uuid`);
  return rows.length > 0;
}

/** The request, locked until the transaction ends. */
export async function lockCorrection(tx: Transaction, id: Id): Promise<CorrectionRow | undefined> {
  const [row] = await tx.query(sql<CorrectionRow>`
    select ${COLUMNS} from member_correction where id = ${id} for update`);
  return row;
}

export async function findCorrection(reader: Reader, id: Id): Promise<CorrectionRow | undefined> {
  const [row] = await reader.query(sql<CorrectionRow>`
    select ${COLUMNS} from member_correction where id = ${id}`);
  return row;
}

/** Requests about the member or made by the account, latest first. */
export async function ownCorrections(
  reader: Reader,
  memberId: Id | null,
  accountId: Id,
): Promise<readonly CorrectionRow[]> {
  return reader.query(sql<CorrectionRow>`
    select ${COLUMNS} from member_correction
     where member_id = ${memberId}::uuid or asked_by = ${accountId}
     order by asked_at desc, id desc limit 200`);
}

/** Closes a request; the file that was added goes, its digest stays. */
export async function closeCorrection(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
  closed: {
    readonly state: Exclude<CorrectionState, "open">;
    readonly at: Instant;
    readonly by: Id;
    readonly byName: string;
    readonly decision: DecisionContent | null;
    readonly factId: Id | null;
  },
): Promise<void> {
  const decision = closed.decision && sealed(secrets, id, "decision", closed.decision);
  await tx.query(sql`
    update member_correction
       set state = ${closed.state}, decided_at = ${closed.at}, decided_by = ${closed.by},
           decided_by_name = ${closed.byName}, decision = ${decision}, fact_id = ${closed.factId},
           evidence = null
     where id = ${id}`);
}

/** Keeps a file with an open request, sealed. */
export async function keepEvidence(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
  file: {
    readonly name: string;
    readonly type: EvidenceType;
    readonly digest: string;
    readonly bytes: Buffer;
  },
): Promise<void> {
  await tx.query(sql`
    update member_correction
       set evidence = ${secrets.seal(file.bytes, contextOf(id, "evidence"))}, evidence_digest = ${file.digest},
           evidence_name = ${file.name}, evidence_type = ${file.type}, evidence_size = ${file.bytes.length}
     where id = ${id}`);
}

/** The bytes of the file, while the request is open. */
export async function readEvidence(
  reader: Reader,
  secrets: Secrets,
  id: Id,
): Promise<Buffer | undefined> {
  const [row] = await reader.query(sql<{ evidence: Buffer | null }>`
    select evidence from member_correction where id = ${id}`);
  return row?.evidence ? secrets.open(row.evidence, contextOf(id, "evidence")) : undefined;
}

/** What a request says; undefined when it was erased. */
export function contentOf(secrets: Secrets, row: CorrectionRow): CorrectionContent | undefined {
  return row.content
    ? (opened(secrets, row.id, "content", row.content) as CorrectionContent)
    : undefined;
}

export function decisionOf(secrets: Secrets, row: CorrectionRow): DecisionContent | undefined {
  return row.decision
    ? (opened(secrets, row.id, "decision", row.decision) as DecisionContent)
    : undefined;
}

/** Locator `correction`: where the member's file is kept. */
export async function locateCorrection(reader: Reader, id: Id): Promise<string | undefined> {
  const row = await findCorrection(reader, id);
  return row && locateMember(reader, row.member_id);
}

/** The lines of a list, with names for people to read. */
export async function linesOf(
  reader: Reader,
  rows: readonly CorrectionRow[],
): Promise<CorrectionLine[]> {
  const names = await reader.query(sql<{ id: Id; name: string; organisation: string | null }>`
    select member.id, member.full_name as name, (
             select organisation.name from membership
               join organisation on organisation.id = membership.organisation_id
              where membership.member_id = member.id
              order by (membership.until is null) desc, (membership.kind = 'party') desc,
                       membership.until desc nulls first limit 1) as organisation
      from member where id = any(${rows.map((row) => row.member_id)}::uuid[])`);
  const known = new Map(names.map((each) => [each.id, each]));
  return rows.map((row) => ({
    correctionId: row.id,
    memberId: row.member_id,
    memberName: known.get(row.member_id)?.name ?? "",
    organisationName: known.get(row.member_id)?.organisation ?? "",
    kind: row.kind,
    state: row.state,
    askedAt: row.asked_at,
    askedBy: row.asked_by_name,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by_name,
    hasEvidence: row.evidence_digest !== null,
  }));
}

type Part = "content" | "decision" | "evidence";

function sealed(secrets: Secrets, id: Id, part: Part, value: unknown): Buffer {
  return secrets.seal(Buffer.from(JSON.stringify(value)), contextOf(id, part));
}

function opened(secrets: Secrets, id: Id, part: Part, bytes: Buffer): unknown {
  return JSON.parse(secrets.open(bytes, contextOf(id, part)).toString());
}

function contextOf(id: Id, part: Part): string {
  return `correction:${id}:${part}`;
}
