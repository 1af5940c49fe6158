import { formatNote } from "@chiboso/domain/crypto/note.ts";
import { formatKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Config } from "../platform/config.ts";
import { formerPublicKey, loadSigningKey } from "./signing-key.ts";

/**
 * Signs short texts with the server's own key under a name of their own (C2SP signed-note). It is not the key of the
 * logs: whoever votes gets the promise at once, also while the signer of the logs is away.
 */
export interface NoteSigner {
  /** As others check it: `name+id+key`. */
  readonly key: string;
  /** Keys whose signatures of this site hold: the own one, and the one before the logs had a signer. */
  readonly publicKeys: readonly Uint8Array[];
  /** 64 bytes (RFC 8032). */
  sign(text: string): Uint8Array;
  /** The note of a text, signed; the same for the same text. */
  note(text: string): string;
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
  const former = await formerPublicKey(config);
  const sign = (text: string) => signing.sign(Buffer.from(text));
  return {
    key: formatKey(verifier),
    publicKeys: [verifier.publicKey, ...(former === undefined ? [] : [former])],
    sign,
    note: (text) =>
      formatNote({ text, signatures: [{ name, keyId: verifier.id, signature: sign(text) }] }),
  };
}
