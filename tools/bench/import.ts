import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import writeXlsxFile from "write-excel-file/node";
import { handleImport, keepUpload, markImport, openSecrets } from "../../server/members/public.ts";
import { addOrganisation } from "../../server/organisations/public.ts";
import { readConfig } from "../../server/platform/config.ts";
import { sql } from "../../server/platform/database.ts";
import { openSystem, type System } from "../../server/system.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import { inventPeople } from "../fixtures/people.ts";
import { lineOf, ROSTER_HEAD } from "../fixtures/roster.ts";
import type { Bench, BenchContext, Prepared } from "./harness.ts";

const MEMBERS = 12_300;
const CELLS = 250;
/** What an import leaves of each member; the peer copies the very same rows. */
const TABLES = ["member", "membership", "member_post", "member_fact"] as const;

/** A committee's whole roster from the file to committed, against copying the rows that it leaves. */
export const bench: Bench = {
  name: "import",
  title:
    "A sheet of 12,300 members in 250 cells read, previewed and committed, against COPY of the same rows into the same tables with their indexes and triggers",
  aim: 0.1,
  limit: { seconds: 30, statistic: "median", side: "ours", what: "the sheet is committed" },
  rounds: 3,
  prepare,
};

async function prepare(context: BenchContext): Promise<Prepared> {
  const { database, folder, say } = context;
  await bringUpToDate(database.ownerUrl);
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  const system = await openSystem(config, database.appUrl, { work: false });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const cells = await foundTree(system);
  say("writing the sheet");
  const sheet = await writeSheet(cells);
  const rows = new Map<string, Buffer>();
  return {
    ours: {
      what: "one member read from the sheet, planned against the register, previewed, committed and sealed",
      before: () => empty(owner),
      async run() {
        await importSheet(system, sheet);
        return MEMBERS;
      },
    },
    peer: {
      what: "one member copied as bare rows by the owner of the tables",
      async before() {
        if (rows.size === 0) await keepRows(owner, rows);
        await empty(owner);
      },
      async run() {
        await copyRows(owner, rows);
        return MEMBERS;
      },
    },
    sizes: { members: MEMBERS, cells: CELLS, sheetBytes: sheet.length },
    async close() {
      await owner.end();
      await system.close();
    },
  };
}

async function foundTree({ services }: System): Promise<string[]> {
  const names = Array.from({ length: CELLS }, (_, index) => `Chi bộ ${index + 1}`);
  await services.database.commit(async (tx) => {
    const body = { parentId: null, kind: "baseBody", name: "Đảng bộ Thử nghiệm" } as const;
    const { id: parentId } = await addOrganisation(tx, body);
    for (const name of names) await addOrganisation(tx, { parentId, kind: "subCell", name });
  });
  return names;
}

async function writeSheet(cells: readonly string[]): Promise<Buffer> {
  const people = inventPeople(MEMBERS, 1);
  const lines = people.map((person, index) => {
    const cell = cells[Math.floor((index * cells.length) / people.length)] ?? "";
    return lineOf(person, index + 1, cell, null);
  });
  const written = [...ROSTER_HEAD, ...lines].map((line) =>
    line.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null)),
  );
  return writeXlsxFile(written, { sheet: "Danh sách" }).toBuffer();
}

/** Upload, reading, commit: everything between the file and its members, but for waiting on the queue. */
async function importSheet({ services }: System, bytes: Buffer): Promise<void> {
  const { database, config, clock } = services;
  const secrets = await openSecrets(config.dataDir);
  const by = "Cán bộ văn phòng";
  const upload = { fileName: "danh-sach.xlsx", bytes, places: ["/"], accountId: null, by };
  const id = await database.commit((tx) =>
    keepUpload(tx, secrets, { ...upload, now: clock.now() }),
  );
  await handleImport(services, id);
  await database.commit((tx) =>
    markImport(tx, id, { status: "committing", committing_places: ["/"], committed_by: by }),
  );
  await handleImport(services, id);
  const [row] = await database.query(sql<{ status: string; members: number }>`
    select status, (select count(*) from membership) as members from import where id = ${id}`);
  if (row?.status !== "committed" || row.members !== MEMBERS)
    throw new Error(`the sheet was not imported: ${JSON.stringify(row)}`);
}

async function empty(owner: pg.Client): Promise<void> {
  await owner.query("truncate import, member cascade");
}

async function keepRows(owner: pg.Client, rows: Map<string, Buffer>): Promise<void> {
  for (const table of TABLES) {
    const columns = await columnsOf(owner, table);
    const chunks: Buffer[] = [];
    const stream = owner.query(copyTo(`copy ${table} (${columns}) to stdout`));
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    rows.set(table, Buffer.concat(chunks));
  }
}

async function copyRows(owner: pg.Client, rows: ReadonlyMap<string, Buffer>): Promise<void> {
  await owner.query("begin");
  for (const table of TABLES) {
    const columns = await columnsOf(owner, table);
    const into = owner.query(copyFrom(`copy ${table} (${columns}) from stdin`));
    await pipeline(Readable.from([rows.get(table) ?? Buffer.alloc(0)]), into);
  }
  await owner.query("commit");
}

/** The columns that are given; the others the database makes itself. */
async function columnsOf(owner: pg.Client, table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name).join(", ");
}
