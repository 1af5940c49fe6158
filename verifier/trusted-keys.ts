import { parsePolicy, type Policy } from "@chiboso/domain/crypto/policy.ts";
import { parseKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";

interface Unread {
  readonly ok: false;
  readonly line: number;
  readonly refusal: Refusal;
}

export type TrustedKeys = { readonly ok: true; readonly keys: readonly VerifierKey[] } | Unread;

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

/** What a reader knows from elsewhere: keys of logs, or a policy. */
export type Trust =
  | { readonly ok: true; readonly trustedKeys?: readonly VerifierKey[]; readonly policy?: Policy }
  | (Unread & { readonly of: "keys" | "policy" });

/** Reads either: a policy has a line that begins with one of its words, which no key does. */
export function parseTrust(text: string): Trust {
  const isPolicy = /^[ \t]*(log|witness|group|quorum)[ \t]/m.test(text);
  if (!isPolicy) {
    const read = parseTrustedKeys(text);
    if (!read.ok) return { ...read, of: "keys" };
    return { ok: true, ...(read.keys.length > 0 && { trustedKeys: read.keys }) };
  }
  const read = parsePolicy(new TextEncoder().encode(text.replaceAll("\r\n", "\n")));
  return read.ok ? { ok: true, policy: read.value } : { ...read, of: "policy" };
}
