import type { Hash, Tree } from "@chiboso/domain/crypto/merkle.ts";
import { TILE_WIDTH } from "@chiboso/domain/crypto/tiles.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type RawBuilder, type Reader, type Transaction } from "../platform/database.ts";
import type { LedgerTables } from "./tables.ts";

const HASH_BYTES = 32;

/** A checkpoint that is signed and kept. */
export interface SignedCheckpoint {
  readonly logId: Id;
  readonly origin: string;
  readonly size: number;
  /** As it was signed. */
  readonly note: string;
}

export interface Log extends Tree {
  readonly id: Id;
  readonly origin: string;
}

/** A log with its right edge, or undefined when nothing was ever appended to it. */
export async function findLog(reader: Reader, logId: Id): Promise<Log | undefined> {
  const row = await reader
    .read<LedgerTables>()
    .selectFrom("ledger_log")
    .selectAll()
    .where("id", "=", logId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, origin: row.origin, size: row.size, edge: cut(row.edge) };
}

/** Appends the body of an entry where it is evaluated, and is its index; the log comes into being with its first entry. */
export function appending(logId: Id, origin: string, body: Uint8Array): RawBuilder<number> {
  return sql`ledger_append(${logId}, ${origin}, ${Buffer.from(body)})`;
}

/** Appends the body of an entry and returns its index. */
export async function append(
  tx: Transaction,
  logId: Id,
  origin: string,
  body: Uint8Array,
): Promise<number> {
  const statement = sql<{ index: number }>`select ${appending(logId, origin, body)} as index`;
  const [row] = await tx.query(statement, "append entry");
  if (row === undefined) throw new Error("ledger_append returned no row");
  return row.index;
}

/** Stores a signed checkpoint of what is committed; fails when a later one is kept, or another of this size. */
export async function keepCheckpoint(
  tx: Transaction,
  logId: Id,
  size: number,
  note: string,
): Promise<void> {
  await tx.query(sql`select ledger_keep_checkpoint(${logId}, ${size}, ${note})`);
}

/** Publishes a kept checkpoint: `note` is what was signed, with the lines of those who have seen it behind. */
export async function keepPublished(
  tx: Transaction,
  logId: Id,
  size: number,
  note: string,
): Promise<void> {
  await tx.query(sql`select ledger_publish_checkpoint(${logId}, ${size}, ${note})`);
}

export interface KeptCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** The latest checkpoint that was given out, as it was; undefined when there is none. */
export async function findLastCheckpoint(
  reader: Reader,
  logId: Id,
): Promise<KeptCheckpoint | undefined> {
  const [row] = await reader.query(
    sql<KeptCheckpoint>`
      select size, coalesce(published_note, note) as note from ledger_checkpoint
       where log = ${logId} and published_at is not null order by size desc limit 1`,
    "last checkpoint",
  );
  return row;
}

/** The latest checkpoint that was signed, whether it is published or not. */
export async function findLastSigned(
  reader: Reader,
  logId: Id,
): Promise<KeptCheckpoint | undefined> {
  const [row] = await reader.query(
    sql<KeptCheckpoint>`
      select size, note from ledger_checkpoint where log = ${logId} order by size desc limit 1`,
    "last signed",
  );
  return row;
}

/** The first published checkpoint that covers an entry, so that its proof is the same whenever it is asked for. */
export async function findCheckpointOver(
  reader: Reader,
  logId: Id,
  index: number,
): Promise<KeptCheckpoint | undefined> {
  const [row] = await reader.query(
    sql<KeptCheckpoint>`
      select size, coalesce(published_note, note) as note from ledger_checkpoint
       where log = ${logId} and size > ${index} and published_at is not null order by size limit 1`,
    "checkpoint over",
  );
  return row;
}

/** The last signed checkpoint of a log, when it waits for being published. */
export async function findUnpublished(
  reader: Reader,
  logId: Id,
): Promise<SignedCheckpoint | undefined> {
  const [row] = await reader.query(
    sql<SignedCheckpoint & { readonly published: boolean }>`
      select c.log as "logId", l.origin, c.size, c.note, c.published_at is not null as published
        from ledger_checkpoint as c join ledger_log as l on l.id = c.log
       where c.log = ${logId} order by c.size desc limit 1`,
    "last unpublished",
  );
  if (row === undefined || row.published) return undefined;
  const { logId: log, origin, size, note } = row;
  return { logId: log, origin, size, note };
}

/** Logs that have grown since they were signed, or whose last checkpoint is not published. */
export async function listToSeal(reader: Reader): Promise<readonly Id[]> {
  const rows = await reader.query(sql<{ id: Id }>`
    select l.id from ledger_log as l
      left join lateral (
        select size, published_at from ledger_checkpoint where log = l.id order by size desc limit 1
      ) as c on true
     where c.size is distinct from l.size or c.published_at is null
     order by l.id`);
  return rows.map(({ id }) => id);
}

/** The body of an entry, exactly as it was appended. */
export async function findEntry(
  reader: Reader,
  logId: Id,
  index: number,
): Promise<Buffer | undefined> {
  const row = await reader
    .read<LedgerTables>()
    .selectFrom("ledger_entry")
    .select("body")
    .where("log", "=", logId)
    .where("idx", "=", index)
    .executeTakeFirst();
  return row?.body;
}

/** Entries below `before`, the newest first. */
export async function listEntries(
  reader: Reader,
  logId: Id,
  before: number,
  limit: number,
): Promise<readonly { idx: number; body: Buffer }[]> {
  return reader
    .read<LedgerTables>()
    .selectFrom("ledger_entry")
    .select(["idx", "body"])
    .where("log", "=", logId)
    .where("idx", "<", before)
    .orderBy("idx", "desc")
    .limit(limit)
    .execute();
}

/**
 * `count` hashes from `from` on at a level of tiles: leaves at level 0, above it the roots of the
 * full tiles below. They must lie within one tile; a full tile is read as one row.
 */
export async function readHashes(
  reader: Reader,
  logId: Id,
  level: number,
  from: number,
  count: number,
): Promise<Hash[]> {
  const tile = Math.floor(from / TILE_WIDTH);
  const full = await reader
    .read<LedgerTables>()
    .selectFrom("ledger_tile")
    .select("hashes")
    .where("log", "=", logId)
    .where("level", "=", level)
    .where("idx", "=", tile)
    .executeTakeFirst();
  const hashes = full
    ? cut(full.hashes).slice(from % TILE_WIDTH, (from % TILE_WIDTH) + count)
    : await readOpenTile(reader, logId, level, from, count);
  if (hashes.length !== count)
    throw new Error(`log ${logId} lacks hashes at level ${level}, ${from}`);
  return hashes;
}

async function readOpenTile(
  reader: Reader,
  logId: Id,
  level: number,
  from: number,
  count: number,
): Promise<Hash[]> {
  if (level === 0) {
    const rows = await reader
      .read<LedgerTables>()
      .selectFrom("ledger_entry")
      .select("leaf")
      .where("log", "=", logId)
      .where("idx", ">=", from)
      .where("idx", "<", from + count)
      .orderBy("idx")
      .execute();
    return rows.map((row) => row.leaf);
  }
  const rows = await reader
    .read<LedgerTables>()
    .selectFrom("ledger_tile")
    .select("root")
    .where("log", "=", logId)
    .where("level", "=", level - 1)
    .where("idx", ">=", from)
    .where("idx", "<", from + count)
    .orderBy("idx")
    .execute();
  return rows.map((row) => row.root);
}

/** The bodies of `count` entries from `from` on, in order. */
export async function readBodies(
  reader: Reader,
  logId: Id,
  from: number,
  count: number,
): Promise<Buffer[]> {
  const rows = await reader
    .read<LedgerTables>()
    .selectFrom("ledger_entry")
    .select("body")
    .where("log", "=", logId)
    .where("idx", ">=", from)
    .where("idx", "<", from + count)
    .orderBy("idx")
    .execute();
  return rows.map((row) => row.body);
}

function cut(hashes: Buffer): Hash[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}
