import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { formatManifest, type SealedFiles } from "./manifest.ts";
import { README } from "./words/readme.ts";
import { readZip, writeZip } from "./zip.ts";

/** The files of a bundle in their order. */
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

export type Bundle = Readonly<Record<BundleFile, Uint8Array>>;

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
}

/** The ZIP that people keep: the same parts always give the same bytes. */
export function writeBundle({ files, salt, entry, proof, vkey }: BundleParts): Uint8Array {
  const contents: Bundle = {
    "README.txt": utf8ToBytes(README),
    ...files,
    "manifest.json": formatManifest(files, salt),
    "entry.json": entry,
    "proof.tlog-proof": utf8ToBytes(proof),
    "log.vkey": utf8ToBytes(`${vkey}\n`),
  };
  return writeZip(BUNDLE_FILES.map((name) => ({ name, bytes: contents[name] })));
}

/** The files of a bundle; refuses a ZIP that is not byte for byte as `writeBundle` makes it. */
export function readBundle(bytes: Uint8Array): Result<Bundle> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  for (const [at, name] of BUNDLE_FILES.entries()) {
    if (zip.value[at]?.name !== name) return refuse("ledger.bundle_file_missing", { name });
  }
  const extra = zip.value[BUNDLE_FILES.length];
  if (extra !== undefined) return refuse("ledger.bundle_file_unexpected", { name: extra.name });
  return ok(
    Object.fromEntries(zip.value.map((file) => [file.name, file.bytes])) as unknown as Bundle,
  );
}
