import { execFile } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { spawnWith, type Runner } from "./postgres-account.ts";

const run = promisify(execFile);

/** Major version of PostgreSQL whose files these are; it changes with the pinned package. */
const MAJOR = "18";

/**
 * Text is UTF-8, sorted by code point unless a query names a collation (`"vi-x-icu"`), so that an
 * update of the machine's locales can never put an index out of order. Pages carry checksums.
 */
const INITDB = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--data-checksums",
  "--no-instructions",
];

export interface ClusterOptions {
  readonly dataDir: string;
  readonly password: string;
  /** False leaves out the last flush to the disk; for databases that are thrown away. */
  readonly durable: boolean;
}

/** Where the database files of a data folder are. */
export function clusterOf(dataDir: string): string {
  return join(dataDir, "postgres");
}

/**
 * Makes the database files when there are none. They appear whole or not at all: they are made
 * beside their place and moved there last. Refuses files of another version or another account.
 */
export async function ensureCluster(
  initdb: string,
  runner: Runner,
  options: ClusterOptions,
): Promise<void> {
  const cluster = clusterOf(options.dataDir);
  const found = await stat(cluster).catch(() => undefined);
  if (found === undefined) await makeCluster(initdb, runner, options);
  else await checkCluster(cluster, found.uid, runner);
}

async function makeCluster(initdb: string, runner: Runner, options: ClusterOptions): Promise<void> {
  const staging = join(options.dataDir, "postgres.new");
  const passwordFile = join(staging, "password");
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { mode: 0o700 });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (runner.account) {
    await chown(passwordFile, runner.account.uid, runner.account.gid);
    await chown(staging, runner.account.uid, runner.account.gid);
  }
  const flush = options.durable ? [] : ["--no-sync"];
  const args = [`--pgdata=${staging}/cluster`, `--pwfile=${passwordFile}`, ...INITDB, ...flush];
  await runToEnd(runner, initdb, args, options.dataDir);
  await rename(join(staging, "cluster"), clusterOf(options.dataDir));
  await rm(staging, { recursive: true, force: true });
}

async function runToEnd(
  runner: Runner,
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<void> {
  const child = spawnWith(runner, program, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const [said, [code]] = await Promise.all([
    child.stderr === null ? "" : text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`The database files could not be made: ${said.trim()}`);
}

async function checkCluster(cluster: string, owner: number, runner: Runner): Promise<void> {
  const self = process.getuid?.();
  if (self !== 0 && owner !== self) {
    throw new Error(
      `The database files in ${cluster} belong to account ${owner}: start the product as that account or as root.`,
    );
  }
  // Copied back by root, as from a backup.
  if (owner === 0 && runner.account) {
    await run("chown", ["-R", `${runner.account.uid}:${runner.account.gid}`, cluster]);
  }
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (version !== MAJOR) {
    throw new Error(
      `The database files in ${cluster} are of PostgreSQL ${version}, this release runs ${MAJOR}: ` +
        "dump them with the release that made them and load the dump here.",
    );
  }
}
