import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret of this name, 256 bits in hex, kept in `DATA_DIR/secrets` where only the account that
 * runs the product may read it; made at its first use.
 */
export async function secretOf(dataDir: string, name: string): Promise<string> {
  const path = join(dataDir, "secrets", name);
  const kept = await readFile(path, "utf8").catch(absent);
  if (kept !== undefined) return kept.trim();
  const made = randomBytes(32).toString("hex");
  await mkdir(join(dataDir, "secrets"), { recursive: true, mode: 0o700 });
  await writeWhole(path, `${made}\n`);
  return made;
}

/** Either the whole secret is there or nothing, also after the machine lost its power. */
async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  const file = await open(partial, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}
