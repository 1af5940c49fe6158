import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { originOf } from "../append-entry.ts";
import type { Config } from "../../platform/config.ts";
import { sql, type Database } from "../../platform/database.ts";
import { keysFor, siteKeys } from "../site-keys.ts";
import { sitePolicy } from "../witnesses/policy.ts";
import type { Copy } from "./copy.ts";
import { recoverLog, type Recovered } from "./recover-log.ts";

/** Puts back what the site's logs have lost, one log after the other; tells of each what came of it. */
export async function recoverLogs(
  { database, config, copy }: { database: Database; config: Config; copy: Copy },
  tell: (origin: string, recovered: Recovered) => void,
): Promise<void> {
  const policy = sitePolicy(config);
  const keys = await siteKeys(database);
  const organisations = await database.query(sql<{ id: Id }>`
    select id from organisation union select id from ledger_log order by id`);
  for (const { id } of organisations) {
    const origin = originOf(config, id);
    const log = { id, origin };
    tell(origin, await recoverLog({ database, copy, policy, log, keys: keysFor(keys, origin) }));
  }
}
