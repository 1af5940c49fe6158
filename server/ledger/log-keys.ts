import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import { sql, type Reader } from "../platform/database.ts";
import { keysFor, siteKeys } from "./site-keys.ts";

/** Public keys of the site's logs in the text form of C2SP signed notes, in the order of their names. */
export async function logKeys(reader: Reader, most: number): Promise<readonly string[]> {
  const logs = await reader.query(
    sql<{ origin: string }>`select origin from ledger_log order by origin limit ${most}`,
  );
  if (logs.length === 0) return [];
  const keys = await siteKeys(reader);
  return logs.flatMap((log) => keysFor(keys, log.origin).map(formatKey));
}
