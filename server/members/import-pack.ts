import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Secrets } from "./secrets.ts";

/** Far above any sheet that the reader lets through. */
const LARGEST = 512 * 1024 * 1024;

/** Packs and seals what was read from a sheet, because it holds numbers of identity. */
export function pack(secrets: Secrets, context: string, value: unknown): Buffer {
  return secrets.seal(deflateRawSync(JSON.stringify(value), { level: 1 }), context);
}

/** What `pack` was given. Throws when it was changed or belongs to another context. */
export function unpack(secrets: Secrets, context: string, sealed: Buffer): unknown {
  return JSON.parse(
    inflateRawSync(secrets.open(sealed, context), { maxOutputLength: LARGEST }).toString(),
  );
}
