import { once } from "node:events";
import { connect } from "node:net";

/** One HTTP/1.1 connection that is kept open, with one request on its way at a time. */
export interface Connection {
  /** Sends a whole request as it stands; its answer must say how long its body is. */
  send(request: string): Promise<{ readonly status: number; readonly body: string }>;
  /** Whether the server may have hung up, or is about to: it keeps an idle connection for five seconds. */
  stale(): boolean;
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: { readonly status: number; readonly body: string }) => void;
  readonly reject: (reason: Error) => void;
}

const LONGEST_IDLE = 3000;
const END_OF_HEAD = Buffer.from("\r\n\r\n");

/**
 * A connection with nothing on top of the socket. Voters bring their own devices; here whoever sends
 * for them shares two cores with the server, and `node:http` would take as long to send a vote as
 * the server to write it.
 */
export async function openConnection(host: string, port: number): Promise<Connection> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, "connect");
  let read: Buffer = Buffer.alloc(0);
  let waiting: Waiting | undefined;
  let idleSince = performance.now();
  socket.on("data", (chunk: Buffer) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
    const headEnd = read.indexOf(END_OF_HEAD);
    if (headEnd < 0) return;
    const head = read.toString("latin1", 0, headEnd);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return void socket.destroy(new Error(`no length in: ${head}`));
    const bodyAt = headEnd + END_OF_HEAD.length;
    if (read.length < bodyAt + Number(length)) return;
    const answer = { status: Number(head.slice(9, 12)), body: read.toString("utf8", bodyAt) };
    read = Buffer.alloc(0);
    idleSince = performance.now();
    waiting?.resolve(answer);
  });
  socket.on("error", (error) => waiting?.reject(error));
  socket.on("close", () => waiting?.reject(new Error("the server closed the connection")));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error("the connection is closed"));
        waiting = { resolve, reject };
        socket.write(request);
      }),
    stale: () => socket.destroyed || performance.now() - idleSince > LONGEST_IDLE,
    close: () => socket.destroy(),
  };
}
