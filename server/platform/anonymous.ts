import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Mounted, Services } from "./capability.ts";
import { gather } from "./gather.ts";
import { parse } from "./parse.ts";
import { sendAnswer, toAnswer } from "./reply.ts";

type Anonymous = Extract<Mounted, { kind: "readAnonymous" | "writeAnonymous" }>;

const MOST = 64;
const LANES = 2;

/** Whether nobody is asked who calls: no session is read, no address counts and nothing is logged. */
export function isAnonymous(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { anonymous?: boolean }).anonymous === true;
}

/** The request path of routes that must not know who calls: parse, do, answer. */
export function mountAnonymous(app: FastifyInstance, mounted: Anonymous, services: Services): void {
  const { route } = mounted;
  if (route.anonymous !== true || route.permission.kind !== "public" || route.command)
    throw new Error(`${route.name} is not declared as anonymous`);
  const perform = mounted.kind === "readAnonymous" ? mounted.handle : writing(mounted, services);
  app.route({
    method: route.method,
    url: route.path,
    ...(route.upload && { bodyLimit: route.upload.limit }),
    config: { routeName: route.name, anonymous: true },
    handler: async (request, reply) => {
      const parsed = parse(route, request);
      if (!parsed.ok) return sendAnswer(reply, parsed.answer);
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { params, query } = parsed;
      const asked = { services, reader: services.database, params, query, bytes };
      return sendAnswer(reply, toAnswer(route, await perform(asked as never)));
    },
  });
}

function writing(
  { prepare, handle }: Extract<Anonymous, { kind: "writeAnonymous" }>,
  { database }: Services,
): (asked: never) => Promise<Result<unknown>> {
  const together = gather<unknown, Result<unknown>>(
    MOST,
    (prepared) => database.commit((tx) => handle(tx, prepared as never[])),
    LANES,
  );
  return async (asked) => {
    const prepared = await prepare(asked);
    return prepared.ok ? together(prepared.value) : prepared;
  };
}
