import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareEmbedded, type RoleAddresses } from "../server/platform/embedded-roles.ts";
import { startEmbeddedPostgres } from "../server/platform/embedded-postgres.ts";

/** A PostgreSQL server in a temporary folder, with both roles; the owner may make databases. */
export interface ThrowawayDatabase extends RoleAddresses {
  readonly adminUrl: string;
  /** Stops the server and deletes its folder. */
  readonly stop: () => Promise<void>;
}

/** Starts one; `durable` flushes to the disk at each commit, as the product does. */
export async function startThrowawayDatabase(options: {
  readonly durable: boolean;
}): Promise<ThrowawayDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "chiboso-database-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({
      dataDir,
      log: () => undefined,
      durable: options.durable,
    });
    const roles = await prepareEmbedded(server.adminUrl, dataDir, { mayCreateDatabases: true });
    return {
      ...roles,
      adminUrl: server.adminUrl,
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
