import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { TILE_WIDTH } from "@chiboso/domain/crypto/tiles.ts";
import { textOf, type Bytes } from "./replay.ts";

export interface StoredEntry {
  readonly index: number;
  readonly leaf: Bytes;
  readonly body: Bytes;
}

export interface StoredTile {
  readonly hashes: Buffer;
  readonly root: Buffer;
}

const HEAD_BYTES = 8 + 4 + 32;

/**
 * The entries from `from` to `to` in one value: a row for each would take longer to read than to hash.
 * Each is its index, the length of its body, its leaf and its body.
 */
export async function readEntries(
  reader: Reader,
  logId: Id,
  from: number,
  to: number,
): Promise<readonly StoredEntry[]> {
  const [row] = await reader.query<{ packed: Buffer | null }>(
    sql`
      select string_agg(int8send(idx) || int4send(length(body)) || leaf || body, '' order by idx) as packed
        from ledger_entry where log = ${logId} and idx >= ${from} and idx < ${to}`,
    "check entries",
  );
  const packed = row?.packed ?? Buffer.alloc(0);
  const text = textOf(packed);
  const entries: StoredEntry[] = [];
  for (let at = 0; at < packed.length;) {
    const bodyAt = at + HEAD_BYTES;
    const end = bodyAt + packed.readInt32BE(at + 8);
    entries.push({
      index: Number(packed.readBigInt64BE(at)),
      leaf: text.slice(at + 12, bodyAt),
      body: text.slice(bodyAt, end),
    });
    at = end;
  }
  return entries;
}

/** By `level/index`: the tiles that became full between the two sizes. */
export async function readTiles(
  reader: Reader,
  logId: Id,
  from: number,
  to: number,
): Promise<ReadonlyMap<string, StoredTile>> {
  const rows = await reader.query<StoredTile & { level: number; idx: number }>(
    sql`
      select level, idx, hashes, root from ledger_tile
       where log = ${logId}
         and idx >= floor(${from}::bigint / power(${TILE_WIDTH}::bigint, level + 1))
         and idx < floor(${to}::bigint / power(${TILE_WIDTH}::bigint, level + 1))`,
    "check tiles",
  );
  return new Map(rows.map(({ level, idx, hashes, root }) => [`${level}/${idx}`, { hashes, root }]));
}

export interface Beyond {
  readonly entries: number;
  readonly tiles: number;
  readonly checkpoints: number;
}

/** How much stands in the tables beyond the size of the log, seen at one moment. */
export async function countBeyond(reader: Reader, logId: Id): Promise<Beyond> {
  const [row] = await reader.query<Beyond>(sql`
    select (select count(*) from ledger_entry where log = ${logId} and idx >= l.size) as entries,
           (select count(*) from ledger_tile
             where log = ${logId}
               and (idx + 1) * power(${TILE_WIDTH}::bigint, level + 1) > l.size) as tiles,
           (select count(*) from ledger_checkpoint where log = ${logId} and size > l.size) as checkpoints
      from ledger_log as l where l.id = ${logId}`);
  return row ?? { entries: 0, tiles: 0, checkpoints: 0 };
}

export interface StoredCheckpoint {
  readonly size: number;
  /** As it was signed. */
  readonly note: string;
  /** As it was given out, when witnesses stand under it. */
  readonly given: string | null;
  readonly publishedAt: string | null;
}

/** The signed checkpoints of more than `from` and at most `to` entries, in order. */
export async function readCheckpoints(
  reader: Reader,
  logId: Id,
  from: number,
  to: number,
): Promise<readonly StoredCheckpoint[]> {
  return reader.query(
    sql`
      select size, note, published_note as given, published_at as "publishedAt" from ledger_checkpoint
       where log = ${logId} and size > ${from} and size <= ${to} order by size`,
    "check checkpoints",
  );
}

const NIL: Id = "00000000-0000-0000-0000-000000000000";

/**
 * The log after `last` in the order of their ids; the first one when null. Also one of which only entries or acts
 * are left.
 */
export async function nextLog(reader: Reader, last: Id | null): Promise<Id | undefined> {
  const after = last ?? NIL;
  const [row] = await reader.query<{ id: Id | null }>(sql`
    select least(
      (select id from ledger_log where id > ${after} order by id limit 1),
      (select log from ledger_entry where log > ${after} order by log limit 1),
      (select organisation_id from sealed_act where organisation_id > ${after} order by organisation_id limit 1)
    ) as id`);
  return row?.id ?? undefined;
}
