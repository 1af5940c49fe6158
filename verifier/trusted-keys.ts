import { parseKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";

export type TrustedKeys =
  | { readonly ok: true; readonly keys: readonly VerifierKey[] }
  | { readonly ok: false; readonly line: number; readonly refusal: Refusal };

/** The keys of a text with one key a line; empty lines are passed over. Lines count from 1. */
export function parseTrustedKeys(text: string): TrustedKeys {
  const keys: VerifierKey[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const key = parseKey(line.trim());
    if (!key.ok) return { ok: false, line: at + 1, refusal: key.refusal };
    keys.push(key.value);
  }
  return { ok: true, keys };
}
