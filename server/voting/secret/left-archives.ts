import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "../../platform/capability.ts";
import { forgetNames } from "./named-archives.ts";
import { attachedAmong, getSecret, updateSecret, votesWithFiles } from "./store.ts";

/** Takes the archive of destroyed ballots off the disk. What fails here is done by the daily look. */
export async function removeArchives({ database, files, config }: Services, id: Id): Promise<void> {
  const { files_left: left } = await getSecret(database, id);
  // What somebody attached to a meeting as evidence has the same bytes, and is theirs.
  const attached = await attachedAmong(database, left);
  for (const digest of left) if (!attached.has(digest)) await files.remove(digest);
  await forgetNames(config.dataDir, id);
  await database.commit((tx) => updateSecret(tx, id, { files_left: "[]" }));
}

/** The same for all that were left behind; one that fails keeps no other. */
export async function removeLeftArchives(services: Services): Promise<void> {
  const failures: unknown[] = [];
  for (const id of await votesWithFiles(services.database))
    await removeArchives(services, id).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "archives of votes are still there");
}
