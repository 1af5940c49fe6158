import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CorrectionEntry } from "@chiboso/domain/minutes/correction.ts";
import type { MinutesState, SignerRole } from "@chiboso/domain/minutes/rules.ts";
import type { Pen } from "@chiboso/domain/minutes/together.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

export async function findPen(
  reader: Reader,
  minutesId: Id,
): Promise<(Pen & { readonly takenAt: Instant }) | null> {
  const [row] = await reader.query<Pen & { takenAt: Instant }>(sql`
    select account_id as "accountId", name, seen_at as "seenAt", taken_at as "takenAt"
    from minutes_pen where minutes_id = ${minutesId}`);
  return row ?? null;
}

/** The pen is in this hand now; whoever held it already keeps the moment at which it was taken. */
export async function savePen(
  tx: Transaction,
  minutesId: Id,
  actor: Actor,
  now: Instant,
): Promise<void> {
  await tx.query(sql`
    insert into minutes_pen (minutes_id, account_id, name, taken_at, seen_at)
    values (${minutesId}, ${actor.accountId}, ${actor.name}, ${now}, ${now})
    on conflict (minutes_id) do update set seen_at = excluded.seen_at, account_id = excluded.account_id,
      name = excluded.name, taken_at = case when minutes_pen.account_id = excluded.account_id
        then minutes_pen.taken_at else excluded.taken_at end`);
}

export async function dropPen(tx: Transaction, minutesId: Id, accountId: Id): Promise<void> {
  await tx.query(
    sql`delete from minutes_pen where minutes_id = ${minutesId} and account_id = ${accountId}`,
  );
}

export interface CommentRow {
  readonly id: Id;
  readonly blockId: string;
  readonly answers: Id | null;
  readonly accountId: Id;
  readonly name: string;
  readonly at: Instant;
  readonly text: string;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
}

/** All remarks in the order in which they were made. */
export async function commentsOf(reader: Reader, minutesId: Id): Promise<readonly CommentRow[]> {
  return reader.query<CommentRow>(sql`
    select id, block_id as "blockId", answers, account_id as "accountId", name, at, text,
      resolved_at as "resolvedAt", resolved_by as "resolvedBy"
    from minutes_comment where minutes_id = ${minutesId} order by at, id`);
}

export async function insertComment(
  tx: Transaction,
  comment: Pick<CommentRow, "id" | "blockId" | "answers" | "at" | "text"> & {
    readonly minutesId: Id;
    readonly actor: Actor;
  },
): Promise<void> {
  const { id, minutesId, blockId, answers, actor, at, text } = comment;
  await tx.query(sql`
    insert into minutes_comment (id, minutes_id, block_id, answers, account_id, name, at, text)
    values (${id}, ${minutesId}, ${blockId}, ${answers}, ${actor.accountId}, ${actor.name}, ${at}, ${text})`);
}

export async function saveSettled(tx: Transaction, id: Id, by: string, at: Instant): Promise<void> {
  await tx.query(
    sql`update minutes_comment set resolved_at = ${at}, resolved_by = ${by} where id = ${id}`,
  );
}

export interface CorrectionRow {
  readonly id: Id;
  readonly position: number;
  readonly corrects: Id | null;
  readonly state: MinutesState;
  readonly version: number;
  readonly reason: string;
  readonly entries: readonly CorrectionEntry[];
  readonly term: string;
  readonly number: number | null;
  readonly begunBy: string;
  readonly begunAt: Instant;
  readonly returnReason: string | null;
  readonly digest: string | null;
  readonly pages: number | null;
  readonly frozenAt: Instant | null;
  readonly approvedAt: Instant | null;
}

/** The correcting minutes of one set of minutes, first to last. */
export async function correctionsOf(
  reader: Reader,
  minutesId: Id,
): Promise<readonly CorrectionRow[]> {
  return reader.query<CorrectionRow>(sql`
    select id, position, corrects, state, version, reason, entries, term, number, begun_by as "begunBy",
      begun_at as "begunAt", return_reason as "returnReason", pdf_digest as digest, pages, frozen_at as "frozenAt", approved_at as "approvedAt"
    from minutes_correction where minutes_id = ${minutesId} order by position`);
}

export interface CorrectionApproval {
  readonly correctionId: Id;
  readonly digest: string;
  readonly role: SignerRole;
  readonly name: string;
  readonly at: Instant;
}

export async function correctionApprovals(
  reader: Reader,
  minutesId: Id,
): Promise<readonly CorrectionApproval[]> {
  return reader.query<CorrectionApproval>(sql`
    select a.correction_id as "correctionId", a.pdf_digest as digest, a.role, a.name, a.at
    from minutes_correction_approval a join minutes_correction c on c.id = a.correction_id
    where c.minutes_id = ${minutesId} order by a.at`);
}

export async function insertCorrection(
  tx: Transaction,
  row: Pick<
    CorrectionRow,
    "id" | "position" | "corrects" | "reason" | "entries" | "term" | "begunBy" | "begunAt"
  > & { readonly minutesId: Id },
): Promise<void> {
  await tx.query(sql`
    insert into minutes_correction
      (id, minutes_id, position, corrects, state, reason, entries, term, begun_by, begun_at)
    values (${row.id}, ${row.minutesId}, ${row.position}, ${row.corrects}, 'draft', ${row.reason},
      ${JSON.stringify(row.entries)}, ${row.term}, ${row.begunBy}, ${row.begunAt})`);
}

export async function rewriteCorrection(
  tx: Transaction,
  id: Id,
  content: Pick<CorrectionRow, "reason" | "entries">,
): Promise<void> {
  await tx.query(sql`
    update minutes_correction set reason = ${content.reason},
      entries = ${JSON.stringify(content.entries)}, version = version + 1 where id = ${id}`);
}

export async function saveFrozenCorrection(
  tx: Transaction,
  id: Id,
  frozen: { readonly number: number; readonly digest: string; readonly pages: number },
  by: string,
  at: Instant,
): Promise<void> {
  await tx.query(sql`
    update minutes_correction set state = 'inApproval', number = ${frozen.number},
      pdf_digest = ${frozen.digest}, pages = ${frozen.pages}, frozen_at = ${at}, frozen_by = ${by}
    where id = ${id}`);
}

export async function saveReturnedCorrection(
  tx: Transaction,
  id: Id,
  reason: string,
): Promise<void> {
  await tx.query(sql`
    update minutes_correction set state = 'draft', version = version + 1, return_reason = ${reason},
      pdf_digest = null, pages = null, frozen_at = null, frozen_by = null
    where id = ${id}`);
}

export async function insertCorrectionApproval(
  tx: Transaction,
  approval: CorrectionApproval & { readonly accountId: Id },
): Promise<void> {
  const { correctionId, role, digest, accountId, name, at } = approval;
  await tx.query(sql`
    insert into minutes_correction_approval (correction_id, role, pdf_digest, account_id, name, at)
    values (${correctionId}, ${role}, ${digest}, ${accountId}, ${name}, ${at})`);
}

export async function saveApprovedCorrection(tx: Transaction, id: Id, at: Instant): Promise<void> {
  await tx.query(
    sql`update minutes_correction set state = 'approved', approved_at = ${at} where id = ${id}`,
  );
}
