import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const KILLER = fileURLToPath(new URL("./kill-at.ts", import.meta.url));

/** A witness in a process of its own, as `npm run witness` starts it. */
export interface RunningWitness {
  readonly address: string;
  readonly said: () => string;
  post(body: string): Promise<{ status: number; type: string; body: string }>;
  get(path: string, word?: string): Promise<Response>;
  /** Without a chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  readonly process: ChildProcess;
}

export async function runWitness(
  dir: string,
  settings: string,
  killAt = "",
): Promise<RunningWitness> {
  writeFileSync(join(dir, "witness.conf"), settings);
  const preload = killAt === "" ? [] : ["--import", KILLER];
  const args = [...preload, MAIN, "--name", "witness.example/w", "--dir", dir, "--port", "0"];
  const child = spawn(process.execPath, args, { env: { ...process.env, KILL_AT: killAt } });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const address = await new Promise<string>((ready, failed) => {
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /ready at (\S+)/.exec(said)?.[1];
      if (found !== undefined && said.includes("Ctrl-C")) ready(found);
    });
    child.once("exit", () => failed(new Error(`the witness ended: ${said}`)));
  });
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return {
    address,
    said: () => said,
    async post(body) {
      const reply = await fetch(`${address}/add-checkpoint`, { method: "POST", body });
      const type = reply.headers.get("content-type") ?? "";
      return { status: reply.status, type, body: await reply.text() };
    },
    get: (path, word) =>
      fetch(
        address + path,
        word === undefined ? {} : { headers: { authorization: `Bearer ${word}` } },
      ),
    kill: end("SIGKILL"),
    stop: end("SIGTERM"),
    process: child,
  };
}
