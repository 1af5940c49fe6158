import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { placeMeetingRows } from "./walled-meetings.ts";
import { placePersonRows, type Around } from "./walled-persons.ts";
import type { CellName, Tree } from "./drawn.ts";

/** Somebody in the register: where the person is and was, in the order of time. */
export interface Placed {
  readonly memberId: Id;
  readonly places: readonly CellName[];
  /** Where the person was when the meeting was held and the requests were made. */
  readonly met: CellName;
}

/**
 * Who sees the row that a table has for a placed person: whoever's roles reach a place of the whole life, or the
 * place where the person was then, or who is on the roll of the person's meeting; the person alone; or the system alone.
 */
export type Wall = "life" | "there" | "meeting" | "own" | "system";

/** A table under the second wall. The column has the id of the person for whom its row was placed. */
export interface Walled {
  readonly column: string;
  readonly wall: Wall;
  /** Whether that person sees it without any role. */
  readonly own: boolean;
}

const life = (column = "member_id"): Walled => ({ column, wall: "life", own: true });
const there = (column: string, own = false): Walled => ({ column, wall: "there", own });
const meeting = (column = "meeting_id"): Walled => ({ column, wall: "meeting", own: true });

/** Every table under a policy; the rows of each placed person bear the person's id in that column. */
export const WALLED: Readonly<Record<string, Walled>> = {
  member: life("id"),
  membership: life(),
  member_standing: life(),
  member_post: life(),
  member_fact: life(),
  member_correction: life(),
  dossier_mark: life(),
  file_read: life(),
  former_membership: life(),
  former_post: life(),
  older_number: life(),
  not_same_person: life("account_id"),
  member_merge: life("kept_id"),
  life_case: life(),
  life_case_step: life("case_id"),
  hosted_member: life(),
  reading_purpose: life(),
  privacy_request: there("member_id", true),
  signing_certificate: there("member_id", true),
  sealed_act: there("member_id", true),
  access_act: there("grant_id"),
  data_breach: there("id"),
  reconciliation: there("id"),
  reconciliation_row: there("reconciliation_id"),
  import: there("id"),
  import_row: there("import_id"),
  import_effect: there("import_id"),
  document_counter: there("term"),
  meeting_plan: there("approved_by"),
  plan_entry: there("id", true),
  cell_follower: there("member_id", true),
  meeting: meeting("id"),
  agenda_item: meeting(),
  meeting_paper: meeting(),
  meeting_hold: meeting(),
  meeting_event: meeting(),
  invitation: meeting(),
  presence: meeting(),
  opinion: meeting(),
  speech: meeting(),
  meeting_observer: meeting(),
  assignment: meeting(),
  assignment_report: meeting("assignment_id"),
  paper_invitation: meeting(),
  late_entry: meeting(),
  late_scan: meeting(),
  poll: meeting("id"),
  poll_member: meeting("poll_id"),
  ballot: meeting("poll_id"),
  paper_vote: meeting("id"),
  paper_count: meeting("paper_id"),
  secret_vote: meeting("id"),
  secret_message: meeting("vote_id"),
  secret_taking: meeting("vote_id"),
  secret_record: meeting("vote_id"),
  secret_archive: meeting("vote_id"),
  secret_ballot: meeting("vote_id"),
  secret_box: meeting("vote_id"),
  secret_noted: meeting("vote_id"),
  secret_branch: meeting("vote_id"),
  minutes: meeting("id"),
  minutes_text: meeting("minutes_id"),
  minutes_revision: meeting("minutes_id"),
  minutes_approval: meeting("minutes_id"),
  minutes_seal: meeting("minutes_id"),
  minutes_pen: meeting("minutes_id"),
  signing_paper: meeting("id"),
  signing_revision: meeting("paper_id"),
  signing_attempt: meeting("paper_id"),
  minutes_comment: meeting("minutes_id"),
  minutes_correction: meeting("minutes_id"),
  minutes_correction_approval: meeting("correction_id"),
  quality_score: meeting(),
  quality_return: meeting(),
  resolution: meeting(),
  resolution_text: meeting("resolution_id"),
  notification: { column: "id", wall: "own", own: true },
  work_time: { column: "member_id", wall: "own", own: true },
  recovery: { column: "account_id", wall: "own", own: true },
  push_device: { column: "account_id", wall: "own", own: true },
  notice_choice: { column: "account_id", wall: "own", own: true },
  mail: { column: "id", wall: "system", own: false },
  push: { column: "id", wall: "system", own: false },
};

/** The second person. Rows are written by the owner of the tables, who may write every one of them. */
export async function placeOther(tx: Transaction, now: string): Promise<Around> {
  const other = newId();
  await tx.query(sql`insert into member (id, full_name) values (${other}, 'Thư Ký')`);
  await placeAccount(tx, other);
  return { now, other };
}

async function placeAccount(tx: Transaction, memberId: Id): Promise<void> {
  await tx.query(sql`
    insert into account (id, member_id, username, created_at)
    values (${memberId}, ${memberId}, ${`u${memberId.replace(/-/g, "").slice(-20)}`}, '2020-01-01')`);
}

/** One row or more in each of the tables, all with the id of the person. */
export async function placeLife(
  tx: Transaction,
  tree: Tree,
  places: Placed["places"],
  around: Around,
): Promise<Placed> {
  const memberId = newId();
  await tx.query(sql`insert into member (id, full_name) values (${memberId}, 'Người Trong Sổ')`);
  for (const [index, place] of places.entries()) {
    const until = index === places.length - 1 ? null : `201${index + 1}-01-01`;
    await tx.query(sql`
      insert into membership (id, member_id, organisation_id, kind, since, until)
      values (${newId()}, ${memberId}, ${tree[place].id}, 'party', ${`201${index}-01-01`}, ${until})`);
  }
  await placeAccount(tx, memberId);
  const met = places.at(-1) ?? "leftA";
  const cell = tree[met];
  await placePersonRows(tx, memberId, cell, around);
  await placeMeetingRows(tx, memberId, cell, around);
  return { memberId, places, met };
}
