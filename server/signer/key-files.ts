import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type KeyObject,
} from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

type Kind = "ed25519" | "ml-dsa-44";

/** Where the key of that number lies in the signer's folder. */
export function placeOf(folder: string, number: number, kind: Kind): string {
  return join(folder, `key-${number}.${kind}.pem`);
}

/** A private key and what it signs. */
export interface PrivateKey {
  /** 32 bytes of an Ed25519 key, 1312 of an ML-DSA-44 one. */
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Throws when the file is open to other users of the machine or holds another kind of key. */
export function readKey(place: string, kind: Kind): PrivateKey {
  if ((statSync(place).mode & 0o077) !== 0)
    throw new Error(`${place} may be read by other users of this machine; set its mode to 0600`);
  const key = createPrivateKey(readFileSync(place));
  if (key.asymmetricKeyType !== kind) throw new Error(`${place} does not hold an ${kind} key`);
  return { publicKey: rawPublicKey(key, kind), sign: (message) => sign(null, message, key) };
}

/** Bytes of a public key, which are the end of its SPKI form (RFC 8410, RFC 9881). */
const PUBLIC_BYTES: Readonly<Record<Kind, number>> = { ed25519: 32, "ml-dsa-44": 1312 };

function rawPublicKey(key: KeyObject, kind: Kind): Uint8Array {
  const der = createPublicKey(key).export({ format: "der", type: "spki" });
  return der.subarray(-PUBLIC_BYTES[kind]);
}

/** Reads the key at this place and makes it when there is none; durable before it is used. */
export function readOrMakeKey(place: string, kind: Kind): PrivateKey {
  if (!existsSync(place)) makeKeyFile(place, kind);
  return readKey(place, kind);
}

function makeKeyFile(place: string, kind: Kind): void {
  const { privateKey } =
    kind === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ml-dsa-44");
  putOnce(place, privateKey.export({ format: "pem", type: "pkcs8" }));
}

/** The first of two processes wins: `link` never replaces a file. */
function putOnce(place: string, pem: string | Buffer): void {
  const temporary = `${place}.${randomUUID()}`;
  writeFileSync(temporary, pem, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(temporary, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(temporary);
  }
  syncFolder(dirname(place));
}

/**
 * Takes over the key with which the server itself signed before there was a signer. Its public half stays behind in
 * `aside`, because promises to voters were given with it. Does nothing when there is none, and goes on where it was
 * interrupted.
 */
export function adoptKey(from: string, to: string, aside: string): void {
  if (!existsSync(from)) return;
  const { publicKey } = readKey(from, "ed25519");
  const pem = readFileSync(from);
  writeFileSync(aside, createPublicKey(pem).export({ format: "pem", type: "spki" }), {
    flush: true,
  });
  syncFolder(dirname(aside));
  putOnce(to, pem);
  if (Buffer.compare(readKey(to, "ed25519").publicKey, publicKey) === 0) destroyKey(from);
}

/** Takes a key away for ever. */
export function destroyKey(place: string): void {
  if (!existsSync(place)) return;
  unlinkSync(place);
  syncFolder(dirname(place));
}

function syncFolder(folder: string): void {
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
