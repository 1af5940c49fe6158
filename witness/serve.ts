import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { LARGEST_ADD_CHECKPOINT } from "@chiboso/domain/crypto/add-checkpoint.ts";
import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { parseTilePath } from "@chiboso/domain/crypto/tiles.ts";
import { addCheckpoint } from "./cosign.ts";
import { originHash, readMirrored, type Mirror } from "./mirror.ts";

const TEXT = "text/plain; charset=utf-8";
const BYTES = "application/octet-stream";
const FOREVER = "private, max-age=31536000, immutable";

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly cache?: string;
}

export interface Served {
  readonly mirror: Mirror;
  /** Told after each `add-checkpoint` of a known log. */
  readonly after: (origin: string, status: number) => void;
}

/** The doors of a witness: `add-checkpoint` for logs, its own keys for everybody, its copies for readers. */
export function serveWitness(served: Served): Server {
  const server = createServer((request, response) => {
    answer(request, served).then(
      (reply) => send(request, response, reply),
      (error: unknown) => {
        console.error(error);
        send(request, response, { status: 500, type: TEXT, body: "something unexpected\n" });
      },
    );
  });
  // Whoever sends a byte a minute holds nothing up for others.
  server.requestTimeout = 20_000;
  server.headersTimeout = 10_000;
  server.maxConnections = 512;
  return server;
}

const plain = (status: number, body: string): Reply => ({ status, type: TEXT, body: `${body}\n` });

async function answer(request: IncomingMessage, served: Served): Promise<Reply> {
  const { pathname } = new URL(request.url ?? "/", "http://witness");
  const { mirror } = served;
  if (pathname === "/add-checkpoint") {
    if (request.method !== "POST") return plain(405, "add-checkpoint is a POST");
    const body = await readBody(request);
    if (body === undefined) return plain(413, "too large");
    const added = addCheckpoint(mirror, body);
    if (added.origin !== undefined) served.after(added.origin, added.status);
    return added;
  }
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "GET only");
  if (pathname === "/vkey") return plain(200, formatWitnessKey(mirror.cosigner.key));
  if (pathname === "/mirror/vkey") return plain(200, formatWitnessKey(mirror.mirror.key));
  const path = /^\/mirror\/([0-9a-f]{64})\/(.+)$/.exec(pathname);
  if (path === null) return plain(404, "not found");
  if (!mayRead(request, mirror)) return plain(401, "a reader's word is needed");
  return readCopy(mirror, path[1] ?? "", path[2] ?? "");
}

/** Copies say when which organisation acted: only readers whom the witness knows may look (see the decision). */
function mayRead(request: IncomingMessage, { settings }: Mirror): boolean {
  const word = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? "")?.[1];
  if (word === undefined) return false;
  return settings().readers.has(createHash("sha256").update(word).digest("hex"));
}

function readCopy(mirror: Mirror, hash: string, path: string): Reply {
  const { store } = mirror;
  const origin = store.origins().find((each) => originHash(each) === hash);
  const copy = origin === undefined ? undefined : store.mirrored(origin);
  if (origin === undefined || copy === undefined) return plain(404, "not found");
  if (path === "checkpoint") return { status: 200, type: TEXT, body: copy.note, cache: "no-cache" };
  const tile = path.startsWith("tile/") ? parseTilePath(path.slice("tile/".length)) : undefined;
  const bytes = tile && readMirrored(mirror, origin, tile);
  if (bytes === undefined) return plain(404, "not found");
  return { status: 200, type: BYTES, body: bytes, cache: FOREVER };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST_ADD_CHECKPOINT) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, {
    "content-type": reply.type,
    "content-length": body.length,
    "cache-control": reply.cache ?? "no-store",
    "x-content-type-options": "nosniff",
    // What was not read of a request that is too large would be taken for the next one.
    ...(reply.status === 413 && { connection: "close" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
