import { checkLogs } from "../../server/ledger/public.ts";
import { openDatabase, sql } from "../../server/platform/database.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import type { Bench, BenchContext, Prepared } from "./harness.ts";
import { placeLog } from "./large-log/place-log.ts";

const ENTRIES = 1_000_000;

/** The whole check of one log of a million entries, without the contents, which capabilities keep. */
export const bench: Bench = {
  name: "fsck",
  title:
    "A log built again from its leaves and held against its entries, tiles, edge and signed checkpoint; against the database alone that hashes each entry once and counts those that differ",
  aim: 0.3,
  limit: {
    seconds: 10,
    statistic: "median",
    side: "ours",
    what: "from the beginning of the check until its report",
  },
  rounds: 5,
  prepare,
};

async function prepare({
  database: { ownerUrl, appUrl },
  folder,
  size = ENTRIES,
  say,
}: BenchContext): Promise<Prepared> {
  await bringUpToDate(ownerUrl);
  const owner = openDatabase(ownerUrl, 1);
  say(`${size} entries, put straight into the tables`);
  await placeLog(owner, size);
  await owner.close();
  const database = openDatabase(appUrl, 8);
  const files = { get: async () => Promise.reject(new Error("the log has no files")) };
  return {
    ours: {
      what: "entries checked",
      run: async () => {
        const now = () => new Date().toISOString();
        const config = { dataDir: folder, witnessPolicy: `${folder}/nobody` };
        const report = await checkLogs({ reader: database, files, contents: [], config, now });
        if (report?.totals.entries !== size || report.totals.faults !== 0)
          throw new Error("the check did not find the log as it was made");
        return size;
      },
    },
    peer: {
      what: "entries hashed by the database",
      run: async () => {
        const [row] = await database.query(sql<{ differ: number }>`
          select count(*) filter (where sha256('\\x00'::bytea || body) <> leaf) as differ from ledger_entry`);
        if (row?.differ !== 0) throw new Error("an entry differs from its leaf");
        return size;
      },
    },
    sizes: { entries: size },
    close: () => database.close(),
  };
}
