import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sameBytes } from "../crypto/bytes.ts";
import { openCheckpoint, type Checkpoint } from "../crypto/checkpoint.ts";
import type { Cosigned } from "../crypto/cosignature.ts";
import { leafHash } from "../crypto/merkle.ts";
import { verifyInclusion } from "../crypto/proofs.ts";
import { formatProof, parseProof, type TlogProof } from "../crypto/tlog-proof.ts";
import type { VerifierKey } from "../crypto/vkey.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { checkLines, checkWitnesses, type Witnessing } from "./verify-witnesses.ts";

/** In a bundle nothing may stand beside what is signed: no extra data. */
export function readProof(bytes: Uint8Array): Result<TlogProof> {
  const proof = parseProof(bytes);
  if (!proof.ok) return proof;
  return proof.value.extra === null && sameBytes(utf8ToBytes(formatProof(proof.value)), bytes)
    ? proof
    : refuse("ledger.proof_not_canonical");
}

/** Whether exactly these bytes are the leaf at the place that the proof names. */
export function checkInclusion(
  entry: Uint8Array,
  proof: TlogProof,
  head: Checkpoint,
): Result<undefined> {
  return verifyInclusion(leafHash(entry), proof.index, head, proof.hashes);
}

/** Who signs a log, and who confirms it. */
export interface Signers extends Witnessing {
  readonly key: VerifierKey;
}

export interface Proven {
  readonly index: number;
  readonly cosigned: readonly Cosigned[];
}

/** The place of an entry in the log of this key, when the proof holds in all its parts. */
export function provenIndex(
  entry: Uint8Array,
  proofBytes: Uint8Array,
  signers: Signers,
): Result<Proven> {
  const proof = readProof(proofBytes);
  if (!proof.ok) return proof;
  const note = checkLines(proof.value, signers.key, signers.witnesses);
  if (!note.ok) return note;
  const head = openCheckpoint(proof.value.checkpoint, signers.key);
  if (!head.ok) return head;
  const included = checkInclusion(entry, proof.value, head.value);
  if (!included.ok) return included;
  const cosigned = checkWitnesses(note.value, signers);
  return cosigned.ok ? ok({ index: proof.value.index, cosigned: cosigned.value }) : cosigned;
}
