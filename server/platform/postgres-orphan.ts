import { readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 25;

/**
 * Stops a server that still runs on these files although its product is gone (the caller holds the
 * folder's lock), and removes its process file when it is gone without having tidied up.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (await isServerOf(pid, cluster)) {
    log(
      `a database server (process ${pid}) was left behind by a product that was killed; stopping it`,
    );
    await stop(pid, cluster);
  }
  // The number may belong to another program by now, which PostgreSQL would take for a server.
  await rm(file, { force: true });
}

/** A server works in the folder of its files; where the kernel does not tell, it is asked nothing. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) === cluster;
}

async function stop(pid: number, cluster: string): Promise<void> {
  process.kill(pid, "SIGINT");
  for (let waited = 0; await isServerOf(pid, cluster); waited += LOOK_EVERY_MS) {
    if (waited === PATIENCE_MS) {
      throw new Error(
        `The database server left behind (process ${pid}) does not stop: end it by hand.`,
      );
    }
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}
