import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader } from "../platform/database.ts";
import { loadSigningKey } from "./signing-key.ts";

/** Public keys of the site's logs in the text form of C2SP signed notes, in the order of their names. */
export async function logKeys(
  reader: Reader,
  config: Pick<Config, "dataDir">,
  most: number,
): Promise<readonly string[]> {
  const logs = await reader.query(
    sql<{ origin: string }>`select origin from ledger_log order by origin limit ${most}`,
  );
  if (logs.length === 0) return [];
  const key = await loadSigningKey(config);
  return logs.map((log) => formatKey(key.verifierFor(log.origin)));
}
