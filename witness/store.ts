import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Seen } from "@chiboso/domain/crypto/add-checkpoint.ts";
import type { Checkpoint } from "@chiboso/domain/crypto/checkpoint.ts";

/** A row of hashes of the copy of a log, or of its entries; the last one of a level may be open. */
export interface StoredTile {
  readonly level: number;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** The level under which bundles of entries are kept. */
export const ENTRIES = -1;

export interface Store {
  /** What was cosigned last of a log. */
  seen(origin: string): Seen;
  /**
   * Puts `next` in the place of exactly what `seen` says, durably; false when something else stands there by now.
   * Nobody may be answered before this has returned true.
   */
  advance(seen: Seen, next: Checkpoint, note: string): boolean;
  origins(): readonly string[];
  /** The checkpoint up to which the copy of a log is whole; undefined when there is none. */
  mirrored(origin: string): { readonly size: number; readonly note: string } | undefined;
  tile(origin: string, level: number, index: number): Uint8Array | undefined;
  /** Keeps tiles of a copy that grows. They are not given out before the checkpoint over them is kept. */
  keepTiles(origin: string, tiles: readonly StoredTile[]): void;
  /** The copy is whole up to here; a smaller one never takes the place of a larger. */
  keepMirrored(origin: string, size: number, note: string): void;
  close(): void;
}

const TABLES = `
  create table if not exists head (
    origin text primary key, size integer not null, root blob not null, note text not null
  ) strict, without rowid;
  create table if not exists mirror (
    origin text primary key, size integer not null, note text not null
  ) strict, without rowid;
  create table if not exists tile (
    origin text, level integer, idx integer, bytes blob not null, primary key (origin, level, idx)
  ) strict, without rowid;
`;

/** Opens the store in a folder. Two programs on one folder get in nobody's way: the comparison is the database's. */
export function openStore(folder: string): Store {
  const db = new DatabaseSync(join(folder, "witness.sqlite"), { timeout: 10_000 });
  // With a journal of this kind and full flushing, what was committed is on the disk (sqlite.org/pragma.html).
  db.exec("pragma journal_mode = wal; pragma synchronous = full;");
  db.exec(TABLES);
  const head = db.prepare("select size, root from head where origin = ?");
  const first = db.prepare("insert into head values (?, ?, ?, ?) on conflict do nothing");
  const next = db.prepare(
    "update head set size = ?, root = ?, note = ? where origin = ? and size = ? and root = ?",
  );
  const all = db.prepare("select origin from head order by origin");
  const copy = db.prepare("select size, note from mirror where origin = ?");
  const tile = db.prepare("select bytes from tile where origin = ? and level = ? and idx = ?");
  const keepTile = db.prepare("insert or replace into tile values (?, ?, ?, ?)");
  const keepCopy = db.prepare(`
    insert into mirror values (?, ?, ?)
    on conflict do update set size = excluded.size, note = excluded.note where excluded.size >= size`);
  return {
    seen(origin) {
      const row = head.get(origin);
      return row && { size: Number(row["size"]), root: row["root"] as Uint8Array };
    },
    advance(seen, { origin, size, root }, note) {
      const { changes } = seen
        ? next.run(size, root, note, origin, seen.size, seen.root)
        : first.run(origin, size, root, note);
      return Number(changes) === 1;
    },
    origins: () => all.all().map((row) => String(row["origin"])),
    mirrored(origin) {
      const row = copy.get(origin);
      return row && { size: Number(row["size"]), note: String(row["note"]) };
    },
    tile: (origin, level, index) =>
      tile.get(origin, level, index)?.["bytes"] as Uint8Array | undefined,
    keepTiles(origin, tiles) {
      db.exec("begin immediate");
      for (const { level, index, bytes } of tiles) keepTile.run(origin, level, index, bytes);
      db.exec("commit");
    },
    keepMirrored: (origin, size, note) => void keepCopy.run(origin, size, note),
    close: () => db.close(),
  };
}
