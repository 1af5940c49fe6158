import { chmodSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { LONGEST_LINE, question } from "@chiboso/domain/ledger/signing/protocol.ts";
import { answer } from "./answer.ts";
import type { SignerPlace } from "./keys.ts";
import type { SignerStore } from "./store.ts";

/** The kernel's own limit for the name of a socket, with its final zero. */
const LONGEST_NAME = 107;

/** How long a question may take to arrive. */
const SLOWEST_MS = 10_000;

export interface Serving {
  readonly place: SignerPlace;
  readonly store: SignerStore;
  readonly socket: string;
  /** Who may ask: 0600 is the account alone that runs the signer. */
  readonly mode: number;
  readonly say: (text: string) => void;
}

/** Listens on the socket until the returned function is called. Throws when another signer answers there. */
export async function serve(serving: Serving): Promise<() => Promise<void>> {
  const { socket, mode } = serving;
  if (Buffer.byteLength(socket) > LONGEST_NAME)
    throw new Error(
      `${socket} is longer than the ${LONGEST_NAME} bytes that the name of a socket may have; set SIGNER_SOCKET`,
    );
  if (await isAnswered(socket)) throw new Error(`another signer answers at ${socket}`);
  forgetSocket(socket);
  const server = createServer({ allowHalfOpen: true }, (asking) => void hear(serving, asking));
  await listening(server, socket, mode);
  return () =>
    new Promise((done) => {
      server.close(() => done());
    });
}

function forgetSocket(socket: string): void {
  try {
    unlinkSync(socket);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** The socket is made without rights for others and opened to whom it is meant for afterwards. */
function listening(server: Server, socket: string, mode: number): Promise<void> {
  const before = process.umask(0o177);
  return new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(socket, () => {
      chmodSync(socket, mode);
      done();
    });
  }).finally(() => process.umask(before));
}

function isAnswered(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const trying = connect(socket);
    trying.once("connect", () => done(true)).once("error", () => done(false));
    trying.once("connect", () => trying.destroy());
  });
}

async function hear(serving: Serving, asking: Socket): Promise<void> {
  asking.setTimeout(SLOWEST_MS, () => asking.destroy());
  try {
    const line = await oneLine(asking);
    if (line === undefined) asking.destroy();
    else asking.end(`${JSON.stringify(reply(serving, line))}\n`);
  } catch {
    // Whoever asked has gone.
    asking.destroy();
  }
}

/** The first line that is sent; undefined when it never ends or is too long. */
function oneLine(asking: Socket): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((done, fail) => {
    asking.once("error", fail).once("end", () => done(undefined));
    asking.on("data", (part: Buffer) => {
      length += part.length;
      const end = part.indexOf(10);
      parts.push(end < 0 ? part : part.subarray(0, end));
      if (end >= 0) done(Buffer.concat(parts).toString());
      else if (length > LONGEST_LINE) done(undefined);
    });
  });
}

function reply({ place, store, say }: Serving, line: string): unknown {
  const asked = question.safeParse(jsonOf(line));
  if (!asked.success) return { refused: "ledger.signer_malformed_question" };
  try {
    return answer(place, store, asked.data);
  } catch (error) {
    // Whether it was stored or not: asked again, the store says.
    say(String(error));
    return { refused: "ledger.signer_failed" };
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
