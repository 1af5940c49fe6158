import type { FastifyInstance } from "fastify";
import type { Services } from "../platform/capability.ts";
import { answerTimeStamp, findAuthority, openTimeStamps } from "../signatures/public.ts";
import { newSerial } from "./time-stamps.ts";

const QUERY = "application/timestamp-query";
const REPLY = "application/timestamp-reply";
/** A question is a digest and a few numbers. */
const MOST_BYTES = 2048;

/**
 * The site's own authority for time stamps over HTTP (RFC 3161, 3.4), for whoever asks: it learns a digest and nothing
 * else. Where the site issues no certificates or asks another authority, the address leads nowhere.
 */
export function serveStamps(app: FastifyInstance, services: Services): void {
  const { config, clock } = services;
  if (config.timeStamps.kind !== "own") return;
  app.addContentTypeParser(QUERY, { parseAs: "buffer", bodyLimit: MOST_BYTES }, (_, body, done) =>
    done(null, body),
  );
  app.post("/tsa", { bodyLimit: MOST_BYTES }, async (request, reply) => {
    if (!Buffer.isBuffer(request.body) || request.headers["content-type"] !== QUERY)
      return reply.code(415).send();
    const now = clock.now();
    if ((await findAuthority(config)) === undefined) return reply.code(404).send();
    const { authority } = await openTimeStamps(config, now);
    const made = { at: now, serial: newSerial() };
    const answer = answerTimeStamp(request.body, authority, made);
    return reply
      .header("content-type", REPLY)
      .header("cache-control", "no-store")
      .send(Buffer.from(answer));
  });
}
