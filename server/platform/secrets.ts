import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createPrivate, readPrivate } from "./private-file.ts";

/**
 * The secret of this name, 256 bits in hex, kept in `DATA_DIR/secrets` where only the account that
 * runs the product may read it; made at its first use. Throws when others on the machine may read it.
 */
export async function secretOf(dataDir: string, name: string): Promise<string> {
  const place = join(dataDir, "secrets", name);
  const kept = await readPrivate(place);
  return (kept ?? (await createPrivate(place, `${randomBytes(32).toString("hex")}\n`))).trim();
}
