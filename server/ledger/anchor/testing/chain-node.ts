import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const PACKAGE = `@foundry-rs/anvil-${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}`;

export interface ChainNode {
  readonly url: string;
  /** A call of the node's own interface (JSON-RPC). */
  call(method: string, params?: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** A node of an EVM chain that others wrote, as a program of its own, empty and with accounts that have means. */
export async function startNode(chainId = 31_337): Promise<ChainNode> {
  const program = createRequire(import.meta.url).resolve(`${PACKAGE}/bin/anvil`);
  const node = spawn(program, ["--port", "0", "--chain-id", `${chainId}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    node.once("error", reject);
    node.once("exit", () => reject(new Error("the node of the chain ended")));
    createInterface({ input: node.stdout }).on("line", (line) => {
      const [, address] = /^Listening on (\S+)$/.exec(line) ?? [];
      if (address !== undefined) resolve(`http://${address}`);
    });
  });
  return {
    url,
    call: (method, params = []) => call(url, method, params),
    async stop() {
      if (node.exitCode !== null || node.signalCode !== null) return;
      const gone = once(node, "exit");
      node.kill("SIGKILL");
      await gone;
    },
  };
}

async function call(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const answer = await fetch(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const told = (await answer.json()) as { result?: unknown; error?: { message: string } };
  if (told.error) throw new Error(told.error.message);
  return told.result;
}

/** What happens to a call on its way: it is passed on, lost before it arrives, or its answer is. */
export type Fate = "passes" | "failed" | "failed but stored";

/** Stands between the server and a node, and lets a call of one method come to grief. */
export async function startLine(to: string, fate: (method: string) => Fate) {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await read(request);
      const told = fate((JSON.parse(body) as { method: string }).method);
      if (told === "failed") return void request.socket.destroy();
      const answer = await fetch(to, {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
      });
      const text = await answer.text();
      if (told === "failed but stored") return void request.socket.destroy();
      response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    })().catch(() => request.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
