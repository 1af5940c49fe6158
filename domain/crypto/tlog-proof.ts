import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { fromBase64, fromUtf8, toBase64 } from "./bytes.ts";
import type { Hash } from "./merkle.ts";

const HEADER = "c2sp.org/tlog-proof@v1";

/** A tree of 2^53 entries has paths of 53 hashes. */
const LONGEST_PATH = 53;

/** A proof that can be checked offline (C2SP tlog-proof v1). */
export interface TlogProof {
  /** Not covered by any signature; null when absent. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** The signed checkpoint, exactly as the log gave it. */
  readonly checkpoint: Uint8Array;
}

/** The file that goes by the extension `.tlog-proof`. */
export function formatProof(proof: TlogProof): string {
  const extra = proof.extra === null ? "" : `extra ${toBase64(proof.extra)}\n`;
  const hashes = proof.hashes.map((hash) => `${toBase64(hash)}\n`).join("");
  const note = fromUtf8(proof.checkpoint);
  if (note === undefined) throw new TypeError("a checkpoint is text");
  return `${HEADER}\n${extra}index ${proof.index}\n${hashes}\n${note}`;
}

/** Reads the form; nothing is proved before the checkpoint and the path have been verified. */
export function parseProof(bytes: Uint8Array): Result<TlogProof> {
  const text = fromUtf8(bytes);
  if (text === undefined) return refuse("ledger.proof_not_utf8");
  const blank = text.indexOf("\n\n");
  if (blank < 0) return refuse("ledger.proof_no_checkpoint");
  const [header, ...rest] = text.slice(0, blank).split("\n");
  if (header !== HEADER) return refuse("ledger.proof_header");
  const extra = parseExtra(rest[0] ?? "");
  if (!extra.ok) return extra;
  const [indexLine = "", ...hashLines] = extra.value === null ? rest : rest.slice(1);
  const index = parseIndex(indexLine);
  if (!index.ok) return index;
  const hashes = parseHashes(hashLines);
  if (!hashes.ok) return hashes;
  const checkpoint = utf8ToBytes(text.slice(blank + 2));
  return ok({ extra: extra.value, index: index.value, hashes: hashes.value, checkpoint });
}

function parseExtra(line: string): Result<Uint8Array | null> {
  if (!line.startsWith("extra ")) return ok(null);
  const bytes = fromBase64(line.slice("extra ".length));
  return bytes === undefined ? refuse("ledger.proof_extra") : ok(bytes);
}

function parseIndex(line: string): Result<number> {
  const digits = /^index ([0-9]+)$/.exec(line)?.[1];
  if (digits === undefined) return refuse("ledger.proof_index");
  if (/^0./.test(digits)) return refuse("ledger.proof_leading_zero");
  const index = Number(digits);
  return Number.isSafeInteger(index) ? ok(index) : refuse("ledger.proof_index");
}

function parseHashes(lines: readonly string[]): Result<Hash[]> {
  if (lines.length > LONGEST_PATH) {
    return refuse("ledger.proof_hash_extra", { wanted: LONGEST_PATH, found: lines.length });
  }
  const hashes = lines.map(fromBase64);
  const bad = hashes.findIndex((hash) => hash?.length !== 32);
  return bad < 0 ? ok(hashes as Hash[]) : refuse("ledger.proof_hash", { line: bad + 1 });
}
