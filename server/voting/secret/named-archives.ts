import { createHash } from "node:crypto";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "../../platform/capability.ts";
import { syncFolder } from "../../platform/durable-file.ts";

const folderOf = (dataDir: string, voteId: Id) => join(dataDir, "files", "votes", voteId);

/**
 * Keeps an archive of this vote and returns its digest. That stands on the disk before the archive does: a
 * transaction that ends without a commit names the file in no table, and with the ballots it must go all the same.
 */
export async function keepArchive(
  { config, files }: Pick<Services, "config" | "files">,
  voteId: Id,
  bytes: Uint8Array,
): Promise<string> {
  const folder = folderOf(config.dataDir, voteId);
  await mkdir(folder, { recursive: true });
  const name = await open(join(folder, createHash("sha256").update(bytes).digest("hex")), "a");
  await name.close();
  for (const place of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(place);
  return files.keep(bytes);
}

/** All archives of this vote that were ever to be kept, whether a table names them or not. */
export async function namedArchives(dataDir: string, voteId: Id): Promise<readonly string[]> {
  return readdir(folderOf(dataDir, voteId)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return [];
  });
}

/** When the archives themselves are gone. */
export async function forgetNames(dataDir: string, voteId: Id): Promise<void> {
  await rm(folderOf(dataDir, voteId), { recursive: true, force: true });
}
