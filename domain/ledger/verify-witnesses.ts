import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8, sameBytes } from "../crypto/bytes.ts";
import {
  cosignersOf,
  formatWitnessKey,
  isLineOf,
  parseWitnessKey,
  type Cosigned,
  type WitnessKey,
} from "../crypto/cosignature.ts";
import { parseNote, type Note } from "../crypto/note.ts";
import { isReached, leastWitnesses, type Policy } from "../crypto/policy.ts";
import type { TlogProof } from "../crypto/tlog-proof.ts";
import { formatKey, type VerifierKey } from "../crypto/vkey.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** Who confirms checkpoints, and how many the reader asks for. */
export interface Witnessing {
  /** Keys that came with the file: they say who the lines are of, not that these may be believed. */
  readonly witnesses: readonly WitnessKey[];
  /** What the reader has from elsewhere; without it no number is asked for. */
  readonly policy?: Policy | undefined;
  /** Seconds since 1970; where it is not given no time is compared. */
  readonly now?: number | undefined;
}

/** More would be no quorum that people could name. */
const MOST_WITNESSES = 32;

/** `witnesses.vkeys` of a bundle: one key a line, in the order of the lines that they verify. */
export function formatWitnesses(keys: readonly WitnessKey[]): Uint8Array {
  return utf8ToBytes(keys.map((key) => `${formatWitnessKey(key)}\n`).join(""));
}

/** Reads it; none when there is no such file, and refused when there is one that has none. */
export function readWitnesses(bytes: Uint8Array | undefined): Result<readonly WitnessKey[]> {
  if (bytes === undefined) return ok([]);
  const text = fromUtf8(bytes);
  if (text?.endsWith("\n") !== true) return refuse("ledger.vkey_malformed");
  const keys: WitnessKey[] = [];
  for (const line of text.slice(0, -1).split("\n")) {
    const key = parseWitnessKey(line);
    if (!key.ok) return key;
    if (keys.some((each) => sameBytes(each.publicKey, key.value.publicKey)))
      return refuse("ledger.policy_key_twice");
    keys.push(key.value);
  }
  return keys.length <= MOST_WITNESSES ? ok(keys) : refuse("ledger.policy_too_long");
}

/** In a bundle every line is of a key that lies in it, the log's first, and no key has two. */
export function checkLines(
  { checkpoint }: TlogProof,
  log: VerifierKey,
  witnesses: readonly WitnessKey[],
): Result<Note> {
  const note = parseNote(checkpoint);
  if (!note.ok) return note;
  const used = new Set<WitnessKey>();
  for (const [at, line] of note.value.signatures.entries()) {
    if (at === 0) continue;
    if (line.name === log.name && sameBytes(line.keyId, log.id))
      return refuse("ledger.proof_unknown_signature");
    const key = witnesses.find((each) => isLineOf(each, line));
    if (key === undefined) return refuse("ledger.proof_unknown_signature");
    if (used.has(key)) return refuse("ledger.cosignature_twice", { name: key.name });
    used.add(key);
  }
  return note;
}

/** Who confirmed the note; refused when that is not enough for the reader's policy. */
export function checkWitnesses(
  note: Note,
  { witnesses, policy, now }: Witnessing,
): Result<readonly Cosigned[]> {
  const cosigned = cosignersOf(note, witnesses, now);
  if (!cosigned.ok || policy === undefined) return cosigned;
  const enough = checkQuorum(note, policy, now);
  return enough.ok ? cosigned : enough;
}

/** Whether enough of the policy's own witnesses confirmed the note. */
export function checkQuorum(note: Note, policy: Policy, now?: number): Result<readonly Cosigned[]> {
  const believed = cosignersOf(
    note,
    policy.witnesses.map(({ key }) => key),
    now,
  );
  if (!believed.ok) return believed;
  if (
    isReached(
      policy.quorum,
      believed.value.map(({ key }) => key),
    )
  )
    return believed;
  const [wanted, found] = [leastWitnesses(policy.quorum), believed.value.length];
  return refuse("ledger.cosignature_too_few", { wanted, found });
}

/** A policy that names logs believes no other; one that names none leaves that to the reader. */
export function checkLogKey(key: VerifierKey, policy: Policy | undefined): Result<undefined> {
  if (policy === undefined || policy.logs.length === 0) return ok(undefined);
  const own = formatKey(key);
  return policy.logs.some((log) => formatKey(log.key) === own)
    ? ok(undefined)
    : refuse("ledger.policy_log_unknown", { origin: key.name });
}

/** Each key of the file has confirmed something in it; one that has not would stand there unproved. */
export function checkUsed(
  witnesses: readonly WitnessKey[],
  cosigned: readonly Cosigned[],
): Result<undefined> {
  const idle = witnesses.find((key) => !cosigned.some((each) => each.key === key));
  return idle === undefined
    ? ok(undefined)
    : refuse("ledger.cosignature_missing", { name: idle.name });
}
