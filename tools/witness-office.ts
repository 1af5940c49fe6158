import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../witness/main.ts", import.meta.url));

/** A witness as another office runs it: `npm run witness`, in a process of its own. */
export interface Office {
  readonly dir: string;
  readonly name: string;
  port: number;
  said: string;
  process: ChildProcess | undefined;
}

/** Starts it; from the second time on at the address that it had. */
export async function startOffice(office: Office): Promise<void> {
  const { dir, name, port } = office;
  const args = [MAIN, "--name", name, "--dir", dir, "--port", String(port)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  office.process = child;
  office.said = "";
  await new Promise<void>((ready, failed) => {
    child.stdout.on("data", (part: Buffer) => {
      office.said += part.toString();
      if (office.said.includes("Ctrl-C")) ready();
    });
    child.once("exit", () => failed(new Error(`the witness ended: ${office.said}`)));
  });
  office.port = Number(/ready at \S+:(\d+)/.exec(office.said)?.[1]);
}

/** Ends it as a cut of the power would. */
export async function stopOffice(office: Office): Promise<void> {
  const child = office.process;
  office.process = undefined;
  if (child === undefined || child.exitCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
