import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromUtf8, sameBytes } from "../crypto/bytes.ts";
import { openCheckpoint, type Checkpoint } from "../crypto/checkpoint.ts";
import type { TlogProof } from "../crypto/tlog-proof.ts";
import { fingerprint, formatKey, parseKey, type VerifierKey } from "../crypto/vkey.ts";
import { ok, refuse, type Refusal, type Result } from "../kernel/result.ts";
import {
  compareApprovals,
  parseApprovals,
  parseRecord,
  type Approvals,
  type RecordHead,
} from "./approvals.ts";
import { readBundle, readmeOf, type Bundle } from "./bundle.ts";
import { parseEntry, type Entry } from "./entry.ts";
import { compareFiles, digestOf, parseManifest, type Manifest } from "./manifest.ts";
import { checkCorrections, type CorrectionFact } from "./verify-corrections.ts";
import { checkInclusion, readProof } from "./verify-proof.ts";

/** The checks in the order in which the chain is built, from the files up to the signature. */
export const CHECKS = [
  "archive",
  "readme",
  "manifest",
  "record",
  "approvals",
  "entry",
  "proof",
  "key",
  "checkpoint",
  "inclusion",
  "corrections",
] as const;

export type CheckName = (typeof CHECKS)[number];

export interface Check {
  readonly name: CheckName;
  /** `skipped` when it could not be made because something before it failed. */
  readonly state: "ok" | "failed" | "skipped";
  readonly refusal: Refusal | null;
}

/** What the bundle says, for people; to be believed only when the report is ok. */
export interface Facts {
  readonly organisation: string | null;
  readonly meeting: string | null;
  readonly closedAt: string | null;
  readonly approvals: Approvals["approvals"];
  readonly sealedAt: string | null;
  readonly origin: string | null;
  readonly index: number | null;
  readonly size: number | null;
  /** Null when they could not be checked. */
  readonly corrections: readonly CorrectionFact[] | null;
}

export interface Report {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** `bundleOnly`: the key came with the bundle itself; the fingerprint must be compared by a person. */
  readonly trust: "trusted" | "bundleOnly" | "none";
  readonly fingerprint: string | null;
  readonly facts: Facts;
}

export interface VerifyOptions {
  /** Keys the person has from elsewhere; when given, the bundle's own key must be one of them. */
  readonly trustedKeys?: readonly VerifierKey[];
}

const SKIPPED: Result<never> = refuse("ledger.skipped");

/**
 * Checks a bundle without network, server or clock. Every byte is covered: the archive is compared
 * with its canonical form, the sealed files with the manifest, the manifest with the digest in the
 * entry, the entry with the root (RFC 6962), the root with the log's signature (RFC 8032). Never
 * throws, whatever the bytes.
 */
export function verifyBundle(bytes: Uint8Array, options: VerifyOptions = {}): Report {
  const archive = readBundle(bytes);
  const readme = after(archive, checkReadme);
  const manifest = after(archive, checkManifest);
  const record = after(archive, (bundle) => parseRecord(bundle["record.json"]));
  const approvals = after(archive, (bundle) =>
    after(record, (head) => checkApprovals(bundle, head)),
  );
  const entry = after(archive, (bundle) => parseEntry(bundle["entry.json"]));
  const sealed = after(entry, (leaf) => after(manifest, (list) => checkEntry(leaf, list, record)));
  const proof = after(archive, (bundle) => readProof(bundle["proof.tlog-proof"]));
  const key = after(archive, (bundle) => readKey(bundle["log.vkey"]));
  const trusted = after(key, (own) => checkTrust(own, options.trustedKeys));
  const checkpoint = after(proof, (path) =>
    after(key, (own) => openCheckpoint(path.checkpoint, own)),
  );
  const inclusion = after(archive, (bundle) =>
    after(proof, (path) =>
      after(checkpoint, (head) => checkInclusion(bundle["entry.json"], path, head)),
    ),
  );
  const corrections = after(archive, (bundle) => chain(bundle, { record, entry, proof, key }));
  const results: Record<CheckName, Result<unknown>> = {
    archive,
    readme,
    manifest,
    record,
    approvals,
    entry: entry.ok ? sealed : entry,
    proof,
    key: key.ok ? trusted : key,
    checkpoint,
    inclusion,
    corrections,
  };
  const checks = CHECKS.map((name) => toCheck(name, results[name]));
  return {
    ok: checks.every((each) => each.state === "ok"),
    checks,
    trust: !key.ok
      ? "none"
      : options.trustedKeys === undefined
        ? "bundleOnly"
        : trusted.ok
          ? "trusted"
          : "none",
    fingerprint: key.ok ? fingerprint(key.value) : null,
    facts: factsOf({ record, approvals, entry, proof, checkpoint, corrections }),
  };
}

/** The correcting minutes, held against the minutes as they were found. */
function chain(
  bundle: Bundle,
  {
    record,
    entry,
    proof,
    key,
  }: Pick<Read, "record" | "entry" | "proof"> & { key: Result<VerifierKey> },
): Result<readonly CorrectionFact[]> {
  if (!record.ok || !entry.ok || !proof.ok || !key.ok) return SKIPPED;
  return checkCorrections(bundle.corrections, {
    pdf: bundle["minutes.pdf"],
    record: record.value,
    entry: entry.value,
    index: proof.value.index,
    key: key.value,
  });
}

function after<A, B>(earlier: Result<A>, next: (value: A) => Result<B>): Result<B> {
  return earlier.ok ? next(earlier.value) : SKIPPED;
}

function toCheck(name: CheckName, result: Result<unknown>): Check {
  if (result.ok) return { name, state: "ok", refusal: null };
  if (result === SKIPPED) return { name, state: "skipped", refusal: null };
  return { name, state: "failed", refusal: result.refusal };
}

function checkReadme(bundle: Bundle): Result<undefined> {
  return sameBytes(bundle["README.txt"], readmeOf(bundle.corrections))
    ? ok(undefined)
    : refuse("ledger.readme_differs");
}

function checkManifest(bundle: Bundle): Result<Manifest> {
  const manifest = parseManifest(bundle["manifest.json"]);
  if (!manifest.ok) return manifest;
  const compared = compareFiles(manifest.value, bundle);
  return compared.ok ? manifest : compared;
}

function checkApprovals(bundle: Bundle, record: RecordHead): Result<Approvals> {
  const approvals = parseApprovals(bundle["approvals.json"]);
  if (!approvals.ok) return approvals;
  const digest = bytesToHex(sha256(bundle["minutes.pdf"]));
  const compared = compareApprovals(approvals.value, record, digest);
  return compared.ok ? approvals : compared;
}

function checkEntry(
  leaf: Entry,
  manifest: Manifest,
  record: Result<RecordHead>,
): Result<undefined> {
  if (leaf.kind !== "minutes.adopted")
    return refuse("ledger.entry_other_kind", { kind: leaf.kind });
  if (digestOf(manifest) !== leaf.digest) return refuse("ledger.entry_digest_differs");
  if (!record.ok) return ok(undefined);
  if (record.value.organisation.id !== leaf.org) return refuse("ledger.entry_other_organisation");
  if (record.value.meeting.id !== leaf.ref) return refuse("ledger.entry_other_meeting");
  return ok(undefined);
}

function readKey(bytes: Uint8Array): Result<VerifierKey> {
  const text = fromUtf8(bytes);
  return text?.endsWith("\n") ? parseKey(text.slice(0, -1)) : refuse("ledger.vkey_malformed");
}

function checkTrust(
  key: VerifierKey,
  trusted: readonly VerifierKey[] | undefined,
): Result<undefined> {
  if (trusted === undefined) return ok(undefined);
  const own = formatKey(key);
  return trusted.some((each) => formatKey(each) === own)
    ? ok(undefined)
    : refuse("ledger.key_not_trusted");
}

interface Read {
  readonly record: Result<RecordHead>;
  readonly approvals: Result<Approvals>;
  readonly entry: Result<Entry>;
  readonly proof: Result<TlogProof>;
  readonly checkpoint: Result<Checkpoint>;
  readonly corrections: Result<readonly CorrectionFact[]>;
}

function factsOf(read: Read): Facts {
  const { record, approvals, entry, proof, checkpoint, corrections } = read;
  return {
    organisation: record.ok ? record.value.organisation.name : null,
    meeting: record.ok ? record.value.meeting.title : null,
    closedAt: record.ok ? record.value.meeting.closedAt : null,
    approvals: approvals.ok ? approvals.value.approvals : [],
    sealedAt: entry.ok ? entry.value.at : null,
    origin: checkpoint.ok ? checkpoint.value.origin : null,
    index: proof.ok ? proof.value.index : null,
    size: checkpoint.ok ? checkpoint.value.size : null,
    corrections: corrections.ok ? corrections.value : null,
  };
}
