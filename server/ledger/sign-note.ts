import { formatNote } from "@chiboso/domain/crypto/note.ts";
import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Config } from "../platform/config.ts";
import { loadSigningKey } from "./signing-key.ts";

/** Signs short texts with the site's key under a name of their own (C2SP signed-note). */
export interface NoteSigner {
  /** As others check it: `name+id+key`. */
  readonly key: string;
  readonly publicKey: Uint8Array;
  /** 64 bytes (RFC 8032). */
  sign(text: string): Uint8Array;
  /** The note of a text and its signature. */
  note(text: string, signature: Uint8Array): string;
}

const opened = new Map<string, Promise<NoteSigner>>();

export function noteSigner(
  config: Pick<Config, "dataDir" | "siteName">,
  purpose: string,
): Promise<NoteSigner> {
  const name = `${config.siteName}/${purpose}`;
  const place = `${config.dataDir} ${name}`;
  const known = opened.get(place);
  if (known) return known;
  const opening = open(config, name);
  opened.set(place, opening);
  opening.catch(() => opened.delete(place));
  return opening;
}

async function open(config: Pick<Config, "dataDir">, name: string): Promise<NoteSigner> {
  const signing = await loadSigningKey(config);
  const verifier = signing.verifierFor(name);
  return {
    key: formatKey(verifier),
    publicKey: verifier.publicKey,
    sign: (text) => signing.sign(Buffer.from(text)),
    note: (text, signature) =>
      formatNote({ text, signatures: [{ name, keyId: verifier.id, signature }] }),
  };
}
