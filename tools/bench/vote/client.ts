import { newId } from "../../../server/platform/ids.ts";
import { openConnection, type Connection } from "./connection.ts";
import type { BenchPerson } from "./people.ts";

/** Calls the server over connections that are kept open, as browsers keep theirs. */
export interface Client {
  /** Sends a command; throws, with the answer, unless it was accepted. */
  command(person: BenchPerson, path: string, body: object): Promise<Record<string, unknown>>;
  close(): void;
}

/** A client with that many connections; at most so many commands may be on their way at once. */
export async function openClient(address: string, connections: number): Promise<Client> {
  const url = new URL(address);
  const all = await Promise.all(
    Array.from({ length: connections }, () => openConnection(url.hostname, Number(url.port))),
  );
  const idle = [...all];
  return {
    command: async (person, path, body) => {
      const connection = idle.pop();
      if (connection === undefined) throw new Error(`more than ${connections} commands at once`);
      try {
        return await post(connection, url.host, path, person.token, body);
      } finally {
        idle.push(connection);
      }
    },
    close: () => {
      for (const connection of all) connection.close();
    },
  };
}

async function post(
  connection: Connection,
  host: string,
  path: string,
  token: string,
  body: object,
): Promise<Record<string, unknown>> {
  const json = JSON.stringify({ commandId: newId(), ...body });
  const answer = await connection.send(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: cbs_session=${token}\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
  );
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body) as Record<string, unknown>;
}
