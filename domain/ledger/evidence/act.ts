import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { canonicalBytes, type Canonical } from "../../kernel/canonical.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { readCanonical } from "../canonical-json.ts";
import { SALT_BYTES, sealDigest, type EntryKind } from "../entry.ts";

/** An official act with all that shows that it stands in the log. */
export interface ProvenAct {
  readonly salt: Uint8Array;
  /** The exact bytes that were sealed: canonical JSON. */
  readonly content: Uint8Array;
  /** The exact body of the leaf. */
  readonly entry: Uint8Array;
  /** C2SP tlog-proof v1, without extra data. */
  readonly proof: string;
}

export type ActContent = Readonly<Record<string, Canonical>>;

/** What was sealed, and the digest that the entry must carry. */
export interface ReadAct {
  readonly content: ActContent;
  readonly salt: Uint8Array;
  readonly digest: string;
}

/** `act.json`: what was sealed, with the salt that the entry's digest was made with. */
export function formatAct({ salt, content }: Pick<ProvenAct, "salt" | "content">): Uint8Array {
  const value = readCanonical(fromUtf8(content));
  if (value === undefined) throw new TypeError("what is sealed is canonical JSON");
  return canonicalBytes({ v: 1, salt: bytesToHex(salt), content: value });
}

/** Reads `act.json`; refuses every form but the canonical one. */
export function parseAct(bytes: Uint8Array): Result<ReadAct> {
  return readAct(readCanonical(fromUtf8(bytes)));
}

/** The act in a value that was read from canonical JSON. */
export function readAct(value: Canonical | undefined): Result<ReadAct> {
  if (!isObject(value) || Object.keys(value).length !== 3 || value["v"] !== 1)
    return refuse("ledger.act_malformed");
  const { salt, content } = value;
  const isSalt = typeof salt === "string" && /^[0-9a-f]*$/.test(salt);
  if (!isSalt || salt.length !== 2 * SALT_BYTES || !isObject(content))
    return refuse("ledger.act_malformed");
  const bytes = hexToBytes(salt);
  return ok({ content, salt: bytes, digest: sealDigest(bytes, canonicalBytes(content)) });
}

export function isObject(value: Canonical | undefined): value is ActContent {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A file that belongs to an act, and where its SHA-256 stands in what was sealed. */
export interface NamedFile {
  readonly name: string;
  readonly at: readonly string[];
}

/** The papers and records that lie beside an act; of an act that is not named here nothing does. */
const FILES_OF: Readonly<Partial<Record<EntryKind, readonly NamedFile[]>>> = {
  "minutes.adopted": [
    { name: "minutes.pdf", at: ["files", "minutes.pdf", "sha256"] },
    { name: "record.json", at: ["files", "record.json", "sha256"] },
    { name: "approvals.json", at: ["files", "approvals.json", "sha256"] },
  ],
  "minutes.corrected": [{ name: "correction.pdf", at: ["pdf"] }],
  "resolution.issued": [{ name: "resolution.pdf", at: ["pdf"] }],
  "paper.signed": [
    { name: "signed.pdf", at: ["pdf"] },
    { name: "report.json", at: ["report"] },
    { name: "evidence.json", at: ["evidence"] },
  ],
  "paper.stamped": [
    { name: "signed.pdf", at: ["pdf"] },
    { name: "report.json", at: ["report"] },
  ],
  // Only a secret electronic vote has one.
  "vote.tally": [{ name: "election.bel", at: ["data", "election", "archive"] }],
};

export interface SealedFile {
  readonly name: string;
  readonly sha256: string;
}

/** The files of an act with their SHA-256 in hex, as what was sealed of it says. */
export function filesOf(kind: EntryKind, content: ActContent): readonly SealedFile[] {
  return (FILES_OF[kind] ?? []).flatMap(({ name, at }) => {
    const digest = valueAt(content, at);
    return typeof digest === "string" ? [{ name, sha256: digest }] : [];
  });
}

function valueAt(content: ActContent, path: readonly string[]): Canonical | undefined {
  let value: Canonical | undefined = content;
  for (const name of path) value = isObject(value) ? value[name] : undefined;
  return value;
}

/** Exactly the files that the act names are there, each as it was sealed. */
export function compareActFiles(
  wanted: readonly SealedFile[],
  files: ReadonlyMap<string, Uint8Array>,
): Result<undefined> {
  for (const { name, sha256: digest } of wanted) {
    const bytes = files.get(name);
    if (bytes === undefined) return refuse("ledger.act_file_missing", { name });
    if (bytesToHex(sha256(bytes)) !== digest) return refuse("ledger.act_file_differs", { name });
  }
  const strange = [...files.keys()].find((name) => !wanted.some((each) => each.name === name));
  return strange === undefined
    ? ok(undefined)
    : refuse("ledger.bundle_file_unexpected", { name: strange });
}
