import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { sealAct } from "./seal-act.ts";
import type { Sealer } from "./sealer.ts";
import { learnKeys, siteKeys } from "./site-keys.ts";
import { findLastSigned } from "./store.ts";

/**
 * Sees to it that the log names the signer's new key in an entry, and says with which keys its next checkpoint may be
 * signed, the better one first: the one that covers this entry is still signed by the old key, so that whoever trusts
 * that one learns of the new one from the log itself; all later ones by the new key.
 */
export async function nameNewKey(
  { database, signer, clock, config }: Sealer,
  logId: Id,
  lock: (tx: Transaction) => Promise<void>,
): Promise<Result<readonly Id[]>> {
  return database.commit(async (tx) => {
    await lock(tx);
    const present = await learnKeys(tx, signer);
    if (!present.ok) return present;
    const keys = await siteKeys(tx);
    const key = keys.find(({ id }) => id === present.value);
    const last = keys[keys.findIndex(({ id }) => id === present.value) - 1];
    if (key === undefined) throw new Error("the signer's present key was not written down");
    const index =
      (await findKeyChange(tx, logId, key.id)) ??
      (await sealAct(tx, config, {
        organisationId: logId,
        kind: "key.change",
        at: clock.now(),
        actor: null,
        ref: key.id,
        memberId: null,
        content: {
          key: key.publicKey.toString("base64"),
          before: last === undefined ? null : last.publicKey.toString("base64"),
        },
      }));
    const signed = (await findLastSigned(tx, logId))?.size ?? 0;
    return ok(signed > index || last === undefined ? [key.id] : [last.id, key.id]);
  });
}

/** Where the log names this key; undefined when it does not yet. */
async function findKeyChange(reader: Reader, logId: Id, keyId: Id): Promise<number | undefined> {
  const [row] = await reader.query(sql<{ index: number }>`
    select entry_index::int as index from sealed_act
     where organisation_id = ${logId} and kind = 'key.change' and ref = ${keyId}`);
  return row?.index;
}
