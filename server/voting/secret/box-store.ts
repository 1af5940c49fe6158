import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { BranchBox } from "@chiboso/domain/voting/secret/outcome.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";

/** A ballot as it lies in the box. */
export interface BoxedBallot {
  readonly tracker: string;
  readonly credential: string;
  /** Which ballot of its key it is, from 1. */
  readonly turn: number;
  readonly ballot: string;
  readonly promise: Buffer;
}

/** What is said of a box as a whole, under the seal of the server. */
export interface Box {
  readonly collected: number;
  readonly sum: Buffer;
  readonly seal: Buffer;
}

export async function collectedIn(reader: Reader, voteId: Id): Promise<number> {
  const [row] = await reader.query<{ collected: number }>(sql`
    select collected from secret_box where vote_id = ${voteId}`);
  return row?.collected ?? 0;
}

/** The box, held until the transaction ends: nobody else puts anything in meanwhile. */
export async function lockBox(tx: Transaction, voteId: Id): Promise<Box | undefined> {
  const [row] = await tx.query<Box>(sql`
    select collected, sum, seal from secret_box where vote_id = ${voteId} for update`);
  return row;
}

export async function insertBox(tx: Transaction, voteId: Id, box: Box): Promise<void> {
  await tx.query(sql`
    insert into secret_box (vote_id, collected, sum, seal)
    values (${voteId}, ${box.collected}, ${box.sum}, ${box.seal})`);
}

export async function updateBox(tx: Transaction, voteId: Id, box: Box): Promise<void> {
  await tx.query(sql`
    update secret_box set collected = ${box.collected}, sum = ${box.sum}, seal = ${box.seal}
     where vote_id = ${voteId}`);
}

/** The ballots of these keys, without their content. */
export async function ballotsOfKeys(
  reader: Reader,
  voteId: Id,
  credentials: readonly string[],
): Promise<readonly Pick<BoxedBallot, "tracker" | "credential" | "turn" | "promise">[]> {
  return reader.query(sql`
    select tracker, credential, turn, promise from secret_ballot
     where vote_id = ${voteId} and credential = any(${[...credentials]}::text[])`);
}

export async function insertBallots(
  tx: Transaction,
  voteId: Id,
  ballots: readonly BoxedBallot[],
): Promise<void> {
  await tx.query(sql`
    insert into secret_ballot (vote_id, tracker, credential, turn, ballot, promise)
    select ${voteId}, tracker, credential, turn, ballot, promise from unnest(
      ${ballots.map((each) => each.tracker)}::text[],
      ${ballots.map((each) => each.credential)}::text[],
      ${ballots.map((each) => each.turn)}::int[],
      ${ballots.map((each) => each.ballot)}::text[],
      ${ballots.map((each) => each.promise)}::bytea[]
    ) as made (tracker, credential, turn, ballot, promise)`);
}

/** Of the ballots of a key the first, the second and so on: the turn of one that a branch box brought is the last there is. */
const PLACE = sql`row_number() over (partition by credential order by turn)`;

/** All ballots: first ones before second ones of the same key, else by their trackers. */
export async function ballotsIn(reader: Reader, voteId: Id): Promise<readonly BoxedBallot[]> {
  return reader.query<BoxedBallot>(sql`
    select tracker, credential, turn, ballot, promise from secret_ballot
     where vote_id = ${voteId} order by ${PLACE}, tracker collate "C"`);
}

/**
 * Writes the box anew in the order of its trackers, so that not even the pages on the disk tell who came first, nor
 * turns what a branch box brought.
 */
export async function shuffleBox(tx: Transaction, voteId: Id): Promise<void> {
  await tx.query(sql`
    with gone as (delete from secret_ballot where vote_id = ${voteId} returning *)
    insert into secret_ballot (vote_id, tracker, credential, turn, ballot, promise)
    select vote_id, tracker, credential, ${PLACE}, ballot, promise from gone order by tracker collate "C"`);
}

export const NOTED = ["typed", "late", "flagged"] as const;
export type Noted = Readonly<Record<(typeof NOTED)[number], readonly string[]>>;

/** Trackers that are told apart, sorted. */
export async function notedIn(reader: Reader, voteId: Id): Promise<Noted> {
  const rows = await reader.query<{ kind: string; tracker: string }>(sql`
    select kind, tracker from secret_noted where vote_id = ${voteId} order by tracker collate "C"`);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.tracker);
  return { typed: of("typed"), late: of("late"), flagged: of("flagged") };
}

export async function insertNoted(
  tx: Transaction,
  voteId: Id,
  kind: "typed" | "flagged",
  trackers: readonly string[],
): Promise<void> {
  if (trackers.length === 0) return;
  await tx.query(sql`
    insert into secret_noted (vote_id, kind, tracker)
    select ${voteId}, ${kind}, tracker from unnest(${[...trackers]}::text[]) as noted (tracker)
    on conflict on constraint secret_noted_pkey do nothing`);
}

/** Of each key one: which, when several come at once, is told by the order of their trackers. */
export async function insertLate(
  tx: Transaction,
  voteId: Id,
  ballots: readonly Pick<BoxedBallot, "tracker" | "credential">[],
): Promise<void> {
  const sorted = ballots.toSorted((a, b) => (a.tracker < b.tracker ? -1 : 1));
  await tx.query(sql`
    insert into secret_noted (vote_id, kind, tracker, credential)
    select ${voteId}, 'late', tracker, credential from unnest(
      ${sorted.map(({ tracker }) => tracker)}::text[],
      ${sorted.map(({ credential }) => credential)}::text[]
    ) as noted (tracker, credential)
    on conflict do nothing`);
}

export async function forgetTyped(tx: Transaction, voteId: Id): Promise<void> {
  await tx.query(sql`delete from secret_noted where vote_id = ${voteId} and kind = 'typed'`);
}

export async function boxesOf(reader: Reader, voteId: Id): Promise<readonly BranchBox[]> {
  return reader.query<BranchBox>(sql`
    select id, name, count, head, state, flagged from secret_branch where vote_id = ${voteId}
     order by id`);
}

/** False when a box with this id is noted already. */
export async function insertBranch(
  tx: Transaction,
  voteId: Id,
  { id, name, count, head }: Pick<BranchBox, "id" | "name" | "count" | "head">,
): Promise<boolean> {
  const rows = await tx.query(sql`
    insert into secret_branch (id, vote_id, name, count, head, state)
    values (${id}, ${voteId}, ${name}, ${count}, ${head}, 'noted')
    on conflict on constraint secret_branch_pkey do nothing returning id`);
  return rows.length > 0;
}

/** Replaces what was noted of a box. */
export async function updateBranch(
  tx: Transaction,
  { id, name, count, head }: Pick<BranchBox, "id" | "name" | "count" | "head">,
): Promise<void> {
  await tx.query(
    sql`update secret_branch set name = ${name}, count = ${count}, head = ${head} where id = ${id}`,
  );
}

export async function settleBranch(
  tx: Transaction,
  id: Id,
  state: BranchBox["state"],
  flagged: number,
): Promise<void> {
  await tx.query(
    sql`update secret_branch set state = ${state}, flagged = ${flagged} where id = ${id}`,
  );
}

/**
 * Deletes what ballots have left: they themselves, their trackers, their archive with all its records, and what the
 * devices of the board sent but for their word that a key is gone. How many ballots there were.
 */
export async function deleteBallots(tx: Transaction, voteId: Id): Promise<number> {
  const [row] = await tx.query<{ ballots: number }>(sql`
    with gone as (delete from secret_ballot where vote_id = ${voteId} returning tracker)
    select count(*)::int as ballots from gone`);
  await tx.query(sql`delete from secret_noted where vote_id = ${voteId}`);
  await tx.query(sql`delete from secret_archive where vote_id = ${voteId}`);
  await tx.query(sql`delete from secret_record where vote_id = ${voteId}`);
  await tx.query(sql`delete from secret_message where vote_id = ${voteId} and step <> 'destroyed'`);
  return row?.ballots ?? 0;
}
