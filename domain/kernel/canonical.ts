import { utf8ToBytes } from "@noble/hashes/utils.js";

/** A value that has exactly one canonical form: no fractions, no undefined, no dates as objects. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/**
 * The one text of a value: keys sorted by code unit as RFC 8785 asks, strings in NFC,
 * whole numbers only. Two programs that agree on the value agree on every byte.
 * Throws on a value that has no canonical form, which is a fault of the caller.
 */
export function canonicalText(value: Canonical): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new TypeError("only whole numbers are canonical");
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`no canonical form for ${typeof value}`);
  return canonicalObject(value as { readonly [key: string]: Canonical });
}

function canonicalObject(value: { readonly [key: string]: Canonical }): string {
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${canonicalText(key)}:${canonicalText(value[key] as Canonical)}`).join(",")}}`;
}

/** UTF-8 bytes of `canonicalText`. */
export function canonicalBytes(value: Canonical): Uint8Array {
  return utf8ToBytes(canonicalText(value));
}
