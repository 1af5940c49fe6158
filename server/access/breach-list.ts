import { hash } from "node:crypto";
import { open, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decidePassword, lettersOf, normalPassword } from "@chiboso/domain/access/password.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { HEADER_BYTES, probesOf, readHeader } from "./bloom.ts";

/** What everybody tries, for every site: made by `tools/breach-list.ts --common`. */
export const COMMON_LIST: string = fileURLToPath(
  new URL("./common-passwords.bloom", import.meta.url),
);

/** Where an operator puts a larger list, of passwords that were stolen elsewhere. */
export function siteList(dataDir: string): string {
  return join(dataDir, "breach-list.bloom");
}

/** Whether a list holds a password; sometimes yes for one that it does not hold, never the other way. */
export type Holds = (password: string) => Promise<boolean>;

/** Opens a small list that stays in memory. Throws when the file is none. */
export async function openInMemory(path: string): Promise<Holds> {
  const bytes = await readFile(path);
  const shape = readHeader(bytes, bytes.length);
  return async (password) =>
    probesOf(digestOf(password), shape).every(
      (bit) => ((bytes[HEADER_BYTES + Math.floor(bit / 8)] ?? 0) & (1 << (bit % 8))) !== 0,
    );
}

/** Opens a list of any size: each question reads some single bytes. Undefined when there is no file. */
export async function openOnDisk(path: string): Promise<Holds | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    const { bytes } = await headOf(file);
    const shape = readHeader(bytes, (await file.stat()).size);
    return (password) => holdsOnDisk(path, probesOf(digestOf(password), shape));
  } finally {
    await file.close();
  }
}

async function headOf(file: FileHandle): Promise<{ readonly bytes: Buffer }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  return { bytes: buffer.subarray(0, bytesRead) };
}

async function holdsOnDisk(path: string, bits: readonly number[]): Promise<boolean> {
  const file = await open(path);
  try {
    const one = Buffer.alloc(1);
    for (const bit of bits) {
      await file.read(one, 0, 1, HEADER_BYTES + Math.floor(bit / 8));
      if (((one[0] ?? 0) & (1 << (bit % 8))) === 0) return false;
    }
    return true;
  } finally {
    await file.close();
  }
}

/** SHA-1, because lists of stolen passwords are handed on in it; nothing is protected by it here. */
function digestOf(password: string): Buffer {
  return hash("sha1", password, "buffer");
}

/** A shorter word with much around it says little about the whole. */
const SHORTEST_CORE = 5;

const common = { opened: undefined as Promise<Holds> | undefined };

/**
 * Whether a new password may be taken: the rules of `decidePassword`, then the lists. The common one
 * is asked also without capitals, marks, and digits and signs around the word, as people vary it.
 */
export async function judgePassword(
  dataDir: string,
  password: string,
  names: readonly string[],
): Promise<Result<undefined>> {
  const judged = decidePassword(password, names);
  if (!judged.ok) return judged;
  const normal = normalPassword(password);
  const bare = fold(normal).replaceAll(" ", "");
  const isCommon = await (common.opened ??= openInMemory(COMMON_LIST));
  const core = lettersOf(bare);
  const variants = [normal.toLowerCase(), bare, ...(core.length >= SHORTEST_CORE ? [core] : [])];
  for (const variant of variants)
    if (await isCommon(variant)) return refuse("access.password_too_common", undefined, "password");
  const isStolen = await openOnDisk(siteList(dataDir));
  return isStolen !== undefined && (await isStolen(normal))
    ? refuse("access.password_breached", undefined, "password")
    : judged;
}
