import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { fromUtf8 } from "../crypto/bytes.ts";
import { canonicalBytes } from "../kernel/canonical.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { readCanonical } from "./canonical-json.ts";
import { SALT_BYTES, sealDigest, sha256Hex } from "./entry.ts";

/** The files that the sealed digest covers. */
export const SEALED_FILES = ["minutes.pdf", "record.json", "approvals.json"] as const;

export type SealedFiles = Readonly<Record<(typeof SEALED_FILES)[number], Uint8Array>>;

const fileDigest = z.strictObject({ sha256: sha256Hex, size: z.int().min(0) });

const content = z.strictObject({
  v: z.literal(1),
  files: z.strictObject({
    "minutes.pdf": fileDigest,
    "record.json": fileDigest,
    "approvals.json": fileDigest,
  }),
});

const manifest = z.strictObject({
  v: z.literal(1),
  salt: z.string().regex(new RegExp(`^[0-9a-f]{${2 * SALT_BYTES}}$`)),
  content,
});

export type Manifest = z.infer<typeof manifest>;

function contentOf(files: SealedFiles): Manifest["content"] {
  const digest = (bytes: Uint8Array) => ({ sha256: bytesToHex(sha256(bytes)), size: bytes.length });
  return {
    v: 1,
    files: {
      "minutes.pdf": digest(files["minutes.pdf"]),
      "record.json": digest(files["record.json"]),
      "approvals.json": digest(files["approvals.json"]),
    },
  };
}

/** What the entry `minutes.adopted` seals: the canonical list of the files' digests. */
export function sealedContent(files: SealedFiles): Uint8Array {
  return canonicalBytes(contentOf(files));
}

/** `manifest.json`: the sealed content with the salt that the entry's digest was made with. */
export function formatManifest(files: SealedFiles, salt: Uint8Array): Uint8Array {
  return canonicalBytes({ v: 1, salt: bytesToHex(salt), content: contentOf(files) });
}

/** Reads `manifest.json`; refuses every form but the canonical one. */
export function parseManifest(bytes: Uint8Array): Result<Manifest> {
  const parsed = manifest.safeParse(readCanonical(fromUtf8(bytes)));
  return parsed.success ? ok(parsed.data) : refuse("ledger.manifest_malformed");
}

/** Whether each file is the one in the manifest; names the first that is not. */
export function compareFiles(wanted: Manifest, files: SealedFiles): Result<undefined> {
  const found = contentOf(files).files;
  for (const name of SEALED_FILES) {
    const same = found[name].sha256 === wanted.content.files[name].sha256;
    if (!same || found[name].size !== wanted.content.files[name].size) {
      return refuse("ledger.manifest_file_differs", { name });
    }
  }
  return ok(undefined);
}

/** The digest that the entry must carry for this manifest. */
export function digestOf(value: Manifest): string {
  return sealDigest(hexToBytes(value.salt), canonicalBytes(value.content));
}
