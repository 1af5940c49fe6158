import { openDatabase, sql, type Database } from "../../server/platform/database.ts";
import { newId } from "../../server/platform/ids.ts";
import { newEntry } from "../../server/ledger/public.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import type { Bench, BenchContext, Prepared, Side } from "./harness.ts";

const UNITS = 500;
const WRITERS = 8;
const SITE = { siteName: "bench.example" };

/** About as large as the row of an official act. */
const CONTENT = "x".repeat(150);

/** Appending to the log in the act's own transaction, against the act's row alone. */
export const bench: Bench = {
  name: "seal",
  title:
    "A row and its log entry in one transaction, against the row alone in autocommit; one connection, the same durability",
  aim: 0.48,
  rounds: 9,
  prepare,
};

async function prepare({ database: { ownerUrl, appUrl }, say }: BenchContext): Promise<Prepared> {
  await bringUpToDate(ownerUrl);
  await makeTable(ownerUrl);
  const one = openDatabase(appUrl, 1);
  const many = openDatabase(appUrl, WRITERS);
  const eight = await ratioOfMany(many);
  say(`for information: ${WRITERS} connections on ${WRITERS} logs, ratio ${eight}`);
  const log = newId();
  return {
    ours: side("one row and one entry of the log in a transaction", () =>
      actInTransaction(one, log),
    ),
    peer: side("one row in autocommit", () => actAlone(one)),
    sizes: {
      unitsPerRun: UNITS,
      connections: 1,
      bytesPerRow: CONTENT.length,
      [`ratioOf${WRITERS}ConnectionsOn${WRITERS}Logs`]: eight,
    },
    close: async () => {
      await one.close();
      await many.close();
    },
  };
}

async function makeTable(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl, 1);
  try {
    await owner.pool.query(
      "create table bench_act (id uuid primary key, content text not null, entry bigint, salt bytea)",
    );
    await owner.pool.query("grant insert on bench_act to chiboso_app");
  } finally {
    await owner.close();
  }
}

function side(what: string, act: () => Promise<void>): Side {
  return {
    what,
    run: async () => {
      for (let done = 0; done < UNITS; done += 1) await act();
      return UNITS;
    },
  };
}

const insertAct = () => sql`insert into bench_act (id, content) values (${newId()}, ${CONTENT})`;

async function actAlone(database: Database): Promise<void> {
  await database.query(insertAct());
}

/** As events of meetings are written: one statement appends the entry and keeps the row that names it. */
async function actInTransaction(database: Database, organisationId: string): Promise<void> {
  await database.commit(async (tx) => {
    const { index, salt } = newEntry(SITE, {
      organisationId,
      kind: "minutes.adopted",
      at: "2026-10-05T10:05:00.000Z",
      actor: null,
      ref: organisationId,
      content: Buffer.from(CONTENT),
    });
    tx.send(
      sql`insert into bench_act (id, content, entry, salt) values (${newId()}, ${CONTENT}, ${index}, ${salt})`,
      "sealed act of a bench",
    );
  });
}

/** The same comparison with several writers at once, each on a log of its own. */
async function ratioOfMany(database: Database): Promise<string> {
  const logs = Array.from({ length: WRITERS }, newId);
  const rateOf = async (act: (log: string) => Promise<void>): Promise<number> => {
    const begin = performance.now();
    await Promise.all(
      logs.map(async (log) => {
        for (let done = 0; done < UNITS / WRITERS; done += 1) await act(log);
      }),
    );
    return UNITS / (performance.now() - begin);
  };
  const alone = () => actAlone(database);
  const sealed = (log: string) => actInTransaction(database, log);
  await rateOf(alone);
  await rateOf(sealed);
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1)
    ratios.push((await rateOf(sealed)) / (await rateOf(alone)));
  return (ratios.toSorted((a, b) => a - b)[1] as number).toFixed(3);
}
