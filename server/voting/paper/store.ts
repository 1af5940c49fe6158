import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Entry, Paper } from "@chiboso/domain/voting/paper/steps.ts";
import type { Insertable, Updateable } from "kysely";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import type { PaperRow, PaperTables } from "./tables.ts";

/** A vote on paper that is known to exist. */
export async function getPaper(reader: Reader, id: Id): Promise<PaperRow> {
  return reader
    .read<PaperTables>()
    .selectFrom("paper_vote")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The votes on paper of a meeting in the order of their preparing. */
export async function papersOfMeeting(reader: Reader, meetingId: Id): Promise<PaperRow[]> {
  return reader
    .read<PaperTables>()
    .selectFrom("paper_vote")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("prepared_at")
    .orderBy("id")
    .execute();
}

/** False when a vote on paper with this id exists already. */
export async function insertPaper(
  tx: Transaction,
  paper: Insertable<PaperTables["paper_vote"]>,
): Promise<boolean> {
  const made = await tx
    .write<PaperTables>()
    .insertInto("paper_vote")
    .values(paper)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return made.length > 0;
}

export async function updatePaper(
  tx: Transaction,
  id: Id,
  patch: Updateable<PaperTables["paper_vote"]>,
): Promise<PaperRow> {
  return tx
    .write<PaperTables>()
    .updateTable("paper_vote")
    .set(patch)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export interface StoredEntry extends Entry {
  readonly paperId: Id;
}

/** What was counted, in the order of entering. */
export async function countsOf(
  reader: Reader,
  paperIds: readonly Id[],
): Promise<readonly StoredEntry[]> {
  return reader.query<StoredEntry>(sql`
    select paper_id as "paperId", attempt, account_id as "accountId", by_name as by, sheet
      from paper_count where paper_id = any(${[...paperIds]}::uuid[]) order by paper_id, attempt, at, account_id`);
}

export async function insertCount(
  tx: Transaction,
  entry: Insertable<PaperTables["paper_count"]>,
): Promise<void> {
  await tx.write<PaperTables>().insertInto("paper_count").values(entry).execute();
}

/** What the steps of a vote on paper are decided from. */
export function paperOf(row: PaperRow): Paper {
  return {
    state: row.state,
    ballot: row.ballot,
    recused: row.recusals.map((each) => each.memberId),
    tellers: row.tellers.map((each) => each.memberId),
    issued: row.issued,
    attempt: row.attempt,
  };
}

/** Path in the tree of the organisation in whose meeting the vote is held. */
export async function locatePaper(reader: Reader, id: Id): Promise<string | undefined> {
  const [row] = await reader.query(sql<{ path: string }>`
    select o.path from paper_vote p join meeting m on m.id = p.meeting_id
      join organisation o on o.id = m.organisation_id where p.id = ${id}`);
  return row?.path;
}
