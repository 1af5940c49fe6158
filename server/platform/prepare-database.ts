import type { Config } from "./config.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { prepareEmbedded } from "./embedded-roles.ts";
import { prepareExternal } from "./external-database.ts";

/** A database with its two roles, before the migrations. */
export interface PreparedDatabase {
  /** Address of the role that owns the tables and migrates. */
  readonly ownerUrl: string;
  /** Address of `chiboso_app`, the role that the running product uses. */
  readonly appUrl: string;
  /** Stops the embedded server; an external one is left alone. */
  readonly stop: () => Promise<void>;
}

export interface PrepareOptions {
  readonly log?: (line: string) => void;
  readonly onLost?: (error: Error) => void;
}

/**
 * Opens the database that the configuration names: the external one, checked, or the embedded one,
 * started. Afterwards both roles exist and can sign in. Throws with what the operator must do.
 */
export async function prepareDatabase(
  config: Pick<Config, "dataDir" | "databaseUrl" | "databaseAppUrl">,
  options: PrepareOptions = {},
): Promise<PreparedDatabase> {
  if (config.databaseUrl !== undefined) {
    const appUrl = await prepareExternal(config.databaseUrl, config.databaseAppUrl, config.dataDir);
    return { ownerUrl: config.databaseUrl, appUrl, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: options.log ?? (() => undefined),
    ...(options.onLost && { onLost: options.onLost }),
  });
  try {
    return {
      ...(await prepareEmbedded(server.adminUrl, config.dataDir)),
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
