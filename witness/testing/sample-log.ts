import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { formatAddCheckpoint } from "@chiboso/domain/crypto/add-checkpoint.ts";
import { formatCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { publicKeyOf, signEd25519 } from "@chiboso/domain/crypto/ed25519.ts";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import { naiveRoot } from "@chiboso/domain/crypto/naive-tree.ts";
import { formatNote } from "@chiboso/domain/crypto/note.ts";
import { consistencyRanges } from "@chiboso/domain/crypto/proofs.ts";
import { writeEntryBundle } from "@chiboso/domain/crypto/tile-tree.ts";
import { parseTilePath } from "@chiboso/domain/crypto/tiles.ts";
import { formatKey, makeKey } from "@chiboso/domain/crypto/vkey.ts";

const SECRET = new Uint8Array(32).fill(40);

/** A log as the definition says it, without a database: whatever it is made to sign, it signs. */
export interface SampleLog {
  readonly origin: string;
  readonly vkey: string;
  /** The signed checkpoint of its first entries. */
  note(size: number): string;
  /** The body of a request to a witness that has seen `old` entries. */
  asked(old: number, size: number): string;
  /** The bytes of an address below its prefix, at a size; undefined when there is nothing. */
  served(path: string, published: string): Uint8Array | undefined;
}

export function sampleLog(origin: string, bodies: readonly Uint8Array[]): SampleLog {
  const leaves = bodies.map(leafHash);
  const key = makeKey(origin, publicKeyOf(SECRET));
  const note = (size: number) => {
    const text = formatCheckpoint({ origin, size, root: naiveRoot(leaves.slice(0, size)) });
    const signature = signEd25519(Buffer.from(text), SECRET);
    return formatNote({ text, signatures: [{ name: origin, keyId: key.id, signature }] });
  };
  return {
    origin,
    vkey: formatKey(key),
    note,
    asked: (old, size) =>
      formatAddCheckpoint({
        old,
        proof:
          old === 0
            ? []
            : consistencyRanges(old, size).map(({ start, end }) =>
                naiveRoot(leaves.slice(start, end)),
              ),
        note: note(size),
      }),
    served(path, published) {
      if (path === "checkpoint") return Buffer.from(published);
      const tile = path.startsWith("tile/") ? parseTilePath(path.slice(5)) : undefined;
      if (tile?.level !== "entries") return undefined;
      return writeEntryBundle(bodies.slice(tile.index * 256, tile.index * 256 + tile.width));
    },
  };
}

export interface ServedLog {
  readonly prefix: string;
  /** What it serves from now on, and the note that it publishes. */
  serve(log: SampleLog, published: string): void;
  /** The words with which it was asked. */
  readonly words: Set<string>;
  readonly server: Server;
}

/** Serves a log as C2SP tlog-tiles over HTTP. */
export async function serveLog(): Promise<ServedLog> {
  const state: { log?: SampleLog; published: string } = { published: "" };
  const words = new Set<string>();
  const server = createServer((request, response) => {
    words.add(request.headers.authorization ?? "");
    const bytes = state.log?.served((request.url ?? "").slice(1), state.published);
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    prefix: `http://127.0.0.1:${port}`,
    serve(log, published) {
      state.log = log;
      state.published = published;
    },
    words,
    server,
  };
}
