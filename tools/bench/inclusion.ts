import { randomInt } from "node:crypto";
import { leafHash } from "../../domain/crypto/merkle.ts";
import { inclusionRanges, verifyInclusion, type Head } from "../../domain/crypto/proofs.ts";
import { parseCheckpoint } from "../../domain/crypto/checkpoint.ts";
import { parseNote } from "../../domain/crypto/note.ts";
import type { Id } from "../../domain/kernel/ids.ts";
import { hashRangesBy, nodesInTables, type FindNode } from "../../server/ledger/hash-ranges.ts";
import { keepNodes } from "../../server/ledger/known-nodes.ts";
import { openDatabase, sql, type Database } from "../../server/platform/database.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import { timeInWords, type Bench, type BenchContext, type Prepared } from "./harness.ts";
import { placeLog } from "./large-log/place-log.ts";

const ENTRIES = 1_000_000;
/** Entries whose paths are asked for again and again. */
const ASKED = 500;
/** How often each is asked for in a run out of memory: one path is too short for the clock. */
const REPEATED = 20;
const LIMIT_SECONDS = 50e-6;

interface Entry {
  readonly index: number;
  readonly body: Uint8Array;
}

/** Paths of entries out of what was asked for before, and whether an outsider's check of one is as quick. */
export const bench: Bench = {
  name: "inclusion",
  title:
    "Paths of entries of a log of a million, once they were asked for; against the same paths out of the tables",
  aim: 20,
  limit: {
    seconds: LIMIT_SECONDS,
    statistic: "median",
    side: "ours",
    what: "for the path of one entry, out of memory",
  },
  rounds: 5,
  prepare,
};

async function prepare({
  database: { ownerUrl, appUrl },
  size = ENTRIES,
  say,
}: BenchContext): Promise<Prepared> {
  await bringUpToDate(ownerUrl);
  const owner = openDatabase(ownerUrl, 1);
  say(`${size} entries, put straight into the tables`);
  const id = await placeLog(owner, size);
  await owner.close();
  const database = openDatabase(appUrl, 2);
  const head = await headOf(database, id);
  const entries = await drawEntries(database, id, size);
  const tables = nodesInTables(database, id);
  const known = keepNodes(ENTRIES).before(id, tables);
  const checked: number[] = [];
  for (const entry of entries) checkPath(entry, head, await pathOf(known, entry, size));
  return {
    ours: {
      what: `paths out of memory, each of ${entries.length} entries ${REPEATED} times`,
      before: async () => {
        for (const entry of entries) {
          const hashes = await pathOf(known, entry, size);
          checked.push(await timed(async () => checkPath(entry, head, hashes)));
        }
      },
      run: async () => {
        const samples: number[] = [];
        for (const entry of entries) samples.push(await timed(() => pathOf(known, entry, size)));
        return { units: entries.length * REPEATED, samples };
      },
    },
    peer: {
      what: `paths out of the tables, each of ${entries.length} entries once`,
      run: async () => {
        for (const entry of entries) await pathOf(tables, entry, size);
        return entries.length;
      },
    },
    sizes: { entries: size, "hashes in a path": inclusionRanges(0, size).length },
    further: () => {
      const median = checked.toSorted((a, b) => a - b)[Math.floor(checked.length / 2)] ?? Infinity;
      const kept = median <= LIMIT_SECONDS;
      const times = `${timeInWords(median)} of at most ${timeInWords(LIMIT_SECONDS)}`;
      const words = `check  median ${times}: ${kept ? "kept" : "MISSED"} (of one path with its entry)`;
      return { lines: [words], reached: kept };
    },
    close: () => database.close(),
  };
}

const pathOf = (find: FindNode, { index }: Entry, size: number) =>
  hashRangesBy(find, inclusionRanges(index, size));

/** Seconds of one, of so many. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let turn = 0; turn < REPEATED; turn += 1) await act();
  return (performance.now() - began) / 1000 / REPEATED;
}

function checkPath({ index, body }: Entry, head: Head, hashes: readonly Uint8Array[]): void {
  if (!verifyInclusion(leafHash(body), index, head, hashes).ok)
    throw new Error(`the path of entry ${index} does not lead to the checkpoint`);
}

async function headOf(database: Database, id: Id): Promise<Head> {
  const [row] = await database.query(
    sql<{ note: string }>`select note from ledger_checkpoint where log = ${id}`,
  );
  const note = parseNote(Buffer.from(row?.note ?? ""));
  const head = note.ok ? parseCheckpoint(note.value.text) : note;
  if (!head.ok) throw new Error("the log has no checkpoint");
  return head.value;
}

async function drawEntries(database: Database, id: Id, size: number): Promise<Entry[]> {
  const indexes = Array.from({ length: ASKED }, () => randomInt(size));
  const rows = await database.query(sql<{ idx: number; body: Buffer }>`
    select idx, body from ledger_entry where log = ${id} and idx = any(${indexes})`);
  return rows.map(({ idx, body }) => ({ index: idx, body }));
}
