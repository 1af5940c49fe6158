import { makeKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { Signer } from "../platform/signer.ts";

/** A key with which the site's logs were signed from a moment on, each under its own name. */
export interface SiteKey {
  readonly id: Id;
  readonly publicKey: Buffer;
  readonly since: Instant;
  /** When a newer one took its place. */
  readonly until: Instant | null;
}

/** Every key of the site as far as its signer has told them, oldest first. */
export async function siteKeys(reader: Reader): Promise<readonly SiteKey[]> {
  return reader.query(
    sql<SiteKey>`
      select id, public_key as "publicKey", since, until from ledger_key order by since, id`,
    "site keys",
  );
}

/** The keys as those of one log, in the same order. */
export function keysFor(keys: readonly SiteKey[], origin: string): readonly VerifierKey[] {
  return keys.map(({ publicKey }) => makeKey(origin, publicKey));
}

/** The key that signs now, under the name of a log; undefined before the signer was ever reached. */
export async function presentKeyFor(
  reader: Reader,
  origin: string,
): Promise<VerifierKey | undefined> {
  const present = (await siteKeys(reader)).findLast(({ until }) => until === null);
  return present && makeKey(origin, present.publicKey);
}

/** Asks the signer for its keys and writes them down, so that all is checked while it is away, too. */
export async function learnKeys(tx: Transaction, signer: Signer): Promise<Result<Id>> {
  const said = await signer.keys();
  if (!said.ok) return said;
  for (const { id, publicKey, mlDsa, since, until } of said.value.keys)
    await tx.query(sql`
      select ledger_keep_key(${id}, ${Buffer.from(publicKey, "base64")},
        ${mlDsa === null ? null : Buffer.from(mlDsa, "base64")}, ${since}, ${until})`);
  const present = said.value.keys.findLast(({ until }) => until === null);
  if (present === undefined) throw new Error("the signer has no present key");
  return ok(present.id);
}
