import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { id as idSchema, type Id } from "@chiboso/domain/kernel/ids.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { readTile } from "../read-tile.ts";
import { findLastCheckpoint } from "../store.ts";
import { readerWith, readersOf, type LogReader } from "./readers.ts";

const compress = promisify(gzip);

/** What was given out once never changes; only the reader may keep it, because not everybody may read it. */
const FOREVER = "private, max-age=31536000, immutable";

interface Asked {
  readonly organisationId: string;
  readonly "*"?: string;
}

/**
 * Serves the logs under their own names (C2SP tlog-tiles): the log `<site>/so/<id>` at `/so/<id>/checkpoint` and
 * `/so/<id>/tile/…`, to the readers that the site has named and to nobody else. Without a list of readers the
 * addresses lead nowhere.
 */
export function serveLogs(app: FastifyInstance, services: Services): void {
  const { config, database, log } = services;
  const readers = readersOf(config.logReaders, (error) =>
    log.error({ err: error }, "nobody may read the logs: the list of readers cannot be used"),
  );
  const serve =
    (find: (organisationId: Id, path: string) => Promise<Served | undefined>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const listed = await readers();
      if (listed.length === 0) return refuse(request, reply, 404);
      const who = readerWith(listed, request.headers.authorization);
      if (who === undefined)
        return refuse(request, reply.header("www-authenticate", "Bearer"), 401);
      const { organisationId, "*": path = "" } = request.params as Asked;
      const id = idSchema.safeParse(organisationId);
      const within = id.success && (await isWithin(database, id.data, who));
      const served = within ? await find(id.data, path) : undefined;
      if (served === undefined) return refuse(request, reply, 404);
      return send(request, reply, served);
    };
  app.get(
    "/so/:organisationId/checkpoint",
    serve(async (organisationId) => {
      const last = await findLastCheckpoint(database, organisationId);
      return (
        last && {
          type: "text/plain; charset=utf-8",
          bytes: Buffer.from(last.note),
          cache: "no-cache",
        }
      );
    }),
  );
  app.get(
    "/so/:organisationId/tile/*",
    serve(async (organisationId, path) => {
      const tile = path.length > 60 ? undefined : await readTile(database, organisationId, path);
      if (tile?.ok !== true) return undefined;
      const type = "application/octet-stream";
      return { type, bytes: tile.value, cache: FOREVER, packed: path.startsWith("entries/") };
    }),
  );
}

interface Served {
  readonly type: string;
  readonly bytes: Buffer;
  readonly cache: string;
  /** Entries are text and become a quarter; hashes stay what they are. */
  readonly packed?: boolean;
}

async function isWithin(reader: Reader, organisationId: Id, { tops }: LogReader): Promise<boolean> {
  if (tops.length === 0) return true;
  const [row] = await reader.query(sql<{ within: boolean }>`
    select exists (
      select from organisation o join organisation top on starts_with(o.path, top.path)
       where o.id = ${organisationId} and top.id = any(${[...tops]}::uuid[])
    ) as within`);
  return row?.within === true;
}

/** Whether there is such a log is nobody's affair who may not read it. */
function refuse(request: FastifyRequest, reply: FastifyReply, status: 401 | 404): FastifyReply {
  const code = status === 401 ? "kernel.not_signed_in" : "kernel.not_found";
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ refusal: { code }, requestId: request.id });
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, bytes, cache, packed = false }: Served,
): Promise<FastifyReply> {
  void reply.header("cache-control", cache).type(type);
  if (!packed) return reply.send(bytes);
  void reply.header("vary", "accept-encoding");
  const takes = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  return takes
    ? reply.header("content-encoding", "gzip").send(await compress(bytes))
    : reply.send(bytes);
}
