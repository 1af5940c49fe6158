import { fromUtf8 } from "../crypto/bytes.ts";
import { parseKey, type VerifierKey } from "../crypto/vkey.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** The key of the minutes, and those that took its place before a correcting minute was proven. */
export type Keys = readonly [VerifierKey, ...VerifierKey[]];

/** Reads `log.vkey`: one key a line, all of them of one log. */
export function readKeys(bytes: Uint8Array): Result<Keys> {
  const text = fromUtf8(bytes);
  if (text?.endsWith("\n") !== true) return refuse("ledger.vkey_malformed");
  const [first = "", ...more] = text.slice(0, -1).split("\n");
  const own = parseKey(first);
  if (!own.ok) return own;
  const keys: [VerifierKey, ...VerifierKey[]] = [own.value];
  for (const line of more) {
    const key = parseKey(line);
    if (!key.ok) return key;
    if (key.value.name !== own.value.name) return refuse("ledger.vkey_malformed");
    keys.push(key.value);
  }
  return ok(keys);
}
