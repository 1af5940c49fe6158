import type { Scope } from "@chiboso/domain/access/scope.ts";
import type { Socket } from "node:net";
import pg from "pg";

/** The statements that declare a scope, for a connection's whole life or for one transaction. */
export function settingsOf(scope: Scope, reach: "session" | "local"): string {
  const setting = (name: string, values: readonly string[]) =>
    `set ${reach} chiboso.${name} = ${pg.escapeLiteral(values.join(" "))}`;
  return `${setting("places", scope.places)}; ${setting("members", scope.members)}`;
}

/** The first words of a transaction within a scope. */
export function beginWithin(scope: Scope): string {
  return `begin; ${settingsOf(scope, "local")}`;
}

/** The connection, holding back what is written until this turn is over: each packet wakes the server up. */
export function inOnePacket(client: pg.PoolClient): pg.PoolClient {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client;
}

/**
 * Asks single questions within a scope. Each is a transaction of its own, because a scope lasts as long as
 * one; beginning, question and end are one packet, so it costs no further round trip.
 */
export function askingWithin(pool: pg.Pool, scope: Scope): Pick<pg.ClientBase, "query"> {
  const begin = beginWithin(scope);
  const query = async (...question: [pg.QueryConfig]) => {
    const client = await pool.connect();
    try {
      return await askBetween(inOnePacket(client), begin, question);
    } finally {
      client.release();
    }
  };
  return { query: query as pg.ClientBase["query"] };
}

async function askBetween(
  client: pg.PoolClient,
  begin: string,
  question: readonly [pg.QueryConfig],
): Promise<pg.QueryResult> {
  const all = await Promise.allSettled([
    client.query(begin),
    client.query(...question),
    client.query({ name: "commit", text: "commit" }),
  ]);
  for (const each of all) if (each.status === "rejected") throw each.reason;
  const [, answer] = all;
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}
