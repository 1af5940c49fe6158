import type { FastifyInstance, FastifyReply } from "fastify";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { House } from "./http.ts";
import type { Pictures } from "./pictures.ts";
import { sessionToken } from "./session.ts";

const TOPIC = /^[a-z]+:[0-9a-f-]{36}$/;
const MAX_TOPICS = 20;
const HEARTBEAT_MS = 20_000;
/** A page that stays open asks anew after this long, with the rights of that moment; not all at once. */
const LONGEST_MS = 15 * 60_000;
/** A burst of changes is one message: nobody can look at more than four pictures a second. */
const COALESCE_MS = 250;
/** What a page may leave unread, in bytes; one that is further behind asks for everything anew. */
const MOST_UNREAD = 512 * 1024;

/**
 * `GET /api/live?topics=meeting:<id>,…`: server-sent events. `changed` has a topic and no content, so
 * watching something one may not see tells nothing but that it moved; topics are ids that cannot be
 * guessed. What `pictures.ts` takes of a topic comes as `shown`, `moved` and `missed`, to those who may see
 * it. The stream ends with the session that opened it and when the roles of its account change, which is
 * told under the topics `session:<id>` and `account:<id>`.
 */
export function mountLive(app: FastifyInstance, house: House, pictures: Pictures): void {
  const streams = new Set<FastifyReply["raw"]>();
  let closing = false;
  // A stream never ends by itself: without this the server would wait for every open page to be left.
  app.addHook("preClose", (done) => {
    closing = true;
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
    stream(reply, topics, actor, house, pictures);
    streams.add(reply.raw);
    reply.raw.on("close", () => streams.delete(reply.raw));
    // It was asked for while the server still listened, and is known only now.
    if (closing) reply.raw.end();
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
  actor: Actor,
  house: House,
  pictures: Pictures,
): void {
  const { live } = house.services;
  reply.hijack();
  const out = reply.raw;
  out.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    // Nothing follows a stream on its connection, for which a server that stops would wait.
    connection: "close",
    "x-accel-buffering": "no",
  });
  const write = (text: string) => {
    if (out.writableLength > MOST_UNREAD) out.end();
    if (!out.writableEnded) out.write(text);
  };
  const say = (event: string, data: string) => write(`event: ${event}\ndata: ${data}\n\n`);
  write("retry: 3000\n\n");
  const gathered = gathering((topic) => say("changed", topic));
  const ends = [`session:${actor.sessionId}`, `account:${actor.accountId}`];
  const recent = live.recent();
  const stops = [
    live.subscribe(topics, gathered.tell),
    live.subscribe(ends, () => out.end()),
    ...[...topics].map((topic) => pictures.watch(topic, { actor, tell: say })),
  ];
  for (const topic of topics) {
    if (!recent.has(topic)) continue;
    gathered.tell(topic);
    say("missed", topic);
  }
  const heartbeat = setInterval(() => write(": here\n\n"), HEARTBEAT_MS);
  const longest = setTimeout(() => out.end(), LONGEST_MS * (0.75 + Math.random() / 4));
  out.on("close", () => {
    for (const stop of stops) stop();
    gathered.stop();
    clearInterval(heartbeat);
    clearTimeout(longest);
  });
}

/** Hands topics on, each once for all that came within the time that changes are gathered. */
function gathering(say: (topic: string) => void) {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const topic of waiting) say(topic);
    waiting.clear();
  };
  return {
    tell: (topic: string) => {
      waiting.add(topic);
      timer ??= setTimeout(flush, COALESCE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
