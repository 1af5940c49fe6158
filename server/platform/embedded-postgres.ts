import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, realpath } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { lockDataDir } from "./data-lock.ts";
import { chooseRunner, spawnWith } from "./postgres-account.ts";
import { findPostgres } from "./postgres-binaries.ts";
import { clusterOf, ensureCluster } from "./postgres-cluster.ts";
import { stopOrphan } from "./postgres-orphan.ts";
import { secretOf } from "./secrets.ts";

export interface EmbeddedOptions {
  /** Made when it is missing; `postgres/` and `secrets/` in it belong to the database. */
  readonly dataDir: string;
  /** Gets each line that the database server says. */
  readonly log: (line: string) => void;
  /** Called when the server ends although nobody stopped it. */
  readonly onLost?: (error: Error) => void;
  /** False trades safety against a loss of power for speed; only for databases that are thrown away. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Address of the superuser at the server's own database; for preparing, not for the product. */
  readonly adminUrl: string;
  /** Ends connections, writes everything down and stops the server; may be called twice. */
  readonly stop: () => Promise<void>;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  // Refused statements are the product's own affair; what the server itself says is kept.
  log_min_messages: "log",
  jit: "off",
  max_connections: "100",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
};

const THROWAWAY = { ...SETTINGS, fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const ATTEMPTS = 5;
const PATIENCE_MS = 20_000;

/**
 * Starts the PostgreSQL that belongs to a data folder, making its files at the first time. The
 * folder is locked for this process; a server that an earlier, killed process left behind is
 * stopped in order first. The server listens on 127.0.0.1 at a port that was free, and asks for
 * the password in `DATA_DIR/secrets`. When this process dies the server stops by itself.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const unlock = await lockDataDir(dataDir);
  try {
    return await startLocked({ ...options, dataDir }, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function startLocked(
  options: EmbeddedOptions,
  unlock: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true } = options;
  const cluster = clusterOf(dataDir);
  const binaries = await findPostgres();
  const runner = await chooseRunner(binaries.initdb, dataDir, cluster);
  const password = await secretOf(dataDir, "database-admin");
  await ensureCluster(binaries.initdb, runner, { dataDir, password, durable });
  await stopOrphan(cluster, options.log);
  const started = await startServer(options, (port) =>
    spawnWith(runner, binaries.postgres, ["-D", cluster, ...settings(durable, port)], {
      cwd: cluster,
      // Ctrl-C goes to the product, which stops the server after its own last query.
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    }),
  );
  return {
    adminUrl: `postgresql://postgres:${password}@127.0.0.1:${started.port}/postgres`,
    async stop() {
      await started.stop();
      await unlock();
    },
  };
}

function settings(durable: boolean, port: number): string[] {
  const chosen = { ...(durable ? SETTINGS : THROWAWAY), port: String(port) };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

interface Started {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Tries again when the port was taken meanwhile, or the last processes of a killed server linger. */
async function startServer(
  options: EmbeddedOptions,
  spawnAt: (port: number) => ChildProcess,
): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawnAt(port);
    const said = await readyOrEnded(child, options.log);
    if (said === undefined) return { port, stop: watch(child, options) };
    const passing = /Address already in use|still in use/.test(said);
    if (!passing || attempt === ATTEMPTS) throw new Error(`PostgreSQL did not start:\n${said}`);
    await new Promise((done) => setTimeout(done, 300 * attempt));
  }
}

/** Undefined as soon as the server accepts connections, or what it said before it ended. */
function readyOrEnded(
  child: ChildProcess,
  log: (line: string) => void,
): Promise<string | undefined> {
  const said: string[] = [];
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", () => done(said.join("\n")));
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on("line", (line) => {
      log(line);
      if (said.length < 50) said.push(line);
      if (line.includes("database system is ready to accept connections")) done(undefined);
    });
  });
}

function watch(child: ChildProcess, options: EmbeddedOptions): () => Promise<void> {
  const ended = once(child, "exit");
  let wanted: Promise<void> | undefined;
  void ended.then(() => {
    if (wanted === undefined) options.onLost?.(new Error("The database server ended unexpectedly"));
  });
  const stop = async () => {
    child.kill("SIGINT");
    const impatience = setTimeout(() => child.kill("SIGQUIT"), PATIENCE_MS);
    await ended;
    clearTimeout(impatience);
  };
  return () =>
    (wanted ??= child.exitCode === null && child.signalCode === null ? stop() : Promise.resolve());
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
