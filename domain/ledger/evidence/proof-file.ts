import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8, sameBytes } from "../../crypto/bytes.ts";
import { formatProof, parseProof } from "../../crypto/tlog-proof.ts";
import { canonicalBytes, type Canonical } from "../../kernel/canonical.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { readCanonical } from "../canonical-json.ts";
import { formatAct, isObject, readAct, type ProvenAct } from "./act.ts";
import type { LaidAct } from "./check-act.ts";
import { formatLogKeys, readLogKeys, type LogKeys } from "./log-keys.ts";

/** What a proof that lies beside a paper by itself has of the act: everything but the paper. */
export interface ProofFile extends LogKeys {
  readonly laid: Omit<LaidAct, "files">;
}

/**
 * The file beside a paper: C2SP tlog-proof v1. Its extra data are what the entry and the sealed digest are made of,
 * as canonical JSON, so that paper and proof are enough.
 */
export function formatProofFile(act: ProvenAct, keys: LogKeys): string {
  const proof = parseProof(utf8ToBytes(act.proof));
  if (!proof.ok) throw new TypeError("not a proof");
  const extra = canonicalBytes({
    v: 1,
    act: valueOf(formatAct(act)),
    entry: valueOf(act.entry),
    keys: formatLogKeys(keys),
  });
  return formatProof({ ...proof.value, extra });
}

function valueOf(bytes: Uint8Array): Canonical {
  const value = readCanonical(fromUtf8(bytes));
  if (value === undefined) throw new TypeError("not canonical");
  return value;
}

/** Whether the bytes begin as a proof does. */
export function isProofFile(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, 16)) === "c2sp.org/tlog-pr";
}

/** Reads it; nothing is proved yet. */
export function readProofFile(bytes: Uint8Array): Result<ProofFile> {
  const proof = parseProof(bytes);
  if (!proof.ok) return proof;
  if (!sameBytes(utf8ToBytes(formatProof(proof.value)), bytes))
    return refuse("ledger.proof_not_canonical");
  const { extra } = proof.value;
  if (extra === null) return refuse("ledger.proof_without_act");
  const value = readCanonical(fromUtf8(extra));
  if (!isObject(value) || Object.keys(value).length !== 4 || value["v"] !== 1)
    return refuse("ledger.proof_without_act");
  const { act, entry, keys } = value;
  if (entry === undefined || typeof keys !== "string") return refuse("ledger.proof_without_act");
  const known = readLogKeys(utf8ToBytes(keys));
  if (!known.ok) return known;
  const laid = {
    act: readAct(act),
    entry: canonicalBytes(entry),
    proof: utf8ToBytes(formatProof({ ...proof.value, extra: null })),
  };
  return ok({ ...known.value, laid });
}
