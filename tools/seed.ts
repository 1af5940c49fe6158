import { parseArgs } from "node:util";
import { localDateOf, VIETNAM } from "../domain/kernel/dates.ts";
import { hashPassword } from "../server/access/public.ts";
import { demonstrate, DEMONSTRATION_PASSWORD } from "../server/demonstration/demonstrate.ts";
import { giveLogins, makeNation } from "../server/demonstration/nation.ts";
import {
  clearInterrupted,
  isUntouched,
  noteBegun,
  noteFinished,
} from "../server/demonstration/progress.ts";
import { LOGINS, OFFICERS } from "../server/demonstration/settle.ts";
import { bidv, DEMO, type CommitteeShape } from "../server/demonstration/shape.ts";
import { systemClock } from "../server/platform/clock.ts";
import { readConfig } from "../server/platform/config.ts";
import { openDatabase, sql } from "../server/platform/database.ts";
import { prepareDatabase } from "../server/platform/prepare-database.ts";
import { bringUpToDate } from "../server/up-to-date.ts";

const SHAPES: Readonly<Record<string, () => CommitteeShape>> = { demo: () => DEMO, bidv };

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run seed -- demo|bidv|nation`: fills the empty database of DATA_DIR (or DATABASE_URL) with synthetic
 * people. `nation` takes `--members N` (5,300,000) and `--organisations N` (300,000); it has no meetings and no
 * numbers of identity. One that was interrupted is begun anew.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      members: { type: "string", default: "5300000" },
      organisations: { type: "string", default: "300000" },
    },
  });
  const name = positionals[0] ?? "demo";
  const size = { members: count(values.members), organisations: count(values.organisations) };
  const shape = SHAPES[name];
  if (shape === undefined && name !== "nation")
    throw new Error(`Unknown size "${name}"; known are ${Object.keys(SHAPES).join(", ")}, nation`);
  const config = readConfig(process.env);
  const prepared = await prepareDatabase(config);
  try {
    await clearInterrupted(prepared.ownerUrl);
    await bringUpToDate(prepared.ownerUrl);
    const database = openDatabase(prepared.appUrl, 1);
    const empty = await isUntouched(database);
    await database.close();
    if (!empty)
      throw new Error("This database already has data. `npm run reset` empties DATA_DIR first.");
    const begun = performance.now();
    if (shape === undefined) await seedNation(prepared, size);
    else await demonstrate(config, prepared.appUrl, shape(), say);
    say(`Done in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    const logins = shape === undefined ? OFFICERS : LOGINS;
    for (const login of logins) say(`  ${login.username.padEnd(14)} ${login.role}`);
    say(`  password: ${DEMONSTRATION_PASSWORD}`);
  } finally {
    await prepared.stop();
  }
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`"${text}" is no number of people or organisations.`);
  return value;
}

async function seedNation(
  addresses: { readonly ownerUrl: string; readonly appUrl: string },
  size: { readonly members: number; readonly organisations: number },
): Promise<void> {
  const database = openDatabase(addresses.appUrl, 2);
  try {
    await noteBegun(database);
    const now = systemClock.now();
    const begun = performance.now();
    const tell = (line: string) =>
      process.stdout.write(
        `${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}\n`,
      );
    await makeNation(addresses.ownerUrl, {
      ...size,
      today: localDateOf(now, VIETNAM),
      elapsed: () => performance.now(),
      say: tell,
    });
    await giveLogins(database, await hashPassword(DEMONSTRATION_PASSWORD), now);
    await noteFinished(database);
    const [row] = await database.query(
      sql<{ size: string }>`select pg_size_pretty(pg_database_size(current_database())) as size`,
    );
    tell(`${row?.size ?? "?"} on the disk; no number of identity was made`);
  } finally {
    await database.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
