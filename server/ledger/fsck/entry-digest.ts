import { parseEntry, type Entry } from "@chiboso/domain/ledger/entry.ts";
import { bytesOf, type Bytes } from "./replay.ts";

/** What the check needs of an entry. */
export type Told = Pick<Entry, "org" | "digest" | "ref" | "at"> & { readonly kind: string };

const ID = 36;
const AFTER_REF = '","v":1}';
const BEFORE_REF = '","ref":"';
const BEFORE_ORG = '"org":"';
const BEFORE_DIGEST = '"digest":"';
/** `{"actor":null,` and, where somebody acted, `{"actor":"…",`; then `"at":"…",`. */
const DIGEST_AT = { nobody: 46, somebody: 80 } as const;
/** The instant stands before the digest, and between them `",`. */
const INSTANT = 24;
const AFTER_AT = 2;
const DIGEST = 64;
const KIND = /^","kind":"([a-zA-Z.]+)",$/;

/**
 * The organisation and the digest of an entry; undefined when it is no entry. A million are read: the one form
 * that nearly all have is known by its places, and only what has another is read by the whole rule.
 */
export function tellEntry(text: Bytes): Told | undefined {
  const digestAt =
    (text.startsWith('"at":"', 14) ? DIGEST_AT.nobody : DIGEST_AT.somebody) + BEFORE_DIGEST.length;
  const digestEnd = digestAt + DIGEST;
  const refAt = text.length - AFTER_REF.length - ID;
  const orgAt = refAt - BEFORE_REF.length - ID;
  const asWritten =
    text.startsWith(BEFORE_DIGEST, digestAt - BEFORE_DIGEST.length) &&
    text.endsWith(AFTER_REF) &&
    text.startsWith(BEFORE_REF, orgAt + ID) &&
    text.startsWith(BEFORE_ORG, orgAt - BEFORE_ORG.length);
  const kind = asWritten && KIND.exec(text.slice(digestEnd, orgAt - BEFORE_ORG.length))?.[1];
  if (kind)
    return {
      kind,
      at: text.slice(
        digestAt - BEFORE_DIGEST.length - AFTER_AT - INSTANT,
        digestAt - BEFORE_DIGEST.length - AFTER_AT,
      ),
      digest: text.slice(digestAt, digestEnd),
      org: text.slice(orgAt, orgAt + ID),
      ref: text.slice(refAt, refAt + ID),
    };
  const read = parseEntry(bytesOf(text));
  return read.ok ? read.value : undefined;
}
