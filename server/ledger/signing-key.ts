import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { link, mkdir, open, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { makeKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Config } from "../platform/config.ts";

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
  const folder = join(config.dataDir, "keys");
  const place = join(folder, FILE);
  const pem = (await readPrivately(place)) ?? (await create(folder, place));
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${place} does not hold an Ed25519 key`);
  const publicKey = rawPublicKey(key);
  return {
    verifierFor: (name) => makeKey(name, publicKey),
    sign: (message) => sign(null, message, key),
  };
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

async function readPrivately(place: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(place);
    if ((mode & 0o077) !== 0) {
      throw new Error(`${place} may be read by other users of this machine; set its mode to 0600`);
    }
    return await readFile(place, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Durable before it is used, and the first of two processes wins: `link` never replaces a file. */
async function create(folder: string, place: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
  const temporary = `${place}.${randomBytes(6).toString("hex")}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await unlink(temporary);
  }
  await syncFolder(folder);
  return readFile(place, "utf8");
}

async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
