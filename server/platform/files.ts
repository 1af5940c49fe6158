import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { putAnew, syncFolder } from "./durable-file.ts";

/** Files under their SHA-256: written once, never changed, the same content kept once. */
export interface Files {
  /** Stores the bytes durably and returns their SHA-256 in hex. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Reads back and checks the digest; throws when the file is missing or damaged. */
  get(digest: string): Promise<Buffer>;
  /** Takes the file away for good, wherever it was kept; one that is not there is gone already. */
  remove(digest: string): Promise<void>;
}

export function openFiles(folder: string): Files {
  const placeOf = (digest: string) => join(folder, "sha256", digest.slice(0, 2), digest);
  return {
    async keep(bytes) {
      const digest = createHash("sha256").update(bytes).digest("hex");
      const place = placeOf(digest);
      if (await exists(place)) return digest;
      await mkdir(dirname(place), { recursive: true });
      await putAnew(place, bytes);
      return digest;
    },
    async remove(digest) {
      expectDigest(digest);
      const around = dirname(placeOf(digest));
      const names = await readdir(around).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
        return undefined;
      });
      if (names === undefined) return;
      // What was left half written has a random end.
      const own = names.filter((name) => name === digest || name.startsWith(`${digest}.`));
      for (const name of own) await rm(join(around, name), { force: true });
      await syncFolder(around);
    },
    async get(digest) {
      expectDigest(digest);
      const bytes = await readFile(placeOf(digest));
      if (createHash("sha256").update(bytes).digest("hex") !== digest) {
        throw new Error(`stored file ${digest} is damaged`);
      }
      return bytes;
    },
  };
}

function expectDigest(digest: string): void {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a SHA-256 digest");
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
