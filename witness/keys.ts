import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, statSync } from "node:fs";
import { unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  cosignedMessage,
  makeCosignature,
  makeWitnessKey,
  type WitnessKey,
} from "@chiboso/domain/crypto/cosignature.ts";
import type { NoteSignature } from "@chiboso/domain/crypto/note.ts";

/** Signs checkpoints with a time; the key never leaves its file. */
export interface Cosigner {
  readonly key: WitnessKey;
  /** The signature line over the text of a checkpoint, at this time (seconds since 1970). */
  cosign(text: string, at: number): NoteSignature;
}

/**
 * Opens the key in `folder/file`, and makes it at its first use. Each cosigner has a key of its own: what Ed25519
 * cosigners sign does not name them (C2SP tlog-cosignature).
 */
export function openCosigner(folder: string, file: string, name: string): Cosigner {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
  const key = createPrivateKey(secretAt(join(folder, file), pem));
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${file} does not hold an Ed25519 key`);
  // The last 32 bytes of the SPKI form are the key itself (RFC 8410).
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  const own = makeWitnessKey(name, new Uint8Array(raw));
  return {
    key: own,
    cosign: (text, at) => makeCosignature(own, at, sign(null, cosignedMessage(text, at), key)),
  };
}

/** The word with which the witness reads the logs that it mirrors; made at its first use. */
export function openToken(folder: string): string {
  return secretAt(join(folder, "token"), randomBytes(32).toString("base64url"));
}

/** What stands in a file that only its owner may read; `fresh` is put there when there is none. */
function secretAt(place: string, fresh: string): string {
  if (statSync(place, { throwIfNoEntry: false }) === undefined) create(place, fresh);
  if ((statSync(place).mode & 0o077) !== 0)
    throw new Error(`${place} may be read by other users of this machine; set its mode to 0600`);
  return readFileSync(place, "utf8");
}

/** Durable before it is used, and the first of two processes wins: a link never replaces a file. */
function create(place: string, fresh: string): void {
  const temporary = `${place}.${randomBytes(6).toString("hex")}`;
  writeFileSync(temporary, fresh, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(temporary, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(temporary);
  }
  const directory = openSync(dirname(place), "r");
  fsyncSync(directory);
  closeSync(directory);
}
