import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { PlacedOrganisation } from "./world.ts";
import type { Around } from "./walled-persons.ts";

const SEALED = Buffer.alloc(32);

/** A meeting of the cell with the person on its roll, a vote and its minutes, as bare rows with the person's id. */
export async function placeMeetingRows(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  around: Around,
): Promise<void> {
  const itemId = await placeMeeting(tx, memberId, cell, around);
  await placeRoll(tx, memberId, itemId, around);
  await placePoll(tx, memberId, itemId, around);
  await placeSecret(tx, memberId, itemId, around);
  await placeMinutes(tx, memberId, cell, around);
  await placeCorrection(tx, memberId, around);
  await placeResolution(tx, memberId, cell, around);
  await placeScore(tx, memberId, cell, around);
  await placePaper(tx, memberId, around);
  await placePlan(tx, memberId, cell, around);
}

async function placePaper(tx: Transaction, memberId: Id, { now, other }: Around): Promise<void> {
  await tx.query(sql`
    insert into paper_invitation (meeting_id, member_id, handed_at, handed_by)
    values (${memberId}, ${other}, ${now}, '')`);
  await tx.query(sql`
    insert into late_entry (meeting_id, sheet, begun_at, begun_by) values (${memberId}, '{}', ${now}, '')`);
  await tx.query(sql`
    insert into late_scan (id, meeting_id, name, type, size, digest, added_at)
    values (${newId()}, ${memberId}, 'a.pdf', 'application/pdf', 1, ${"0".repeat(64)}, ${now})`);
}

/** A plan of a year of its own, and who follows a group of the cell. */
async function placePlan(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into meeting_plan (organisation_id, year, approved_on, approved_by)
    select ${cell.id}, 2001 + count(*), '2025-12-01', ${memberId} from meeting_plan`);
  await tx.query(sql`
    insert into plan_entry (id, organisation_id, year, kind, planned_on, drafter_id, drafter_name)
    select ${memberId}, organisation_id, year, 'regular', make_date(year, 1, 3), ${memberId}, ''
      from meeting_plan where approved_by = ${memberId}`);
  const groupId = newId();
  await tx.query(sql`
    insert into organisation (id, parent_id, path, kind, name, seat)
    values (${groupId}, ${cell.id}, ${`${cell.path}${groupId.slice(-12)}/`}, 'partyGroup', 'Tổ đảng', '')`);
  await tx.query(sql`
    insert into cell_follower (organisation_id, member_id, name, since)
    values (${groupId}, ${memberId}, '', ${now})`);
}

async function placeMeeting(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now, other }: Around,
): Promise<Id> {
  const itemId = newId();
  await tx.query(sql`
    insert into meeting (id, organisation_id, organisation_name, seat, kind, mode, title, place, zone, planned_at,
      minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key)
    values (${memberId}, ${cell.id}, ${cell.name}, '', 'regular', 'inPerson', 'Sinh hoạt', '', 'Asia/Ho_Chi_Minh',
      ${now}, 90, 'invited', ${memberId}, '', ${other}, '', ${SEALED})`);
  await tx.query(sql`
    insert into agenda_item (id, meeting_id, position, kind, title)
    values (${itemId}, ${memberId}, 1, 'discussion', 'Thảo luận')`);
  await tx.query(sql`
    insert into meeting_paper (id, meeting_id, name, type, size, digest, added_at)
    values (${newId()}, ${memberId}, 'a.pdf', 'application/pdf', 1, '', ${now})`);
  await tx.query(sql`
    insert into meeting_hold (meeting_id, kind, id, name) values (${memberId}, 'poll', ${newId()}, 'Biểu quyết')`);
  await tx.query(sql`
    insert into meeting_event (meeting_id, seq, kind, at, actor, data)
    values (${memberId}, 1, 'meeting.opened', ${now}, '', '{}')`);
  return itemId;
}

async function placeRoll(
  tx: Transaction,
  memberId: Id,
  itemId: Id,
  { now, other }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
    values (${memberId}, ${memberId}, 1, 'Người Trong Sổ', 'official', '{}', true)`);
  await tx.query(sql`
    insert into presence (id, meeting_id, member_id, from_at, place, how)
    values (${newId()}, ${memberId}, ${memberId}, ${now}, 'room', 'rollCall')`);
  await tx.query(sql`
    insert into opinion (id, meeting_id, item_id, member_id, name, at, text, how)
    values (${newId()}, ${memberId}, ${itemId}, ${memberId}, 'Người Trong Sổ', ${now}, 'Nhất trí', 'spoken')`);
  await tx.query(sql`
    insert into speech (id, meeting_id, item_id, member_id, name, kind, how, asked_at, place)
    values (${newId()}, ${memberId}, ${itemId}, ${memberId}, 'Người Trong Sổ', 'normal', 'self', ${now}, 1)`);
  await tx.query(sql`
    insert into meeting_observer (meeting_id, account_id, name, office, joined_at)
    values (${memberId}, ${memberId}, '', '', ${now})`);
  await tx.query(sql`
    insert into assignment (id, meeting_id, item_id, text, owner_id, owner_name, due_date, assigned_at)
    values (${memberId}, ${memberId}, ${itemId}, 'Báo cáo', ${other}, '', '2026-12-01', ${now})`);
  await tx.query(sql`
    insert into assignment_report (id, assignment_id, position, state, text, on_day, at, reported_by)
    values (${newId()}, ${memberId}, 1, 'progress', '', '2026-11-01', ${now}, '')`);
}

async function placePoll(
  tx: Transaction,
  memberId: Id,
  itemId: Id,
  { now }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into poll (id, meeting_id, item_id, round, decision, question, state, opened_at, excluded, quorum,
      threshold, citation, needed)
    values (${memberId}, ${memberId}, ${itemId}, 1, 'resolution', 'Thông qua?', 'open', ${now}, '[]', '{}', '{}',
      '{}', 1)`);
  await tx.query(sql`
    insert into poll_member (poll_id, member_id, position, name, present)
    values (${memberId}, ${memberId}, 1, 'Người Trong Sổ', true)`);
  await tx.query(sql`
    insert into ballot (poll_id, member_id, choice, at) values (${memberId}, ${memberId}, 'for', ${now})`);
  await tx.query(sql`
    insert into paper_vote (id, meeting_id, item_id, round, ballot, withdrawn, recusals, state, prepared_at)
    values (${memberId}, ${memberId}, ${itemId}, 1, '{}', '[]', '[]', 'prepared', ${now})`);
  await tx.query(sql`
    insert into paper_count (paper_id, attempt, account_id, by_name, at, sheet)
    values (${memberId}, 1, ${newId()}, '', ${now}, '{}')`);
}

/** A secret vote with one row in each of its tables. */
async function placeSecret(
  tx: Transaction,
  memberId: Id,
  itemId: Id,
  { now }: Around,
): Promise<void> {
  const lines = [{ memberId, name: "" }];
  const [named, ballot] = [JSON.stringify(lines), JSON.stringify({ question: "", lines })];
  await tx.query(sql`
    insert into secret_vote (id, meeting_id, item_id, round, election_id, ballot, terms, withdrawn, recusals, state,
      prepared_at, server_key, board, keeper_id)
    values (${memberId}, ${memberId}, ${itemId}, 1, ${newId()}, ${ballot}, '{}', '[]', ${named}, 'prepared', ${now},
      '{}', ${named}, ${memberId})`);
  await tx.query(sql`
    insert into secret_message (vote_id, attempt, step, index, at, content)
    values (${memberId}, 1, 'join', 1, ${now}, '{}')`);
  await tx.query(sql`
    insert into secret_taking (vote_id, member_id, how) values (${memberId}, ${memberId}, 'slip')`);
  await tx.query(sql`
    insert into secret_record (vote_id, kind, content) values (${memberId}, 'election', '{}')`);
  await tx.query(sql`
    insert into secret_archive (vote_id, stage, head, digest, counted)
    values (${memberId}, 'closed', '', '', 5)`);
  await tx.query(sql`
    insert into secret_ballot (vote_id, tracker, credential, turn, ballot, promise)
    values (${memberId}, '', '', 1, '', '')`);
  await tx.query(sql`
    insert into secret_box (vote_id, collected, sum, seal) values (${memberId}, 1, '', '')`);
  await tx.query(sql`
    insert into secret_noted (vote_id, kind, tracker) values (${memberId}, 'late', '')`);
  await tx.query(sql`
    insert into secret_branch (id, vote_id, name, count, head, state)
    values (${newId()}, ${memberId}, '', 1, '', 'noted')`);
}

async function placeMinutes(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now, other }: Around,
): Promise<void> {
  const digest = "0".repeat(64);
  await tx.query(sql`
    insert into minutes (id, meeting_id, organisation_id, kind, zone, subject, closed_at, due_at, clerk_id,
      clerk_name, chair_id, chair_name, record_digest, drafted, state, version, term)
    values (${memberId}, ${memberId}, ${cell.id}, 'regular', 'Asia/Ho_Chi_Minh', 'Sinh hoạt', ${now}, ${now},
      ${other}, '', ${memberId}, '', ${digest}, '{}', 'draft', 1, '2025-2027')`);
  await tx.query(sql`
    insert into minutes_text (minutes_id, version, document, saved_by, saved_by_name, saved_at)
    values (${memberId}, 1, '{}', ${other}, '', ${now})`);
  await tx.query(sql`
    insert into minutes_revision (minutes_id, revision, version, pdf_digest, pages, frozen_by, frozen_by_name, frozen_at)
    values (${memberId}, 1, 1, ${digest}, 1, ${other}, '', ${now})`);
  await tx.query(sql`
    insert into minutes_approval (minutes_id, revision, role, member_id, account_id, name, at)
    values (${memberId}, 1, 'clerk', ${other}, ${other}, '', ${now})`);
  await tx.query(sql`
    insert into signing_paper (id, kind, meeting_id, organisation_id, original, begun_at)
    values (${memberId}, 'minutes', ${memberId}, ${cell.id}, ${digest}, ${now})`);
  await tx.query(sql`
    insert into signing_revision (paper_id, number, place, member_id, account_id, certificate_id, base, digest, report,
      evidence, signed_at, entry_index)
    values (${memberId}, 1, 'clerk', ${other}, ${other}, ${memberId}, ${digest}, ${digest}, '', '{}', ${now}, 0)`);
  await tx.query(sql`
    insert into signing_attempt (id, paper_id, place, member_id, certificate_id, base, prepared, byte_range, nonce,
      made_at, expires_at)
    values (${newId()}, ${memberId}, 'chair', ${other}, ${memberId}, '', '', '{}', '', ${now}, ${now})`);
  await tx.query(sql`
    insert into minutes_seal (minutes_id, log_index, salt, approvals, sealed_at)
    values (${memberId}, 0, ${SEALED}, '', ${now})`);
}

async function placeCorrection(
  tx: Transaction,
  memberId: Id,
  { now, other }: Around,
): Promise<void> {
  const digest = "0".repeat(64);
  await tx.query(sql`
    insert into minutes_pen (minutes_id, account_id, name, taken_at, seen_at)
    values (${memberId}, ${other}, '', ${now}, ${now})`);
  await tx.query(sql`
    insert into minutes_comment (id, minutes_id, block_id, account_id, name, at, text)
    values (${newId()}, ${memberId}, 'b', ${other}, '', ${now}, 'Sai ngày')`);
  await tx.query(sql`
    insert into minutes_correction (id, minutes_id, position, state, reason, entries, term, begun_by, begun_at)
    values (${memberId}, ${memberId}, 1, 'draft', '', '[]', '2025-2027', '', ${now})`);
  await tx.query(sql`
    insert into minutes_correction_approval (correction_id, role, pdf_digest, account_id, name, at)
    values (${memberId}, 'clerk', ${digest}, ${other}, '', ${now})`);
}

async function placeResolution(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now, other }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into resolution (id, organisation_id, meeting_id, sign, zone, subject, held_at, due_at, state, drafted,
      term, signer_id, signer_name, signer_post)
    values (${memberId}, ${cell.id}, ${memberId}, 'NQ', 'Asia/Ho_Chi_Minh', '', ${now}, ${now}, 'draft', '{}',
      '2025-2027', ${other}, '', 'secretary')`);
  await tx.query(sql`
    insert into resolution_text (resolution_id, version, document, saved_by, saved_by_name, saved_at)
    values (${memberId}, 1, '{}', ${other}, '', ${now})`);
}

async function placeScore(
  tx: Transaction,
  memberId: Id,
  cell: PlacedOrganisation,
  { now, other }: Around,
): Promise<void> {
  await tx.query(sql`
    insert into quality_score (meeting_id, version, organisation_id, state, scorer_id, scorer_name, named_by, named_at)
    values (${memberId}, 1, ${cell.id}, 'named', ${other}, '', '', ${now})`);
  await tx.query(sql`
    insert into quality_return (id, meeting_id, version, reason, returned_by, at)
    values (${newId()}, ${memberId}, 1, 'Thiếu', '', ${now})`);
}
