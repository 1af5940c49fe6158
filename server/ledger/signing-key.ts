import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Config } from "../platform/config.ts";
import { createPrivate, readPrivate } from "../platform/private-file.ts";

/** The server's own Ed25519 key, for short notes; the keys of the logs are the signer's. */
export interface SigningKey {
  /** As others check it, under the name of a purpose. */
  verifierFor(name: string): VerifierKey;
  /** 64 bytes (RFC 8032). */
  sign(message: Uint8Array): Uint8Array;
}

const FILE = "notes-ed25519.pem";

/** What the signer left behind when it took over the key that the server had for logs and notes alike. */
const FORMER = "ledger-before-signer.pub.pem";

/**
 * Reads the key from `DATA_DIR/keys`, and makes it at its first use. Throws when the file is open
 * to other users of the machine or holds another kind of key.
 */
export async function loadSigningKey(config: Pick<Config, "dataDir">): Promise<SigningKey> {
  const place = join(config.dataDir, "keys", FILE);
  const pem = (await readPrivate(place)) ?? (await createPrivate(place, newKey()));
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${place} does not hold an Ed25519 key`);
  const publicKey = rawPublicKey(key);
  return {
    verifierFor: (name) => makeKey(name, publicKey),
    sign: (message) => sign(null, message, key),
  };
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ format: "pem", type: "pkcs8" });
}

/** The public key of notes that were signed before the logs had a signer; undefined on a site that is younger. */
export async function formerPublicKey(
  config: Pick<Config, "dataDir">,
): Promise<Uint8Array | undefined> {
  const place = join(config.dataDir, "keys", FORMER);
  const pem = await readFile(place, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  });
  return pem === undefined ? undefined : rawPublicKey(createPublicKey(pem));
}

function rawPublicKey(key: KeyObject): Uint8Array {
  // The last 32 bytes of an Ed25519 key's SPKI form are the key itself (RFC 8410).
  const half = key.type === "public" ? key : createPublicKey(key);
  return half.export({ format: "der", type: "spki" }).subarray(-32);
}
