import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The page in which ballots are sealed, as it is served; what it loads is named in it by digests. */
const BOOTH = fileURLToPath(new URL("../../../web/dist/booth.html", import.meta.url));

/** SHA-256 of the booth's page in hex, null where it is not built. */
export async function boothDigest(): Promise<string | null> {
  const page = await readFile(BOOTH).catch(() => undefined);
  return page === undefined ? null : createHash("sha256").update(page).digest("hex");
}
