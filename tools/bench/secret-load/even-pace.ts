import { setTimeout as after } from "node:timers/promises";
import { openConnection, type Connection } from "../vote/connection.ts";

export interface PacedAnswer {
  readonly status: number;
  readonly body: string;
  /** From the moment at which it was to be sent until the whole answer was there. */
  readonly seconds: number;
}

/**
 * Sends whole requests at an even pace, whether or not earlier ones have been answered: a server that falls
 * behind is not spared. Connections are opened as they are needed. Answers in the order of the requests, and
 * how long it took until the last one was there.
 */
export async function sendEvenly(
  address: string,
  requests: readonly string[],
  perSecond: number,
): Promise<{ readonly answers: readonly PacedAnswer[]; readonly seconds: number }> {
  const { hostname, port } = new URL(address);
  const all: Connection[] = [];
  const idle: Connection[] = [];
  const open = async () => {
    const connection = await openConnection(hostname, Number(port));
    all.push(connection);
    return connection;
  };
  const begin = performance.now();
  const sendAt = async (request: string, planned: number): Promise<PacedAnswer> => {
    await after(Math.max(0, planned - performance.now()));
    const connection = takeFresh(idle) ?? (await open());
    const { status, body } = await connection.send(request);
    idle.push(connection);
    return { status, body, seconds: (performance.now() - planned) / 1000 };
  };
  try {
    const answers = await Promise.all(
      requests.map((request, at) => sendAt(request, begin + (at * 1000) / perSecond)),
    );
    return { answers, seconds: (performance.now() - begin) / 1000 };
  } finally {
    for (const connection of all) connection.close();
  }
}

function takeFresh(idle: Connection[]): Connection | undefined {
  for (let last = idle.pop(); last !== undefined; last = idle.pop()) {
    if (!last.stale()) return last;
    last.close();
  }
  return undefined;
}
