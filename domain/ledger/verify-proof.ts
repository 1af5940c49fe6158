import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sameBytes } from "../crypto/bytes.ts";
import { openCheckpoint, type Checkpoint } from "../crypto/checkpoint.ts";
import { leafHash } from "../crypto/merkle.ts";
import { parseNote } from "../crypto/note.ts";
import { verifyInclusion } from "../crypto/proofs.ts";
import { formatProof, parseProof, type TlogProof } from "../crypto/tlog-proof.ts";
import type { VerifierKey } from "../crypto/vkey.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** In a bundle nothing may stand beside what is signed: no extra data, no further signature line. */
export function readProof(bytes: Uint8Array): Result<TlogProof> {
  const proof = parseProof(bytes);
  if (!proof.ok) return proof;
  if (proof.value.extra !== null || !sameBytes(utf8ToBytes(formatProof(proof.value)), bytes)) {
    return refuse("ledger.proof_not_canonical");
  }
  const note = parseNote(proof.value.checkpoint);
  if (!note.ok) return note;
  return note.value.signatures.length === 1 ? proof : refuse("ledger.proof_unknown_signature");
}

/** Whether exactly these bytes are the leaf at the place that the proof names. */
export function checkInclusion(
  entry: Uint8Array,
  proof: TlogProof,
  head: Checkpoint,
): Result<undefined> {
  return verifyInclusion(leafHash(entry), proof.index, head, proof.hashes);
}

/** The place of an entry in the log of this key, when the proof holds in all its parts. */
export function provenIndex(
  entry: Uint8Array,
  proofBytes: Uint8Array,
  key: VerifierKey,
): Result<number> {
  const proof = readProof(proofBytes);
  if (!proof.ok) return proof;
  const head = openCheckpoint(proof.value.checkpoint, key);
  if (!head.ok) return head;
  const included = checkInclusion(entry, proof.value, head.value);
  return included.ok ? ok(proof.value.index) : included;
}
