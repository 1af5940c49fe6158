import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Params, Reply, Route, SentBody } from "@chiboso/domain/kernel/route.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

/** The product as its own process with its own PostgreSQL, to be killed without warning. */
export interface Killable {
  readonly address: string;
  /** How the process ended by itself, and what it said of it. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
  /** SIGKILL to the server and every process of its group, the database among them. */
  kill(): Promise<void>;
}

/** Starts `server/main.ts` on a data folder and waits until it answers. */
export async function startKillable(dataDir: string): Promise<Killable> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DEMO: "0",
      PORT: String(port),
      REQUESTS_PER_MINUTE: "1000000",
    },
  });
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const address = `http://127.0.0.1:${port}`;
  await untilHealthy(address, child, said);
  const exited = once(child, "exit");
  return {
    address,
    ended: exited.then(([code]) => ({ code: code as number | null, said: said.join("") })),
    async kill() {
      process.kill(-(child.pid ?? 0), "SIGKILL");
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function untilHealthy(
  address: string,
  child: ChildProcess,
  said: readonly string[],
): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended by itself: ${said.join("")}`);
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Sends a command over HTTP; undefined when no answer came back, as for a device whose link broke. */
export async function sendOverHttp<R extends Route>(
  address: string,
  token: string,
  route: R,
  params: Params<R>,
  body: SentBody<R>,
): Promise<{ readonly status: number; readonly reply: Reply<R> } | undefined> {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_all, name: string) =>
    String((params as Record<string, string>)[name]),
  );
  try {
    const answer = await fetch(`${address}${path}`, {
      method: route.method,
      headers: { "content-type": "application/json", cookie: `cbs_session=${token}` },
      body: JSON.stringify(body),
    });
    return { status: answer.status, reply: (await answer.json()) as Reply<R> };
  } catch {
    return undefined;
  }
}
