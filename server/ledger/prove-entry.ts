import { inclusionRanges } from "@chiboso/domain/crypto/proofs.ts";
import { formatProof } from "@chiboso/domain/crypto/tlog-proof.ts";
import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Config } from "../platform/config.ts";
import type { Reader } from "../platform/database.ts";
import { hashRanges } from "./hash-ranges.ts";
import { loadSigningKey } from "./signing-key.ts";
import { findCheckpointOver, findEntry, findLog } from "./store.ts";

export interface ProvenEntry {
  /** The exact bytes of the leaf. */
  readonly entry: Uint8Array;
  /** C2SP tlog-proof v1. */
  readonly proof: string;
  /** The log's key, C2SP signed-note. */
  readonly vkey: string;
}

/**
 * What an outsider needs to be sure of one entry: its bytes, its path to the first checkpoint that
 * covers it, and the key. The same answer however often and however late it is asked for.
 * Refuses with `ledger.no_checkpoint` when no signed checkpoint covers the entry.
 */
export async function proveEntry(
  reader: Reader,
  config: Pick<Config, "dataDir">,
  organisationId: Id,
  index: number,
): Promise<Result<ProvenEntry>> {
  const log = await findLog(reader, organisationId);
  const checkpoint = await findCheckpointOver(reader, organisationId, index);
  const entry = await findEntry(reader, organisationId, index);
  if (log === undefined || checkpoint === undefined || entry === undefined) {
    return refuse("ledger.no_checkpoint");
  }
  const hashes = await hashRanges(reader, organisationId, inclusionRanges(index, checkpoint.size));
  const proof = formatProof({
    extra: null,
    index,
    hashes,
    checkpoint: Buffer.from(checkpoint.note),
  });
  const key = (await loadSigningKey(config)).verifierFor(log.origin);
  return ok({ entry, proof, vkey: formatKey(key) });
}
