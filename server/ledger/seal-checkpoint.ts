import {
  formatCheckpoint,
  openCheckpoint,
  type Checkpoint,
} from "@chiboso/domain/crypto/checkpoint.ts";
import { rootOf } from "@chiboso/domain/crypto/merkle.ts";
import { formatNote } from "@chiboso/domain/crypto/note.ts";
import { consistencyRanges, verifyConsistency } from "@chiboso/domain/crypto/proofs.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Config } from "../platform/config.ts";
import type { Reader, Transaction } from "../platform/database.ts";
import { hashRanges } from "./hash-ranges.ts";
import { loadSigningKey, type SigningKey } from "./signing-key.ts";
import { findLastCheckpoint, findLog, keepCheckpoint } from "./store.ts";

export interface Sealed {
  readonly size: number;
  /** The signed note. */
  readonly note: string;
}

/**
 * Signs the present state of an organisation's log and keeps the checkpoint, all in the caller's
 * transaction: a signature whose transaction is rolled back never leaves the process. Refuses when
 * the log does not extend what was signed last (`ledger.checkpoint_does_not_extend`), or when that
 * was signed by another key (`ledger.checkpoint_key_changed`): then nothing more may be sealed.
 */
export async function sealCheckpoint(
  tx: Transaction,
  config: Pick<Config, "dataDir">,
  organisationId: Id,
): Promise<Result<Sealed>> {
  const log = await findLog(tx, organisationId);
  if (log === undefined) return refuse("ledger.no_checkpoint");
  const key = await loadSigningKey(config);
  const head = { origin: log.origin, size: log.size, root: rootOf(log.edge) };
  const last = await findLastCheckpoint(tx, organisationId);
  if (last !== undefined) {
    const extended = await checkExtends(tx, organisationId, key, last.note, head);
    if (!extended.ok) return extended;
    if (last.size === log.size) return ok(last);
  }
  const note = signCheckpoint(key, head);
  await keepCheckpoint(tx, organisationId, log.size, note);
  return ok({ size: log.size, note });
}

function signCheckpoint(key: SigningKey, head: Checkpoint): string {
  const { name, id } = key.verifierFor(head.origin);
  const text = formatCheckpoint(head);
  return formatNote({
    text,
    signatures: [{ name, keyId: id, signature: key.sign(Buffer.from(text)) }],
  });
}

/** Whether the tree under `head` begins with the one that was signed last, by a consistency proof. */
async function checkExtends(
  reader: Reader,
  logId: Id,
  key: SigningKey,
  lastNote: string,
  head: Checkpoint,
): Promise<Result<undefined>> {
  const last = openCheckpoint(Buffer.from(lastNote), key.verifierFor(head.origin));
  if (!last.ok) return refuse("ledger.checkpoint_key_changed");
  if (last.value.size > head.size) return refuse("ledger.checkpoint_does_not_extend");
  const proof = await hashRanges(reader, logId, consistencyRanges(last.value.size, head.size));
  const consistent = verifyConsistency(last.value, head, proof);
  return consistent.ok ? consistent : refuse("ledger.checkpoint_does_not_extend");
}
