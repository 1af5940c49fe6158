import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import {
  correctionFiles,
  formatCorrection,
  CORRECTION_PARTS,
  type BundledCorrection,
  type SealedCorrection,
} from "./corrections.ts";
import { formatManifest, type SealedFiles } from "./manifest.ts";
import { README, README_OF_CORRECTIONS } from "./words/readme.ts";
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

export type Bundle = Readonly<Record<BundleFile, Uint8Array>> & {
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
  /** Approved correcting minutes, the first first. */
  readonly corrections: readonly SealedCorrection[];
}

/** What `README.txt` of a bundle says; one without correcting minutes keeps its text of before. */
export function readmeOf(corrections: readonly unknown[]): Uint8Array {
  return utf8ToBytes(corrections.length === 0 ? README : README + README_OF_CORRECTIONS);
}

/** The ZIP that people keep: the same parts always give the same bytes. */
export function writeBundle(parts: BundleParts): Uint8Array {
  const { files, salt, entry, proof, vkey, corrections } = parts;
  const contents: Readonly<Record<BundleFile, Uint8Array>> = {
    "README.txt": readmeOf(corrections),
    ...files,
    "manifest.json": formatManifest(files, salt),
    "entry.json": entry,
    "proof.tlog-proof": utf8ToBytes(proof),
    "log.vkey": utf8ToBytes(`${vkey}\n`),
  };
  return writeBundleFiles({ ...contents, corrections: corrections.map(formatCorrection) });
}

/** The archive of files as they are, whatever they say. */
export function writeBundleFiles(bundle: Bundle): Uint8Array {
  const fixed = BUNDLE_FILES.map((name): ZipFile => ({ name, bytes: bundle[name] }));
  const more = bundle.corrections.flatMap((each, at) => {
    const names = correctionFiles(at + 1);
    return CORRECTION_PARTS.map((part): ZipFile => ({ name: names[part], bytes: each[part] }));
  });
  return writeZip([...fixed, ...more]);
}

/** The files of a bundle; refuses a ZIP that is not byte for byte as `writeBundle` makes it. */
export function readBundle(bytes: Uint8Array): Result<Bundle> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  for (const [at, name] of BUNDLE_FILES.entries()) {
    if (zip.value[at]?.name !== name) return refuse("ledger.bundle_file_missing", { name });
  }
  const corrections = readCorrections(zip.value.slice(BUNDLE_FILES.length));
  if (!corrections.ok) return corrections;
  const fixed = zip.value.slice(0, BUNDLE_FILES.length).map((file) => [file.name, file.bytes]);
  const files = Object.fromEntries(fixed) as Readonly<Record<BundleFile, Uint8Array>>;
  return ok({ ...files, corrections: corrections.value });
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
