import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { TestApp } from "../../testing/app.ts";
import { placeMember, type PlacedMember, type PlacedOrganisation } from "../../testing/world.ts";

/** One thing of each kind that a path can name, all of the same cell, under the name of its parameter. */
export interface Things {
  readonly organisationId: string;
  /** Account of the one who is named chair of the meeting. */
  readonly accountId: string;
  readonly memberId: string;
  /** Account of the one who is named clerk of the meeting. */
  readonly clerkAccountId: string;
  readonly meetingId: string;
  readonly assignmentId: string;
  readonly pollId: string;
  readonly paperVoteId: string;
  readonly secretVoteId: string;
  readonly electionId: string;
  readonly minutesId: string;
  readonly resolutionId: string;
  /** Minutes as a paper that is signed. */
  readonly paperId: string;
  readonly attemptId: string;
  readonly importId: string;
  readonly correctionId: string;
  readonly caseId: string;
  readonly reconciliationId: string;
  /** Row of a comparison. */
  readonly position: string;
  /** A record that might be merged into another. */
  readonly goneId: string;
  readonly requestId: string;
  readonly certificateId: string;
  readonly version: string;
}

const NO_COUNTS = {
  new: 0,
  same: 0,
  changed: 0,
  warning: 0,
  error: 0,
  ignored: 0,
  additions: 0,
  alterations: 0,
};

const OPINION = JSON.stringify({
  form: "opinion",
  decision: "opinion",
  question: "Lấy ý kiến",
  questions: [{ question: "Lấy ý kiến", options: ["Có", "Không"], most: 1 }],
});

/** Letters that an election's id has, from a fresh id. */
const newElectionId = () => newId().replaceAll(/[-0]/g, "").slice(-14).padStart(14, "x");

/** Puts the things into the database as bare rows: rights ask only where a thing belongs. */
export async function placeThings(app: TestApp, cell: PlacedOrganisation): Promise<Things> {
  const chair = await placeMember(app, cell, { name: "Nguyễn Văn Chủ" });
  const clerk = await placeMember(app, cell, { name: "Phạm Thị Ký" });
  const [meetingId, itemId, pollId, minutesId] = [newId(), newId(), newId(), newId()];
  const [assignmentId, paperVoteId] = [newId(), newId()];
  const { now } = app;
  await app.held.database.commit(async (tx) => {
    await tx.query(sql`
      insert into meeting (id, organisation_id, organisation_name, seat, kind, mode, title, place, zone,
        planned_at, minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key)
      values (${meetingId}, ${cell.id}, ${cell.name}, 'Hà Nội', 'regular', 'inPerson', 'Sinh hoạt', 'Nhà văn hóa',
        'Asia/Ho_Chi_Minh', ${now}, 90, 'invited', ${chair.memberId}, ${chair.name}, ${clerk.memberId},
        ${clerk.name}, ${Buffer.alloc(32)})`);
    await tx.query(sql`
      insert into agenda_item (id, meeting_id, position, kind, title)
      values (${itemId}, ${meetingId}, 1, 'discussion', 'Thảo luận')`);
    await tx.query(sql`
      insert into assignment (id, meeting_id, item_id, text, owner_id, owner_name, due_date, assigned_at)
      values (${assignmentId}, ${meetingId}, ${itemId}, 'Lập danh sách', ${chair.memberId}, ${chair.name}, '2026-12-01',
        ${now})`);
    await tx.query(sql`
      insert into poll (id, meeting_id, item_id, round, decision, question, state, opened_at, excluded,
        quorum, threshold, citation, needed)
      values (${pollId}, ${meetingId}, ${itemId}, 1, 'resolution', 'Thông qua?', 'open', ${now}, '[]',
        '{}', '{}', '{}', 1)`);
    await tx.query(sql`
      insert into paper_vote (id, meeting_id, item_id, round, ballot, withdrawn, recusals, state, prepared_at)
      values (${paperVoteId}, ${meetingId}, ${itemId}, 1, '{"lines":[]}', '[]', '[]', 'prepared', ${now})`);
    await tx.query(sql`
      insert into minutes (id, meeting_id, organisation_id, kind, zone, subject, closed_at, due_at, clerk_id,
        clerk_name, chair_id, chair_name, record_digest, drafted, state, version, term)
      values (${minutesId}, ${meetingId}, ${cell.id}, 'regular', 'Asia/Ho_Chi_Minh', 'Sinh hoạt', ${now}, ${now},
        ${clerk.memberId}, ${clerk.name}, ${chair.memberId}, ${chair.name}, ${"0".repeat(64)}, '{}', 'draft', 1, '2025-2027')`);
  });
  const resolutionId = await placeResolution(app, cell, meetingId, chair);
  const office = await placeOfficeThings(app, cell, { chair, clerk });
  const secret = await placeSecretVote(app, meetingId, itemId);
  return {
    organisationId: cell.id,
    accountId: chair.accountId,
    memberId: chair.memberId,
    clerkAccountId: clerk.accountId,
    meetingId,
    assignmentId,
    pollId,
    paperVoteId,
    minutesId,
    paperId: minutesId,
    attemptId: newId(),
    resolutionId,
    position: "0",
    goneId: clerk.memberId,
    ...office,
    ...secret,
    version: "1",
  };
}

async function placeResolution(
  app: TestApp,
  cell: PlacedOrganisation,
  meetingId: string,
  signer: PlacedMember,
): Promise<string> {
  const id = newId();
  await app.held.database.commit((tx) =>
    tx.query(sql`
      insert into resolution (id, organisation_id, meeting_id, sign, zone, subject, held_at, due_at, state, drafted,
        term, signer_id, signer_name, signer_post)
      values (${id}, ${cell.id}, ${meetingId}, 'NQ', 'Asia/Ho_Chi_Minh', 'Sinh hoạt', ${app.now}, ${app.now},
        'draft', '{}', '2025-2027', ${signer.memberId}, ${signer.name}, 'secretary')`),
  );
  return id;
}

async function placeSecretVote(app: TestApp, meetingId: string, itemId: string) {
  const [secretVoteId, electionId] = [newId(), newElectionId()];
  await app.held.database.commit((tx) =>
    tx.query(sql`
      insert into secret_vote (id, meeting_id, item_id, round, election_id, ballot, terms, withdrawn, recusals, state,
        prepared_at, server_key)
      values (${secretVoteId}, ${meetingId}, ${itemId}, 1, ${electionId}, ${OPINION},
        '{"ballots":"one-per-key","minimum":5}', '[]', '[]', 'prepared', ${app.now}, '{"public_key":"2"}')`),
  );
  return { secretVoteId, electionId };
}

/** What an office has to do with the cell: an import, a correction, a case, requests. */
async function placeOfficeThings(
  app: TestApp,
  cell: PlacedOrganisation,
  { chair, clerk }: Readonly<Record<"chair" | "clerk", PlacedMember>>,
) {
  const { now } = app;
  const [importId, correctionId, reconciliationId] = [newId(), newId(), newId()];
  const [requestId, caseId, certificateId] = [newId(), newId(), newId()];
  await app.held.database.commit(async (tx) => {
    await tx.query(sql`
      insert into member_correction (id, member_id, kind, asked_at, asked_by, asked_by_name)
      values (${correctionId}, ${clerk.memberId}, 'phone', ${now}, ${clerk.accountId}, ${clerk.name})`);
    await tx.query(sql`
      insert into import (id, kind, file_name, file_digest, sheet_name, as_of, places, account_name, at, status,
        sheet, plan_digest, columns, counts)
      values (${importId}, 'roster', 'a.xlsx', '', 'Sheet1', '2026-11-01', ${[cell.path]}, 'Văn phòng', ${now},
        'preview', '', '', '[]', ${JSON.stringify(NO_COUNTS)})`);
    await tx.query(sql`
      insert into reconciliation (id, organisation_id, format, file_name, file_digest, as_of, at, account_id,
        account_name, counts, lines)
      values (${reconciliationId}, ${cell.id}, 'handbook', 'a.csv', '', '2026-11-01', ${now}, ${chair.accountId},
        'Văn phòng', '{}', 0)`);
    await tx.query(sql`
      insert into signing_certificate (id, member_id, account_id, organisation_id, name, organisation_name, device,
        public_key, request, requested_at)
      values (${certificateId}, ${chair.memberId}, ${chair.accountId}, ${cell.id}, ${chair.name}, ${cell.name}, '',
        ${Buffer.from(certificateId)}, '', ${now})`);
    await tx.query(sql`
      insert into privacy_request (id, member_id, organisation_id, kind, wish, asked_at, answer_due, decision_due)
      values (${requestId}, ${chair.memberId}, ${cell.id}, 'access', 'Xin bản sao', ${now}, '2026-11-05', '2026-11-13')`);
    await tx.query(sql`
      insert into life_case (id, kind, member_id, organisation_id, opened_on, opened_at, opened_by_name, input, citations)
      values (${caseId}, 'badge', ${chair.memberId}, ${cell.id}, '2026-11-01', ${now}, 'Bí thư', '', '[]')`);
  });
  return { importId, correctionId, reconciliationId, requestId, caseId, certificateId };
}
