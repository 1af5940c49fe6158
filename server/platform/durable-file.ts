import { randomBytes } from "node:crypto";
import { link, open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes it durable which names a folder has. */
export async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/**
 * Puts a file that only this account may read into a folder that is there: durable, and whole or not at all. Of two
 * processes the first wins, because a link never replaces a file.
 */
export async function putOnce(place: string, content: Uint8Array | string): Promise<void> {
  const temporary = await besideIt(place, content);
  try {
    await link(temporary, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await unlink(temporary);
  }
  await syncFolder(dirname(place));
}

/** The same in place of what was there before. */
export async function putAnew(place: string, content: Uint8Array | string): Promise<void> {
  await rename(await besideIt(place, content), place);
  await syncFolder(dirname(place));
}

/** What a process that ends while it writes leaves behind has the name of the file and a random end. */
async function besideIt(place: string, content: Uint8Array | string): Promise<string> {
  const temporary = `${place}.${randomBytes(6).toString("hex")}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}
