import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { putOnce } from "./durable-file.ts";

/**
 * The content of a file that only the account of the product may read; undefined when there is none. Throws when
 * others on the machine may read it.
 */
export async function readPrivate(place: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(place);
    if ((mode & 0o077) !== 0)
      throw new Error(`${place} may be read by other users of this machine; set its mode to 0600`);
    return await readFile(place, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Writes the file durably and returns what it then holds: of two processes the first wins, because a link never
 * replaces a file.
 */
export async function createPrivate(place: string, text: string): Promise<string> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await putOnce(place, text);
  const kept = await readPrivate(place);
  if (kept === undefined) throw new Error(`${place} could not be read back`);
  return kept;
}
