import { existsSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { readConfig } from "../server/platform/config.ts";
import { lockDataDir } from "../server/platform/data-lock.ts";

/** `npm run reset [-- --yes]`: deletes the data folder after asking. An external database is left alone. */
const { dataDir } = readConfig(process.env);

if (!existsSync(dataDir)) {
  console.log(`There is nothing to delete: ${dataDir} does not exist.`);
} else if (!existsSync(join(dataDir, "secrets"))) {
  console.error(`${dataDir} does not look like a data folder of Chi Bộ Số; nothing was deleted.`);
  process.exitCode = 1;
} else if (process.argv.includes("--yes") || (await confirmed())) {
  const unlock = await lockDataDir(dataDir).catch((error: Error) => error);
  if (unlock instanceof Error) {
    console.error(unlock.message);
    process.exitCode = 1;
  } else {
    await rm(dataDir, { recursive: true });
    await unlock();
    console.log(`Deleted ${dataDir}. The next start begins anew.`);
  }
} else {
  console.log("Nothing was deleted.");
}

async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const { birthtime } = await stat(dataDir);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(
    `Delete ${dataDir}, begun ${birthtime.toISOString().slice(0, 10)}, with every record in it? (yes/no) `,
  );
  prompt.close();
  return answer.trim().toLowerCase() === "yes";
}
