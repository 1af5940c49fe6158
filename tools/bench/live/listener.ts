import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** One open page: it waits to be told, as a browser's event stream does. */
export interface Listener {
  /** Is called with the data of each event that the page is told. */
  hear: (data: string) => void;
  readonly socket: Socket;
}

/** Opens an event stream; it is there when its first words have come. */
export async function openListener(
  host: string,
  port: number,
  path: string,
  cookie: string,
): Promise<Listener> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, "connect");
  const listener: Listener = { hear: () => undefined, socket };
  let unread = "";
  socket.setEncoding("latin1");
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\ncookie: ${cookie}\r\n\r\n`);
  const [head] = (await once(socket, "data")) as [string];
  if (!head.startsWith("HTTP/1.1 200")) throw new Error(`${path} answered ${head.slice(0, 40)}`);
  socket.on("data", (chunk: string) => {
    unread += chunk;
    const events = unread.split("\n\n");
    unread = events.pop() ?? "";
    for (const event of events) listener.hear(event);
  });
  return listener;
}
