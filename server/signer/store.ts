import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Head } from "@chiboso/domain/crypto/proofs.ts";

/** What was signed last of a log: the note is given again to whoever asks again. */
export interface SignedHead extends Head {
  readonly origin: string;
  readonly note: string;
  readonly key: string;
}

export interface KeyRow {
  readonly id: string;
  /** Its place in the order of the keys, from 1; the file is named by it. */
  readonly number: number;
  readonly publicKey: Uint8Array;
  readonly mlDsa: Uint8Array | null;
  readonly since: string;
  readonly until: string | null;
  /** Whether its file is still here. */
  readonly held: boolean;
}

/** The signer's memory, which is not the database that it watches over. What is kept is on the disk. */
export interface SignerStore {
  /** All or nothing, and one at a time among all processes that have the store open. */
  exclusively<T>(work: () => T): T;
  findHead(origin: string): SignedHead | undefined;
  headsAfter(origin: string, most: number): readonly SignedHead[];
  keepHead(head: SignedHead): void;
  /** Oldest first. */
  keys(): readonly KeyRow[];
  keepKey(key: KeyRow): void;
  /** Whether the notes that were signed before the signer had a memory were shown to it. */
  readonly hasLearnt: boolean;
  noteLearnt(): void;
  close(): void;
}

const TABLES = `
  create table if not exists head (
    origin text primary key, size integer not null, root blob not null, note text not null, key text not null
  ) strict;
  create table if not exists key (
    id text primary key, number integer not null unique, public_key blob not null, ml_dsa blob,
    since text not null, until text, held integer not null
  ) strict;
  create table if not exists learnt (done integer primary key check (done = 1)) strict;
`;

/** How long a second signer waits for the first. */
const PATIENCE_MS = 10_000;

type Row = Record<string, unknown>;

/** Opens `heads.sqlite` in the folder. Every commit waits for the disk. */
export function openStore(folder: string): SignerStore {
  const sqlite = new DatabaseSync(join(folder, "heads.sqlite"), { timeout: PATIENCE_MS });
  sqlite.exec("pragma journal_mode = wal; pragma synchronous = full;");
  sqlite.exec(TABLES);
  const findHead = sqlite.prepare("select * from head where origin = ?");
  const listHeads = sqlite.prepare("select * from head where origin > ? order by origin limit ?");
  const putHead = sqlite.prepare(`
    insert into head (origin, size, root, note, key) values (?, ?, ?, ?, ?)
    on conflict (origin) do update
      set size = excluded.size, root = excluded.root, note = excluded.note, key = excluded.key`);
  const putKey = sqlite.prepare(`
    insert into key (id, number, public_key, ml_dsa, since, until, held) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (id) do update
      set ml_dsa = excluded.ml_dsa, until = excluded.until, held = excluded.held`);
  return {
    exclusively: (work) => {
      sqlite.exec("begin immediate");
      try {
        const done = work();
        sqlite.exec("commit");
        return done;
      } catch (error) {
        if (sqlite.isTransaction) sqlite.exec("rollback");
        throw error;
      }
    },
    findHead: (origin) => {
      const row = findHead.get(origin) as Row | undefined;
      return row && headOf(row);
    },
    headsAfter: (origin, most) => listHeads.all(origin, most).map((row) => headOf(row as Row)),
    keepHead: ({ origin, size, root, note, key }) =>
      void putHead.run(origin, size, root, note, key),
    keys: () => sqlite.prepare("select * from key order by number").all().map(keyOf),
    keepKey: (key) =>
      void putKey.run(
        key.id,
        key.number,
        key.publicKey,
        key.mlDsa,
        key.since,
        key.until,
        Number(key.held),
      ),
    get hasLearnt() {
      return sqlite.prepare("select done from learnt").get() !== undefined;
    },
    noteLearnt: () => sqlite.exec("insert into learnt (done) values (1) on conflict do nothing"),
    close: () => sqlite.close(),
  };
}

function headOf(row: Row): SignedHead {
  return {
    origin: row["origin"] as string,
    size: row["size"] as number,
    root: row["root"] as Uint8Array,
    note: row["note"] as string,
    key: row["key"] as string,
  };
}

function keyOf(row: Row): KeyRow {
  return {
    id: row["id"] as string,
    number: row["number"] as number,
    publicKey: row["public_key"] as Uint8Array,
    mlDsa: row["ml_dsa"] as Uint8Array | null,
    since: row["since"] as string,
    until: row["until"] as string | null,
    held: row["held"] === 1,
  };
}
