import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Config } from "./platform/config.ts";

const MAIN = fileURLToPath(new URL("signer/main.ts", import.meta.url));

/** The signer as a program of its own, which ends with the one that started it. */
export interface SignerProgram {
  stop(): Promise<void>;
}

/** How long after its end it is started again. */
const PAUSE_MS = 2000;

/**
 * Starts the signer and waits until it answers. When it ends by itself it is started again, and meanwhile nothing
 * waits for it: what is written is signed afterwards. Throws when it does not come up at all.
 */
export async function startSignerProgram(
  config: Pick<Config, "dataDir" | "signer">,
  say: (text: string) => void,
): Promise<SignerProgram> {
  const running: { child?: ChildProcess; again?: NodeJS.Timeout; stopped: boolean } = {
    stopped: false,
  };
  const begin = async () => {
    const child = spawn(process.execPath, [MAIN, "--with-parent"], {
      // Its end is told by the end of its input, in whatever way the parent goes.
      stdio: ["pipe", "pipe", "inherit"],
      env: environmentOf(config),
      // Ctrl-C goes to the product, which stops the signer after its own last signature.
      detached: true,
    });
    running.child = child;
    const ended = once(child, "exit");
    const ready = child.stdout === null ? Promise.resolve() : once(child.stdout, "data");
    const came = await Promise.race([ready.then(() => true), ended.then(() => false)]);
    void ended.then(() => {
      if (running.stopped || !came) return;
      say("The signer of the logs has ended; it is started again.");
      running.again = setTimeout(retry, PAUSE_MS);
    });
    return came;
  };
  const retry = () => {
    void begin().then((came) => {
      if (!came && !running.stopped) running.again = setTimeout(retry, PAUSE_MS);
    });
  };
  if (!(await begin())) throw new Error("The signer of the logs did not start: see above.");
  return {
    async stop() {
      running.stopped = true;
      clearTimeout(running.again);
      const { child } = running;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.stdin?.end();
      await ended;
    },
  };
}

/** Only what the signer needs: it never learns how the database is reached. */
function environmentOf({ dataDir, signer }: Pick<Config, "dataDir" | "signer">): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    DATA_DIR: dataDir,
    SIGNER_DIR: signer.folder,
    SIGNER_SOCKET: signer.socket,
    SIGNER_SOCKET_MODE: signer.mode.toString(8),
    SIGNER_ML_DSA: signer.mlDsa ? "1" : "0",
  };
}
