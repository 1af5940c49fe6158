import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../platform/config.ts";
import { lockFolder } from "../../platform/data-lock.ts";

/**
 * Runs a check of all logs when no other one runs on the data folder, in this process or another: both would write
 * down how far they are in one place. Answers "busy" when there is one.
 */
export async function oneCheck<T>(
  { dataDir }: Pick<Config, "dataDir">,
  check: () => Promise<T>,
): Promise<T | "busy"> {
  const folder = join(dataDir, "fsck");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  if (unlock === undefined) return "busy";
  try {
    return await check();
  } finally {
    await unlock();
  }
}
