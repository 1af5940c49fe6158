import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Mounted, Services } from "./capability.ts";
import { gatherApart } from "./gather-apart.ts";
import { keptAnswers, type KeptAnswer } from "./kept-answers.ts";
import { parse } from "./parse.ts";
import { sendAnswer, toAnswer } from "./reply.ts";

type Kind = "readAnonymous" | "readAnonymousKept" | "writeAnonymous";
type Anonymous = Extract<Mounted, { kind: Kind }>;

const KINDS: ReadonlySet<string> = new Set<Kind>([
  "readAnonymous",
  "readAnonymousKept",
  "writeAnonymous",
]);
const MOST = 64;
/** Of the connections to the database the smaller part: those who run a meeting need theirs. */
const AT_ONCE = 6;

export function isMountedAnonymous(mounted: Mounted): mounted is Anonymous {
  return KINDS.has(mounted.kind);
}

/** Whether nobody is asked who calls: no session is read, no address counts and nothing is logged. */
export function isAnonymous(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { anonymous?: boolean }).anonymous === true;
}

/** What a call of an anonymous route is counted under; names that lead nowhere share one limit. */
export const NOWHERE = "booth nowhere";

/** Casting has a limit of its own, so that nobody keeps ballots away by looking. */
export async function anonymousKey(
  { params, method }: FastifyRequest,
  isKnown: (name: string) => Promise<boolean>,
): Promise<string> {
  const name = String((params as Readonly<Record<string, unknown>>)["electionId"]);
  if (!(await isKnown(name))) return NOWHERE;
  return `booth ${method === "POST" ? "casts" : "looks"} ${name}`;
}

/** The request path of routes that must not know who calls: parse, do, answer. */
export function mountAnonymous(app: FastifyInstance, mounted: Anonymous, services: Services): void {
  const { route } = mounted;
  if (route.anonymous !== true || route.permission.kind !== "public" || route.command)
    throw new Error(`${route.name} is not declared as anonymous`);
  const answer = answering(mounted, services);
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
      return answer(asked as never, request, reply);
    },
  });
}

type Answering = (
  asked: never,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

function answering(mounted: Anonymous, services: Services): Answering {
  if (mounted.kind === "readAnonymousKept") return keeping(mounted);
  const perform = mounted.kind === "readAnonymous" ? mounted.handle : writing(mounted, services);
  return async (asked, _request, reply) =>
    sendAnswer(reply, toAnswer(mounted.route, await perform(asked)));
}

function writing(
  { prepare, belongsTo, handle }: Extract<Anonymous, { kind: "writeAnonymous" }>,
  { database }: Services,
): (asked: never) => Promise<Result<unknown>> {
  const together = gatherApart<unknown, Result<unknown>>({
    of: (prepared) => belongsTo(prepared as never),
    load: (prepared) => database.commit((tx) => handle(tx, prepared as never[])),
    most: MOST,
    atOnce: AT_ONCE,
  });
  return async (asked) => {
    const prepared = await prepare(asked);
    return prepared.ok ? together(prepared.value) : prepared;
  };
}

function keeping({
  route,
  stampOf,
  handle,
}: Extract<Anonymous, { kind: "readAnonymousKept" }>): Answering {
  const kept = keptAnswers();
  return async (asked, request, reply) => {
    const stamp = await stampOf(asked);
    if (!stamp.ok) return sendAnswer(reply, toAnswer(route, stamp));
    const make = async () => {
      const value = await handle(asked);
      if (!value.ok) throw new Error(`${route.name} refused what it has a stamp for`);
      return JSON.stringify(toAnswer(route, value).reply);
    };
    const accepts = request.headers["accept-encoding"] ?? "";
    const key = JSON.stringify((asked as { readonly params: unknown }).params);
    return sendKept(request, reply, await kept.get(key, stamp.value, { accepts, make }));
  };
}

/** Whoever has it already in this form hears only that it holds (RFC 9110, 13.1.2). */
function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, bytes, encoding }: KeptAnswer,
): FastifyReply {
  void reply
    .header("etag", etag)
    .header("cache-control", "no-cache")
    .header("vary", "accept-encoding");
  const has = (request.headers["if-none-match"] ?? "").split(",").map((each) => each.trim());
  if (has.includes(etag) || has.includes(`W/${etag}`)) return reply.code(304).send();
  if (encoding !== undefined) void reply.header("content-encoding", encoding);
  return reply.type("application/json; charset=utf-8").send(bytes);
}
