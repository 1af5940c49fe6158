import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { putOnce, syncFolder } from "./durable-file.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;

/** Encryption of values that must not be read in a copy of the database. */
export interface Sealing {
  /** Encrypts (AES-256-GCM, NIST SP 800-38D); `context` names the place, so that a value cannot be moved. */
  seal(plain: Uint8Array, context: string): Buffer;
  /** Throws when the bytes were changed, belong to another context or were sealed under another key. */
  open(sealed: Uint8Array, context: string): Buffer;
}

/** One key for one purpose from a key of 32 bytes (RFC 5869); throws for any other length. */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
  if (key.length !== KEY_BYTES)
    throw new Error(`a key of the data directory must have ${KEY_BYTES} bytes`);
  return Buffer.from(hkdfSync("sha256", key, "", purpose, KEY_BYTES));
}

/** Seals under a key of 32 bytes that serves nothing else. */
export function sealingUnder(key: Uint8Array): Sealing {
  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), nonce, body, cipher.getAuthTag()]);
    },
    open(sealed, context) {
      if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) {
        throw new Error("not a sealed value of a version that is known");
      }
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const tag = sealed.subarray(sealed.length - TAG_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      const body = sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}

/**
 * The key `keys/NAME.key` of a data directory, made on first use. Whoever loses `keys/` loses what is
 * sealed under it, so it belongs into the backup, apart from the database.
 */
export async function dataKey(dataDir: string, name: string): Promise<Buffer> {
  const place = join(dataDir, "keys", `${name}.key`);
  const found = await readKey(place);
  if (found) return found;
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await putOnce(place, randomBytes(KEY_BYTES));
  const made = await readKey(place);
  if (!made) throw new Error(`the key ${place} could not be read back`);
  return made;
}

/** The key of that name if it is there: what was destroyed is not made anew. */
export async function findDataKey(dataDir: string, name: string): Promise<Buffer | undefined> {
  return readKey(join(dataDir, "keys", `${name}.key`));
}

/**
 * Removes a key for good, with the other names that a process which ended while making it has left; nothing
 * happens when it is gone already.
 */
export async function removeDataKey(dataDir: string, name: string): Promise<void> {
  const place = join(dataDir, "keys", `${name}.key`);
  const folder = dirname(place);
  const names = await unlessAbsent(readdir(folder));
  if (names === undefined) return;
  const own = names.filter((each) => each.startsWith(`${basename(place)}.`));
  for (const each of [...own, basename(place)]) await unlessAbsent(unlink(join(folder, each)));
  await syncFolder(folder);
}

async function unlessAbsent<T>(done: Promise<T>): Promise<T | undefined> {
  try {
    return await done;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function readKey(place: string): Promise<Buffer | undefined> {
  return unlessAbsent(readFile(place));
}
