import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { sameBytes } from "../crypto/bytes.ts";
import { openCheckpoint, type Checkpoint } from "../crypto/checkpoint.ts";
import type { Cosigned } from "../crypto/cosignature.ts";
import type { Policy } from "../crypto/policy.ts";
import type { TlogProof } from "../crypto/tlog-proof.ts";
import { fingerprint, formatKey, type VerifierKey } from "../crypto/vkey.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import {
  compareApprovals,
  parseApprovals,
  parseRecord,
  type Approvals,
  type RecordHead,
} from "./approvals.ts";
import { readKeys, type Keys } from "./bundle-keys.ts";
import { readBundle, readmeOf, WITNESSES_FILE, type Bundle } from "./bundle.ts";
import { after, firstRefused, SKIPPED, toOutcome, type Outcome } from "./chained-checks.ts";
import { parseEntry, type Entry } from "./entry.ts";
import { compareFiles, digestOf, parseManifest, type Manifest } from "./manifest.ts";
import {
  checkCorrections,
  type CheckedCorrections,
  type CorrectionFact,
} from "./verify-corrections.ts";
import { checkInclusion, readProof } from "./verify-proof.ts";
import {
  checkLines,
  checkLogKey,
  checkUsed,
  checkWitnesses,
  readWitnesses,
  type Witnessing,
} from "./verify-witnesses.ts";

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
  "witnesses",
  "corrections",
] as const;

export type CheckName = (typeof CHECKS)[number];

export type Check = Outcome<CheckName>;

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
  /** Who confirmed that the log was not begun anew or split, and when. */
  readonly witnesses: readonly { readonly name: string; readonly at: number }[];
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
  /** Whom the person believes (C2SP tlog-policy). */
  readonly policy?: Policy;
  /** Seconds since 1970: a confirmation from the future is refused. */
  readonly now?: number;
}

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
  const keys = after(archive, (bundle) => readKeys(bundle["log.vkey"]));
  const key = after(keys, ([own]) => ok(own));
  const trusted = after(keys, (all) =>
    firstRefused(...all.map((each) => checkTrust(each, options))),
  );
  const witnesses = after(archive, (bundle) => readWitnesses(bundle[WITNESSES_FILE]));
  const note = after(proof, (path) =>
    after(key, (own) => after(witnesses, (known) => checkLines(path, own, known))),
  );
  const checkpoint = after(proof, (path) =>
    after(key, (own) => openCheckpoint(path.checkpoint, own)),
  );
  const inclusion = after(archive, (bundle) =>
    after(proof, (path) =>
      after(checkpoint, (head) => checkInclusion(bundle["entry.json"], path, head)),
    ),
  );
  const witnessing = after(witnesses, (known) => ok({ ...options, witnesses: known }));
  const cosigned = after(note, (list) => after(witnessing, (given) => checkWitnesses(list, given)));
  const chained = after(archive, (bundle) =>
    chain(bundle, { record, entry, proof, keys, witnessing }),
  );
  const confirmed = after(cosigned, (list) =>
    after(witnesses, (known) => checkUsed(known, [...list, ...cosignedOf(chained)])),
  );
  const results: Record<CheckName, Result<unknown>> = {
    archive,
    readme,
    manifest,
    record,
    approvals,
    entry: entry.ok ? sealed : entry,
    proof: proof.ok && note !== SKIPPED ? note : proof,
    key: keys.ok ? trusted : keys,
    checkpoint,
    inclusion,
    witnesses: firstRefused(witnesses, cosigned, confirmed),
    corrections: chained,
  };
  const checks = CHECKS.map((name) => toOutcome(name, results[name]));
  return {
    ok: checks.every((each) => each.state === "ok"),
    checks: checks.filter(({ name }) => name !== "witnesses" || asksWitnesses(archive, options)),
    trust: trustOf(key, trusted, options),
    fingerprint: keys.ok ? keys.value.map(fingerprint).join("\n") : null,
    facts: factsOf({ record, approvals, entry, proof, checkpoint, cosigned, chained }),
  };
}

/** Where nobody confirms and nobody asks for it, nothing was checked. */
function asksWitnesses(archive: Result<Bundle>, { policy }: VerifyOptions): boolean {
  return policy !== undefined || (archive.ok && archive.value[WITNESSES_FILE] !== undefined);
}

/** Whether the key of what was read is one that the reader has from elsewhere. */
export function trustOf(
  key: Result<unknown>,
  trusted: Result<unknown>,
  { trustedKeys, policy }: VerifyOptions,
): Report["trust"] {
  if (!key.ok) return "none";
  if (trustedKeys === undefined && (policy?.logs.length ?? 0) === 0) return "bundleOnly";
  return trusted.ok ? "trusted" : "none";
}

const cosignedOf = (chained: Result<CheckedCorrections>) =>
  chained.ok ? chained.value.cosigned : [];

/** The correcting minutes, held against the minutes as they were found. */
function chain(
  bundle: Bundle,
  {
    record,
    entry,
    proof,
    keys,
    witnessing,
  }: Pick<Read, "record" | "entry" | "proof"> & {
    keys: Result<Keys>;
    witnessing: Result<Witnessing>;
  },
): Result<CheckedCorrections> {
  if (!record.ok || !entry.ok || !proof.ok || !keys.ok || !witnessing.ok) return SKIPPED;
  return checkCorrections(bundle.corrections, {
    pdf: bundle["minutes.pdf"],
    record: record.value,
    entry: entry.value,
    index: proof.value.index,
    signers: { ...witnessing.value, keys: keys.value },
  });
}

function checkReadme(bundle: Bundle): Result<undefined> {
  const has = {
    witnesses: bundle[WITNESSES_FILE] !== undefined,
    corrections: bundle.corrections.length > 0,
  };
  return sameBytes(bundle["README.txt"], readmeOf(has))
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

/** Whether the reader believes this key, if anything is known about whom to believe. */
export function checkTrust(
  key: VerifierKey,
  { trustedKeys, policy }: VerifyOptions,
): Result<undefined> {
  const named = checkLogKey(key, policy);
  if (!named.ok || trustedKeys === undefined) return named;
  const own = formatKey(key);
  return trustedKeys.some((each) => formatKey(each) === own)
    ? ok(undefined)
    : refuse("ledger.key_not_trusted");
}

interface Read {
  readonly record: Result<RecordHead>;
  readonly approvals: Result<Approvals>;
  readonly entry: Result<Entry>;
  readonly proof: Result<TlogProof>;
  readonly checkpoint: Result<Checkpoint>;
  readonly cosigned: Result<readonly Cosigned[]>;
  readonly chained: Result<CheckedCorrections>;
}

function factsOf(read: Read): Facts {
  const { record, approvals, entry, proof, checkpoint, cosigned, chained } = read;
  return {
    organisation: record.ok ? record.value.organisation.name : null,
    meeting: record.ok ? record.value.meeting.title : null,
    closedAt: record.ok ? record.value.meeting.closedAt : null,
    approvals: approvals.ok ? approvals.value.approvals : [],
    sealedAt: entry.ok ? entry.value.at : null,
    origin: checkpoint.ok ? checkpoint.value.origin : null,
    index: proof.ok ? proof.value.index : null,
    size: checkpoint.ok ? checkpoint.value.size : null,
    witnesses: cosigned.ok ? cosigned.value.map(({ key, at }) => ({ name: key.name, at })) : [],
    corrections: chained.ok ? chained.value.facts : null,
  };
}
