import { createHash } from "node:crypto";
import { stat, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Keeps a data folder for this process alone until the returned function is called or the process
 * ends in whatever way. Throws when another process has the folder.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const unlock = await lockFolder(dataDir);
  if (unlock === undefined) {
    throw new Error(
      `The data folder ${dataDir} is in use: Chi Bộ Số is already running on it. ` +
        "Stop that one first, or start this one with another DATA_DIR (and PORT).",
    );
  }
  return unlock;
}

/**
 * As `lockDataDir`, but undefined when another process has the folder. On Linux the lock is an abstract
 * socket, which the kernel takes away with its owner: there is no stale lock.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | undefined> {
  const path = await socketOf(folder);
  const server = (await listen(path)) ?? (await listenAgain(path));
  if (server === undefined) return undefined;
  server.unref();
  return () => new Promise((done) => void server.close(() => done()));
}

/** Named by the folder's place on the disk, so that two ways to write its path are one lock. */
async function socketOf(dataDir: string): Promise<string> {
  const { dev, ino } = await stat(dataDir);
  const digest = createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 32);
  return process.platform === "linux" ? `\0chiboso-${digest}` : join(tmpdir(), `chiboso-${digest}`);
}

function listen(path: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(undefined) : fail(error),
    );
    server.listen(path, () => done(server));
  });
}

/** Elsewhere than on Linux a socket outlives its owner as a file that nobody answers. */
async function listenAgain(path: string): Promise<Server | undefined> {
  if (process.platform === "linux" || (await isAnswered(path))) return undefined;
  await unlink(path);
  return listen(path);
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("close", () => socket.destroy());
  });
}
