import { demonstrate, DEMONSTRATION_PASSWORD } from "../server/demonstration/demonstrate.ts";
import { clearInterrupted, isUntouched } from "../server/demonstration/progress.ts";
import { LOGINS } from "../server/demonstration/settle.ts";
import { bidv, DEMO, type CommitteeShape } from "../server/demonstration/shape.ts";
import { readConfig } from "../server/platform/config.ts";
import { openDatabase } from "../server/platform/database.ts";
import { prepareDatabase } from "../server/platform/prepare-database.ts";
import { bringUpToDate } from "../server/up-to-date.ts";

const SHAPES: Readonly<Record<string, () => CommitteeShape>> = { demo: () => DEMO, bidv };

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run seed -- demo|bidv`: fills the empty database of DATA_DIR (or DATABASE_URL) with synthetic people. */
async function main(): Promise<void> {
  const name = process.argv[2] ?? "demo";
  const shape = SHAPES[name];
  if (shape === undefined)
    throw new Error(`Unknown size "${name}"; known are ${Object.keys(SHAPES).join(", ")}`);
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
    await demonstrate(config, prepared.appUrl, shape(), say);
    say(`Done in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    for (const login of LOGINS) say(`  ${login.username.padEnd(14)} ${login.role}`);
    say(`  password: ${DEMONSTRATION_PASSWORD}`);
  } finally {
    await prepared.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
