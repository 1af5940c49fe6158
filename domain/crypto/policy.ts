import { ok, refuse, type Refusal, type Result } from "../kernel/result.ts";
import { fromUtf8, sameBytes } from "./bytes.ts";
import { parseWitnessKey, type WitnessKey } from "./cosignature.ts";
import { parseKey, type VerifierKey } from "./vkey.ts";

/** How many of its members must have witnessed; a member is a witness or a group before it. */
export type Quorum =
  | { readonly kind: "none" }
  | { readonly kind: "witness"; readonly key: WitnessKey }
  | { readonly kind: "group"; readonly least: number; readonly members: readonly Quorum[] };

export interface PolicyLog {
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface PolicyWitness {
  /** Has a meaning in this file only. */
  readonly name: string;
  readonly key: WitnessKey;
  readonly url: string | null;
}

/** Whom a reader believes (C2SP tlog-policy): any of the logs, and as many witnesses as the quorum asks. */
export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  readonly quorum: Quorum;
}

/** The specification asks for at least 32 of each. */
const MOST_LINES = 1024;
const MOST_BYTES = 1 << 18;

/** A policy that could not be read: which line, counted from 1, and why. */
export type PolicyResult =
  | { readonly ok: true; readonly value: Policy }
  | { readonly ok: false; readonly line: number; readonly refusal: Refusal };

interface Reading {
  readonly logs: PolicyLog[];
  readonly witnesses: PolicyWitness[];
  readonly named: Map<string, Quorum>;
  /** A name may stand in one group only, so that no witness counts twice. */
  readonly taken: Set<string>;
  quorum: Quorum | undefined;
}

/** Reads a policy file (C2SP tlog-policy). A file with more than one meaning is refused. */
export function parsePolicy(bytes: Uint8Array): PolicyResult {
  const text = bytes.length > MOST_BYTES ? undefined : fromUtf8(bytes);
  if (text === undefined || hasControls(text)) return refuseAt(1, refuse("ledger.policy_not_text"));
  const lines = text.split("\n");
  if (lines.length > MOST_LINES) return refuseAt(MOST_LINES, refuse("ledger.policy_too_long"));
  const reading: Reading = {
    logs: [],
    witnesses: [],
    named: new Map([["none", { kind: "none" }]]),
    taken: new Set(["none"]),
    quorum: undefined,
  };
  for (const [at, line] of lines.entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== "");
    if (words.length === 0 || words[0]?.startsWith("#")) continue;
    const read = readLine(reading, words);
    if (!read.ok) return refuseAt(at + 1, read);
  }
  const { logs, witnesses, quorum } = reading;
  if (quorum === undefined) return refuseAt(lines.length, refuse("ledger.policy_no_quorum"));
  return { ok: true, value: { logs, witnesses, quorum } };
}

function refuseAt(line: number, refused: Result<unknown>): PolicyResult {
  if (refused.ok) throw new TypeError("nothing was refused");
  return { ok: false, line, refusal: refused.refusal };
}

function hasControls(text: string): boolean {
  return Array.from(text).some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (code < 0x20 && letter !== "\n" && letter !== "\t") || code === 0x7f;
  });
}

const READERS: Readonly<
  Record<string, (reading: Reading, words: readonly string[]) => Result<undefined>>
> = { log: readLog, witness: readWitness, group: readGroup, quorum: readQuorum };

function readLine(reading: Reading, [keyword = "", ...words]: readonly string[]) {
  const reader = Object.hasOwn(READERS, keyword) ? READERS[keyword] : undefined;
  return reader?.(reading, words) ?? refuse("ledger.policy_line");
}

const DONE = ok(undefined);

function readLog({ logs }: Reading, words: readonly string[]): Result<undefined> {
  const [vkey = "", url = null] = words;
  if (words.length < 1 || words.length > 2) return refuse("ledger.policy_line");
  const key = parseKey(vkey);
  if (!key.ok) return key;
  if (logs.some((each) => sameBytes(each.key.publicKey, key.value.publicKey)))
    return refuse("ledger.policy_key_twice");
  logs.push({ key: key.value, url });
  return DONE;
}

function readWitness(reading: Reading, words: readonly string[]): Result<undefined> {
  const [name = "", vkey = "", url = null] = words;
  if (words.length < 2 || words.length > 3) return refuse("ledger.policy_line");
  if (reading.named.has(name)) return refuse("ledger.policy_name_twice", { name });
  const key = parseWitnessKey(vkey);
  if (!key.ok) return key;
  if (reading.witnesses.some((each) => sameBytes(each.key.publicKey, key.value.publicKey)))
    return refuse("ledger.policy_key_twice");
  reading.witnesses.push({ name, key: key.value, url });
  reading.named.set(name, { kind: "witness", key: key.value });
  return DONE;
}

function readGroup(reading: Reading, words: readonly string[]): Result<undefined> {
  const [name = "", threshold = "", ...names] = words;
  if (names.length === 0) return refuse("ledger.policy_line");
  if (reading.named.has(name)) return refuse("ledger.policy_name_twice", { name });
  const least = leastOf(threshold, names.length);
  if (least === undefined) return refuse("ledger.policy_threshold", { members: names.length });
  const members: Quorum[] = [];
  for (const each of names) {
    const member = each === "none" ? undefined : reading.named.get(each);
    if (member === undefined) return refuse("ledger.policy_name_unknown", { name: each });
    if (reading.taken.has(each)) return refuse("ledger.policy_member_twice", { name: each });
    reading.taken.add(each);
    members.push(member);
  }
  reading.named.set(name, { kind: "group", least, members });
  return DONE;
}

function leastOf(threshold: string, members: number): number | undefined {
  if (threshold === "all") return members;
  if (threshold === "any") return 1;
  const least = /^[1-9][0-9]{0,4}$/.test(threshold) ? Number(threshold) : 0;
  return least >= 1 && least <= members ? least : undefined;
}

function readQuorum(reading: Reading, words: readonly string[]): Result<undefined> {
  const [name = ""] = words;
  if (words.length !== 1) return refuse("ledger.policy_line");
  if (reading.quorum !== undefined) return refuse("ledger.policy_quorum_twice");
  const quorum = reading.named.get(name);
  if (quorum === undefined) return refuse("ledger.policy_name_unknown", { name });
  reading.quorum = quorum;
  return DONE;
}

/** Whether these witnesses are enough. */
export function isReached(quorum: Quorum, witnessed: readonly WitnessKey[]): boolean {
  switch (quorum.kind) {
    case "none":
      return true;
    case "witness":
      return witnessed.some(({ publicKey }) => sameBytes(publicKey, quorum.key.publicKey));
    case "group":
      return quorum.members.filter((each) => isReached(each, witnessed)).length >= quorum.least;
  }
}

/**
 * Whether two parts of the witnesses without one in common could each be enough: then two trees of one size could
 * both be published. A quorum of more than half does not allow it. Every name stands in one group only, so what a
 * member allows is independent of the others.
 */
export function allowsSplit(quorum: Quorum): boolean {
  if (quorum.kind === "none") return true;
  if (quorum.kind === "witness") return false;
  const both = quorum.members.filter(allowsSplit).length;
  return quorum.members.length + both >= 2 * quorum.least;
}

/** How many must be asked at least, and of how many: for people. */
export function leastWitnesses(quorum: Quorum): number {
  if (quorum.kind === "none") return 0;
  if (quorum.kind === "witness") return 1;
  const counts = quorum.members.map(leastWitnesses).toSorted((a, b) => a - b);
  return counts.slice(0, quorum.least).reduce((sum, each) => sum + each, 0);
}
