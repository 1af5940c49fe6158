import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Insertable, Updateable } from "kysely";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import type {
  ArchiveRow,
  MessageStep,
  RecordKind,
  SecretRow,
  SecretTables,
  StoredMessage,
} from "./tables.ts";

/** A secret vote that is known to exist. */
export async function getSecret(reader: Reader, id: Id): Promise<SecretRow> {
  return reader
    .read<SecretTables>()
    .selectFrom("secret_vote")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The same, held until the transaction ends, so that neither a ballot nor another step comes between. */
export async function lockSecret(tx: Transaction, id: Id): Promise<SecretRow> {
  await tx.query(sql`select id from secret_vote where id = ${id} for update`);
  return getSecret(tx, id);
}

/** The secret votes of a meeting in the order of their preparing. */
export async function secretsOfMeeting(reader: Reader, meetingId: Id): Promise<SecretRow[]> {
  return reader
    .read<SecretTables>()
    .selectFrom("secret_vote")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("prepared_at")
    .orderBy("id")
    .execute();
}

/** False when a secret vote with this id exists already. */
export async function insertSecret(
  tx: Transaction,
  vote: Insertable<SecretTables["secret_vote"]>,
): Promise<boolean> {
  const made = await tx
    .write<SecretTables>()
    .insertInto("secret_vote")
    .values(vote)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return made.length > 0;
}

export async function updateSecret(
  tx: Transaction,
  id: Id,
  patch: Updateable<SecretTables["secret_vote"]>,
): Promise<SecretRow> {
  return tx
    .write<SecretTables>()
    .updateTable("secret_vote")
    .set(patch)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What the board's devices have sent, in the order of steps and seats. */
export async function messagesOf(reader: Reader, voteId: Id): Promise<readonly StoredMessage[]> {
  return reader.query<StoredMessage>(sql`
    select attempt, step, index, content from secret_message where vote_id = ${voteId}
     order by attempt, step, index`);
}

/** False when this member has sent a message of this step already: none is ever replaced. */
export async function insertMessage(
  tx: Transaction,
  message: StoredMessage & { readonly voteId: Id; readonly at: Instant },
): Promise<boolean> {
  const { voteId, attempt, step, index, at, content } = message;
  const rows = await tx.query(sql`
    insert into secret_message (vote_id, attempt, step, index, at, content)
    values (${voteId}, ${attempt}, ${step}, ${index}, ${at}, ${JSON.stringify(content)}::json)
    on conflict on constraint secret_message_pkey do nothing returning index`);
  return rows.length > 0;
}

/** The places whose message of a step is there. */
export function placesOf(
  messages: readonly StoredMessage[],
  step: MessageStep,
  attempt?: number,
): number[] {
  return messages
    .filter((each) => each.step === step && (attempt === undefined || each.attempt === attempt))
    .map(({ index }) => index);
}

export async function findRecord(
  reader: Reader,
  voteId: Id,
  kind: RecordKind,
): Promise<string | undefined> {
  const [row] = await reader.query<{ content: string }>(sql`
    select content from secret_record where vote_id = ${voteId} and kind = ${kind}`);
  return row?.content;
}

export async function getRecord(reader: Reader, voteId: Id, kind: RecordKind): Promise<string> {
  const content = await findRecord(reader, voteId, kind);
  if (content === undefined) throw new Error(`secret vote ${voteId} has no record of its ${kind}`);
  return content;
}

export async function insertRecord(
  tx: Transaction,
  voteId: Id,
  kind: RecordKind,
  content: string,
): Promise<void> {
  await tx.query(sql`
    insert into secret_record (vote_id, kind, content) values (${voteId}, ${kind}, ${content})`);
}

export async function deleteRecord(tx: Transaction, voteId: Id, kind: RecordKind): Promise<void> {
  await tx.query(sql`delete from secret_record where vote_id = ${voteId} and kind = ${kind}`);
}

export async function archivesOf(reader: Reader, voteId: Id): Promise<readonly ArchiveRow[]> {
  return reader.query<ArchiveRow>(sql`
    select stage, head, digest, counted, seal from secret_archive where vote_id = ${voteId} order by stage`);
}

export async function insertArchive(
  tx: Transaction,
  voteId: Id,
  { stage, head, digest, counted, seal }: ArchiveRow,
): Promise<void> {
  await tx.query(sql`
    insert into secret_archive (vote_id, stage, head, digest, counted, seal)
    values (${voteId}, ${stage}, ${head}, ${digest}, ${counted}, ${seal})`);
}

/** Votes whose key the server still has. */
export async function keptVotes(reader: Reader): Promise<readonly Id[]> {
  const rows = await reader.query<{ id: Id }>(sql`
    select id from secret_vote where server_destroyed_at is null order by kept_until, id`);
  return rows.map(({ id }) => id);
}

/** Votes that were broken off with an open box when no end of the period was written down yet. */
export async function undatedVotes(reader: Reader): Promise<readonly Id[]> {
  const rows = await reader.query<{ id: Id }>(sql`
    select id from secret_vote
     where state = 'cancelled' and opened_at is not null and kept_until is null and destroyed is null
     order by id`);
  return rows.map(({ id }) => id);
}

/** Votes of which archives are still to be taken off the disk. */
export async function votesWithFiles(reader: Reader): Promise<readonly Id[]> {
  const rows = await reader.query<{ id: Id }>(sql`
    select id from secret_vote where files_left <> '[]' order by id`);
  return rows.map(({ id }) => id);
}

/** Those of these files that are papers of a meeting as well, taken away from it or not. */
export async function attachedAmong(
  reader: Reader,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ digest: string }>(sql`
    select distinct digest from meeting_paper where digest = any(${[...digests]}::text[])`);
  return new Set(rows.map(({ digest }) => digest));
}

/** Those of them whose key is destroyed in the table. */
export async function destroyedAmong(reader: Reader, ids: readonly Id[]): Promise<readonly Id[]> {
  const rows = await reader.query<{ id: Id }>(sql`
    select id from secret_vote
     where id::text = any(${[...ids]}::text[]) and server_destroyed_at is not null`);
  return rows.map(({ id }) => id);
}

/** Path in the tree of the organisation in whose meeting the vote is held. */
export async function locateSecret(reader: Reader, id: Id): Promise<string | undefined> {
  const [row] = await reader.query(sql<{ path: string }>`
    select o.path from secret_vote v join meeting m on m.id = v.meeting_id
      join organisation o on o.id = m.organisation_id where v.id = ${id}`);
  return row?.path;
}
