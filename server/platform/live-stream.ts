import type { FastifyInstance, FastifyReply } from "fastify";
import type { House } from "./http.ts";
import { sessionToken } from "./session.ts";

const TOPIC = /^[a-z]+:[0-9a-f-]{36}$/;
const MAX_TOPICS = 20;
const HEARTBEAT_MS = 20_000;
/** A page that stays open asks anew after this long, and is told when its session is over. */
const LONGEST_MS = 2 * 3_600_000;
/** A burst of changes is one message: nobody can look at more than four pictures a second. */
const COALESCE_MS = 250;

/**
 * `GET /api/live?topics=meeting:<id>,…`: server-sent events named `changed` whose data is the
 * topic. It carries no content, so watching something one may not see tells nothing but that
 * it moved; topics are ids that cannot be guessed. The stream ends with the session that opened
 * it, which is told under the topic `session:<id>`.
 */
export function mountLive(app: FastifyInstance, house: House): void {
  const streams = new Set<FastifyReply["raw"]>();
  // A stream never ends by itself: without this the server would wait for every open page to be left.
  app.addHook("preClose", (done) => {
    for (const out of streams) out.end();
    done();
  });
  app.get("/api/live", async (request, reply) => {
    const { database, clock } = house.services;
    const token = sessionToken(request);
    const actor = token && (await house.identify(database, token, clock.now()));
    if (!actor)
      return reply
        .code(401)
        .send({ refusal: { code: "kernel.not_signed_in" }, requestId: request.id });
    const topics = readTopics(request.query as Record<string, unknown>);
    if (topics === undefined) {
      return reply.code(422).send({ refusal: { code: "kernel.bad_input" }, requestId: request.id });
    }
    stream(reply, topics, `session:${actor.sessionId}`, house);
    streams.add(reply.raw);
    reply.raw.on("close", () => streams.delete(reply.raw));
    return reply;
  });
}

function readTopics(query: Record<string, unknown>): Set<string> | undefined {
  const asked = query["topics"];
  const topics = typeof asked === "string" ? asked.split(",") : [""];
  return topics.length <= MAX_TOPICS && topics.every((topic) => TOPIC.test(topic))
    ? new Set(topics)
    : undefined;
}

function stream(
  reply: FastifyReply,
  topics: ReadonlySet<string>,
  session: string,
  house: House,
): void {
  reply.hijack();
  const out = reply.raw;
  out.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const write = (text: string) => {
    if (!out.writableEnded) out.write(text);
  };
  write("retry: 3000\n\n");
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const topic of waiting) write(`event: changed\ndata: ${topic}\n\n`);
    waiting.clear();
  };
  const tell = (topic: string) => {
    if (topic === session) out.end();
    if (!topics.has(topic)) return;
    waiting.add(topic);
    timer ??= setTimeout(flush, COALESCE_MS);
  };
  const unsubscribe = house.services.live.subscribe(tell);
  for (const topic of house.services.live.recent()) tell(topic);
  const heartbeat = setInterval(() => write(": here\n\n"), HEARTBEAT_MS);
  const longest = setTimeout(() => out.end(), LONGEST_MS);
  out.on("close", () => {
    unsubscribe();
    clearInterval(heartbeat);
    clearTimeout(longest);
    clearTimeout(timer);
  });
}
