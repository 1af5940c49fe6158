import { Agent, request } from "node:http";
import type { BenchPerson } from "./people.ts";
import { newId } from "../../../server/platform/ids.ts";

/** Calls the server over connections that are kept open, as browsers keep theirs. */
export interface Client {
  /** Sends a command; throws, with the answer, unless it was accepted. */
  command(person: BenchPerson, path: string, body: object): Promise<Record<string, unknown>>;
  close(): void;
}

export function openClient(address: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    command: (person, path, body) => post(agent, `${address}${path}`, person.token, body),
    close: () => agent.destroy(),
  };
}

function post(
  agent: Agent,
  url: string,
  token: string,
  body: object,
): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(JSON.stringify({ commandId: newId(), ...body }));
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": bytes.length,
          cookie: `cbs_session=${token}`,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          if (response.statusCode === 200) resolve(JSON.parse(text) as Record<string, unknown>);
          else reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(bytes);
  });
}
