import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import type { Frozen } from "@chiboso/domain/voting/rules.ts";
import type { Vote } from "@chiboso/domain/voting/tally.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { CountedHands, Poll, VotingTables } from "./tables.ts";

/** A poll that is known to exist. */
export async function getPoll(reader: Reader, id: Id): Promise<Poll> {
  return reader
    .read<VotingTables>()
    .selectFrom("poll")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The poll for the one who ends it: waits until every vote on its way is written or given up. */
export async function lockPoll(tx: Transaction, id: Id): Promise<Poll> {
  return tx
    .write<VotingTables>()
    .selectFrom("poll")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The polls of a meeting in the order of their opening. */
export async function pollsOf(reader: Reader, meetingId: Id): Promise<Poll[]> {
  return reader
    .read<VotingTables>()
    .selectFrom("poll")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("opened_at")
    .orderBy("id")
    .execute();
}

export type NewPoll = Pick<
  Poll,
  | "id"
  | "meeting_id"
  | "item_id"
  | "round"
  | "repeat_of"
  | "repeat_reason"
  | "decision"
  | "question"
  | "opened_at"
  | "method"
  | "tellers"
  | "recusals"
>;

/** Writes the poll and its frozen base. False when a poll with this id exists already. */
export async function insertPoll(tx: Transaction, poll: NewPoll, frozen: Frozen): Promise<boolean> {
  const made = await tx
    .write<VotingTables>()
    .insertInto("poll")
    .values({
      ...poll,
      tellers: JSON.stringify(poll.tellers),
      recusals: JSON.stringify(poll.recusals),
      state: "open",
      excluded: JSON.stringify(frozen.base.excluded),
      quorum: JSON.stringify(frozen.quorum),
      threshold: JSON.stringify(frozen.threshold),
      citation: JSON.stringify(frozen.citation),
      needed: frozen.needed,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  if (made.length === 0) return false;
  await tx.query(sql`
    insert into poll_member (poll_id, member_id, position, name, present)
    select ${poll.id}::uuid, "memberId", position, name, present
      from rows from (jsonb_to_recordset(${JSON.stringify(frozen.base.counted)}::jsonb)
        as ("memberId" uuid, name text, present boolean)) with ordinality
        as counted ("memberId", name, present, position)`);
  return true;
}

export interface BaseMember {
  readonly memberId: Id;
  readonly name: string;
  readonly present: boolean;
}

/** The frozen base of each poll in the order of the roll. */
export async function basesOf(
  reader: Reader,
  pollIds: readonly Id[],
): Promise<ReadonlyMap<Id, BaseMember[]>> {
  const rows = await reader.query<BaseMember & { pollId: Id }>(sql`
    select poll_id as "pollId", member_id as "memberId", name, present from poll_member
    where poll_id = any(${[...pollIds]}::uuid[]) order by poll_id, position`);
  return grouped(rows, ({ memberId, name, present }) => ({ memberId, name, present }));
}

/** The votes of each poll in the order of the server's time. */
export async function votesOf(
  reader: Reader,
  pollIds: readonly Id[],
): Promise<ReadonlyMap<Id, Vote[]>> {
  const rows = await reader.query<Vote & { pollId: Id }>(sql`
    select poll_id as "pollId", member_id as "memberId", choice, at, entered_by as "enteredBy" from ballot
    where poll_id = any(${[...pollIds]}::uuid[]) order by poll_id, at, member_id`);
  return grouped(rows, ({ memberId, choice, at, enteredBy }) => ({
    memberId,
    choice,
    at,
    enteredBy,
  }));
}

function grouped<Row extends { pollId: Id }, T>(
  rows: readonly Row[],
  of: (row: Row) => T,
): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const group = groups.get(row.pollId);
    if (group) group.push(of(row));
    else groups.set(row.pollId, [of(row)]);
  }
  return groups;
}

export async function saveOutcome(tx: Transaction, outcome: PollOutcome): Promise<void> {
  await tx
    .write<VotingTables>()
    .updateTable("poll")
    .set({
      state: "closed",
      closed_at: outcome.closedAt,
      outcome: JSON.stringify(outcome),
      adopted: outcome.adopted,
    })
    .where("id", "=", outcome.id)
    .execute();
}

export async function saveHands(tx: Transaction, id: Id, hands: CountedHands): Promise<void> {
  await tx
    .write<VotingTables>()
    .updateTable("poll")
    .set({ hands: JSON.stringify(hands) })
    .where("id", "=", id)
    .execute();
}

/** Who of the base is present at the close. */
export async function saveRollAtClose(
  tx: Transaction,
  pollId: Id,
  here: ReadonlySet<Id>,
): Promise<void> {
  await tx.query(sql`
    update poll_member set present_at_close = member_id = any (${[...here]}::uuid[])
     where poll_id = ${pollId}`);
}

export async function saveCancellation(
  tx: Transaction,
  id: Id,
  reason: string,
  at: Instant,
): Promise<void> {
  await tx
    .write<VotingTables>()
    .updateTable("poll")
    .set({ state: "cancelled", closed_at: at, cancel_reason: reason })
    .where("id", "=", id)
    .execute();
}

/** Path in the tree of the organisation in whose meeting the poll is held. */
export async function locatePoll(reader: Reader, id: Id): Promise<string | undefined> {
  const statement = sql<{ path: string }>`
    select o.path from poll p join meeting m on m.id = p.meeting_id
    join organisation o on o.id = m.organisation_id where p.id = ${id}`;
  const [row] = await reader.query(statement, "locate poll");
  return row?.path;
}
