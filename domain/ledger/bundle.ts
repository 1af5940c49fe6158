import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { WitnessKey } from "../crypto/cosignature.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import {
  correctionFiles,
  formatCorrection,
  CORRECTION_PARTS,
  type BundledCorrection,
  type SealedCorrection,
} from "./corrections.ts";
import { formatManifest, type SealedFiles } from "./manifest.ts";
import { formatWitnesses } from "./verify-witnesses.ts";
import { README, README_OF_CORRECTIONS, README_OF_WITNESSES } from "./words/readme.ts";
import { readZip, writeZip, type ZipFile } from "./zip.ts";

/** The files of a bundle in their order; correcting minutes follow them, four files each. */
export const BUNDLE_FILES = [
  "README.txt",
  "minutes.pdf",
  "record.json",
  "approvals.json",
  "manifest.json",
  "entry.json",
  "proof.tlog-proof",
  "log.vkey",
] as const;

export type BundleFile = (typeof BUNDLE_FILES)[number];

/** Follows them where witnesses have confirmed the log. */
export const WITNESSES_FILE = "witnesses.vkeys";

export type Bundle = Readonly<Record<BundleFile, Uint8Array>> & {
  readonly [WITNESSES_FILE]?: Uint8Array | undefined;
  /** In the order in which they lie in the archive. */
  readonly corrections: readonly BundledCorrection[];
};

export interface BundleParts {
  /** `record.json` and `approvals.json` in canonical bytes. */
  readonly files: SealedFiles;
  readonly salt: Uint8Array;
  /** The exact body of the leaf. */
  readonly entry: Uint8Array;
  /** The proof as `formatProof` writes it. */
  readonly proof: string;
  /** The log's key as `formatKey` writes it. */
  readonly vkey: string;
  /** Keys that took its place by the time a correcting minute was proven, in their order. */
  readonly laterKeys?: readonly string[];
  /** Keys of the witnesses that have a line in one of the proofs. */
  readonly witnesses?: readonly WitnessKey[];
  /** Approved correcting minutes, the first first. */
  readonly corrections: readonly SealedCorrection[];
}

/** What `README.txt` of a bundle says; one without correcting minutes and witnesses keeps its text of before. */
export function readmeOf(has: {
  readonly witnesses: boolean;
  readonly corrections: boolean;
}): Uint8Array {
  const parts = [
    README,
    has.witnesses ? README_OF_WITNESSES : "",
    has.corrections ? README_OF_CORRECTIONS : "",
  ];
  return utf8ToBytes(parts.join(""));
}

/** The ZIP that people keep: the same parts always give the same bytes. */
export function writeBundle(parts: BundleParts): Uint8Array {
  const { files, salt, entry, proof, vkey, laterKeys = [], witnesses = [], corrections } = parts;
  const has = { witnesses: witnesses.length > 0, corrections: corrections.length > 0 };
  const contents: Readonly<Record<BundleFile, Uint8Array>> = {
    "README.txt": readmeOf(has),
    ...files,
    "manifest.json": formatManifest(files, salt),
    "entry.json": entry,
    "proof.tlog-proof": utf8ToBytes(proof),
    "log.vkey": utf8ToBytes([vkey, ...laterKeys].map((key) => `${key}\n`).join("")),
  };
  return writeBundleFiles({
    ...contents,
    ...(has.witnesses && { [WITNESSES_FILE]: formatWitnesses(witnesses) }),
    corrections: corrections.map(formatCorrection),
  });
}

/** The archive of files as they are, whatever they say. */
export function writeBundleFiles(bundle: Bundle): Uint8Array {
  const fixed = BUNDLE_FILES.map((name): ZipFile => ({ name, bytes: bundle[name] }));
  const more = bundle.corrections.flatMap((each, at) => {
    const names = correctionFiles(at + 1);
    return CORRECTION_PARTS.map((part): ZipFile => ({ name: names[part], bytes: each[part] }));
  });
  const witnesses = bundle[WITNESSES_FILE];
  const confirmed = witnesses === undefined ? [] : [{ name: WITNESSES_FILE, bytes: witnesses }];
  return writeZip([...fixed, ...confirmed, ...more]);
}

/** The files of a bundle; refuses a ZIP that is not byte for byte as `writeBundle` makes it. */
export function readBundle(bytes: Uint8Array): Result<Bundle> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  for (const [at, name] of BUNDLE_FILES.entries()) {
    if (zip.value[at]?.name !== name) return refuse("ledger.bundle_file_missing", { name });
  }
  const rest = zip.value.slice(BUNDLE_FILES.length);
  const confirmed = rest[0]?.name === WITNESSES_FILE ? rest[0].bytes : undefined;
  const corrections = readCorrections(confirmed === undefined ? rest : rest.slice(1));
  if (!corrections.ok) return corrections;
  const fixed = zip.value.slice(0, BUNDLE_FILES.length).map((file) => [file.name, file.bytes]);
  const files = Object.fromEntries(fixed) as Readonly<Record<BundleFile, Uint8Array>>;
  const witnesses = confirmed === undefined ? {} : { [WITNESSES_FILE]: confirmed };
  return ok({ ...files, ...witnesses, corrections: corrections.value });
}

/** Each correcting minute has all its files, numbered from 1 without a gap. */
function readCorrections(files: readonly ZipFile[]): Result<readonly BundledCorrection[]> {
  const width = CORRECTION_PARTS.length;
  const found: BundledCorrection[] = [];
  for (let at = 0; at < files.length; at += width) {
    const names = correctionFiles(found.length + 1);
    for (const [place, part] of CORRECTION_PARTS.entries()) {
      const name = files[at + place]?.name;
      if (name === names[part]) continue;
      if (name === undefined || name.startsWith("correction-"))
        return refuse("ledger.correction_file_missing", { name: names[part] });
      return refuse("ledger.bundle_file_unexpected", { name });
    }
    const parts = CORRECTION_PARTS.map((part, place) => [part, files[at + place]?.bytes]);
    found.push(Object.fromEntries(parts) as BundledCorrection);
  }
  return ok(found);
}
