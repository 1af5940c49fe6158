import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { PlacedOrganisation } from "./world.ts";

/** What the rows of everybody name: a moment, and a second person with an account who belongs nowhere. */
export interface Around {
  readonly now: string;
  readonly other: Id;
}

const SEALED = Buffer.alloc(32);

/** What an office and the person's file have, as bare rows. */
export async function placePersonRows(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  around: Around,
): Promise<void> {
  await placeFile(tx, memberId, cell, around);
  await placeFormer(tx, memberId, cell, around);
  await placeCase(tx, memberId, cell, around);
  await placeOffice(tx, memberId, cell, around);
  await placeSheets(tx, memberId, cell, around);
  await placeOwn(tx, memberId, around);
}

async function placeFile(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into member_standing (id, member_id, standing, since)
    values (${newId()}, ${memberId}, 'exempt', '2020-01-01')`);
  await tx.query(sql`
    insert into member_post (id, member_id, organisation_id, post, since)
    values (${newId()}, ${memberId}, ${cell.id}, 'cellCommitteeMember', '2020-01-01')`);
  await tx.query(sql`
    insert into member_fact (id, member_id, kind, source, entered_by_name)
    values (${newId()}, ${memberId}, 'origin', 'register', '')`);
  await tx.query(sql`
    insert into member_correction (id, member_id, kind, asked_at, asked_by, asked_by_name)
    values (${newId()}, ${memberId}, 'phone', ${now}, ${memberId}, '')`);
  await tx.query(sql`
    insert into dossier_mark (id, member_id, number, state, place, checked_at, checked_by_name, change_id)
    values (${newId()}, ${memberId}, 1, 'present', '', ${now}, '', ${newId()})`);
  await tx.query(sql`
    insert into file_read (id, member_id, account_id, reader_name, route, at)
    values (${newId()}, ${memberId}, ${newId()}, 'Người Xem', 'members.getMemberFile', ${now})`);
}

/** What is left of an earlier record that was merged into this one. */
async function placeFormer(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now }: Around,
): Promise<void> {
  const twin = newId();
  await tx.query(sql`insert into member (id, full_name) values (${twin}, 'Bản Ghi Trùng')`);
  await tx.query(sql`
    insert into former_membership (id, member_id, organisation_id, kind)
    values (${newId()}, ${memberId}, ${cell.id}, 'party')`);
  await tx.query(sql`
    insert into former_post (id, member_id, organisation_id, post)
    values (${newId()}, ${memberId}, ${cell.id}, 'secretary')`);
  await tx.query(sql`
    insert into older_number (id, member_id, kind, number, number_index, from_member_id, at)
    values (${newId()}, ${memberId}, 'card', ${SEALED}, ${SEALED}, ${twin}, ${now})`);
  await tx.query(sql`
    insert into not_same_person (one_id, other_id, at, account_id, account_name)
    values (least(${memberId}, ${twin})::uuid, greatest(${memberId}, ${twin})::uuid, ${now}, ${memberId}, '')`);
  await tx.query(sql`
    insert into member_merge (gone_id, kept_id, organisation_id, document, document_on, at, account_id,
      account_name, entry_index)
    values (${twin}, ${memberId}, ${cell.id}, '1-QĐ', '2026-01-01', ${now}, ${newId()}, '', 0)`);
}

async function placeCase(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into life_case (id, kind, member_id, organisation_id, opened_on, opened_at, opened_by_name, input, citations)
    values (${memberId}, 'badge', ${memberId}, ${cell.id}, '2026-11-01', ${now}, '', ${SEALED}, '[]')`);
  await tx.query(sql`
    insert into life_case_step (id, case_id, position, step, done_on, data, citations, entered_by_name, entered_at)
    values (${newId()}, ${memberId}, 1, 'proposed', '2026-11-01', ${SEALED}, '[]', '', ${now})`);
  await tx.query(sql`
    insert into hosted_member (id, case_id, member_id, organisation_id, since, until)
    values (${newId()}, ${memberId}, ${memberId}, ${cell.id}, '2026-01-01', '2026-06-01')`);
}

/** What an organisation keeps about the person, or about itself. */
async function placeOffice(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into privacy_request (id, member_id, organisation_id, kind, wish, asked_at, answer_due, decision_due)
    values (${newId()}, ${memberId}, ${cell.id}, 'access', 'Xin bản sao', ${now}, '2026-11-05', '2026-11-13')`);
  await tx.query(sql`
    insert into signing_certificate (id, member_id, account_id, organisation_id, name, organisation_name, device,
      public_key, request, requested_at)
    values (${memberId}, ${memberId}, ${memberId}, ${cell.id}, '', '', '', ${Buffer.from(memberId)}, '', ${now})`);
  await tx.query(sql`
    insert into sealed_act (organisation_id, entry_index, kind, ref, member_id, at, salt, content)
    select ${cell.id}, count(*), 'member.altered', ${newId()}, ${memberId}, ${now}, ${SEALED}, ${SEALED}
      from sealed_act`);
  await tx.query(sql`
    insert into role_grant (id, account_id, role, organisation_id, since)
    values (${memberId}, ${memberId}, 'clerk', ${cell.id}, '2020-01-01')`);
  await tx.query(sql`
    insert into access_act (grant_id, kind, organisation_id, entry_index, salt, content)
    values (${memberId}, 'access.granted', ${cell.id}, 0, ${SEALED}, ${SEALED})`);
  await tx.query(sql`
    insert into data_breach (id, organisation_id, noticed_at, what, data_classes, persons, measures, recorded_by,
      recorded_at)
    values (${memberId}, ${cell.id}, ${now}, 'Mất sổ', '{contact}', 1, '', '', ${now})`);
  await tx.query(sql`
    insert into document_counter (organisation_id, sign, term, last) values (${cell.id}, 'BB', ${memberId}, 1)`);
}

async function placeSheets(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into import (id, kind, file_name, file_digest, sheet_name, as_of, places, account_name, at, status, sheet,
      plan_digest, columns, counts)
    values (${memberId}, 'roster', 'a.xlsx', '', '', '2026-11-01', ${[cell.path]}, '', ${now}, 'preview', '', '',
      '[]', '{}')`);
  await tx.query(sql`
    insert into import_row (import_id, row_number, state, content) values (${memberId}, 1, 'new', ${SEALED})`);
  await tx.query(sql`
    insert into import_effect (import_id, position, row_number, kind, subject_id, content)
    values (${memberId}, 1, 1, 'memberAdded', ${memberId}, ${SEALED})`);
  await tx.query(sql`
    insert into reconciliation (id, organisation_id, format, file_name, file_digest, as_of, at, account_id,
      account_name, counts, lines)
    values (${memberId}, ${cell.id}, 'handbook', 'a.csv', '', '2026-11-01', ${now}, ${newId()}, '', '{}', 1)`);
  await tx.query(sql`
    insert into reconciliation_row (reconciliation_id, position, state, content)
    values (${memberId}, 1, 'same', ${SEALED})`);
}

/** What concerns the person alone, and a purpose that somebody stated for reading the file. */
async function placeOwn(tx: Transaction, memberId: Id, { now, other }: Around): Promise<void> {
  await tx.query(sql`
    insert into notification (id, member_id, kind, params, link, at)
    values (${memberId}, ${memberId}, 'codesTried', '{}', '/', ${now})`);
  await tx.query(sql`
    insert into mail (id, notification_id, state, created_at) values (${memberId}, ${memberId}, 'waiting', ${now})`);
  await tx.query(sql`
    insert into push_device (id, account_id, endpoint, p256dh, auth, device, created_at, seen_at)
    values (${memberId}, ${memberId}, ${`https://push.example.org/${memberId}`}, '', '', '', ${now}, ${now})`);
  await tx.query(sql`
    insert into push (id, notification_id, device_id, created_at) values (${memberId}, ${memberId}, ${memberId}, ${now})`);
  await tx.query(sql`
    insert into notice_choice (account_id, detail, choices) values (${memberId}, 'kind', '{}')`);
  await tx.query(sql`
    insert into recovery (id, account_id, reason, keep_keys, opened_at, opened_by, expires_at)
    values (${newId()}, ${memberId}, 'Mất điện thoại', false, ${now}, ${other}, '2027-01-01')`);
  await tx.query(sql`
    insert into work_time (member_id, day, kind, seconds) values (${memberId}, '2026-11-01', 'running', 60)`);
  const session = newId();
  await tx.query(sql`
    insert into session (id, account_id, token_digest, device, address, created_at, last_seen_at)
    values (${session}, ${other}, ${Buffer.from(session)}, '', '', ${now}, ${now})`);
  await tx.query(sql`
    insert into reading_purpose (session_id, member_id, purpose, reason, at)
    values (${session}, ${memberId}, 'inspection', '', ${now})`);
}
