import { createHash } from "node:crypto";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import pg from "pg";
import { newId } from "../platform/ids.ts";

/** What the release calls itself where others write their name. */
const RELEASE = "Chi Bộ Số";

/**
 * Keeps the central pack of this release beside those of earlier ones, so that an outcome of another year
 * finds the version that it names. One that is there already stays as it is.
 */
export async function keepCentral(ownerUrl: string): Promise<void> {
  const content = JSON.stringify(CENTRAL_PACK);
  const digest = createHash("sha256").update(content).digest("hex");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into rule_pack (id, pack_id, version, layer, content, digest, document, imported_by_name, at)
       values ($1, $2, $3, 'central', $4, $5, $6, $6, now())
       on conflict (pack_id, version) do nothing`,
      [newId(), CENTRAL_PACK.id, CENTRAL_PACK.version, content, digest, RELEASE],
    );
  } finally {
    await client.end();
  }
}
