import fastifyHelmet from "@fastify/helmet";
import { fastify } from "fastify";
import type { Config } from "./config.ts";

const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // The component library sets styles on elements; no style can run code under this policy.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * The headers that keep an answer from being misused in a browser, by their names. Helmet would put
 * them together anew for each request, at a tenth of the server's time in a vote; they are always the
 * same, so it is asked once, by a server that nobody else ever reaches.
 */
export async function safeHeaders(config: Pick<Config, "publicUrl">): Promise<Map<string, string>> {
  const asked = fastify();
  await asked.register(fastifyHelmet, {
    contentSecurityPolicy: POLICY,
    strictTransportSecurity: config.publicUrl.startsWith("https:"),
    referrerPolicy: { policy: "same-origin" },
  });
  const headers = new Map<string, string>();
  asked.get("/", (_request, reply) => {
    for (const [name, value] of Object.entries(reply.getHeaders()))
      headers.set(name, String(value));
    return "";
  });
  await asked.inject("/");
  await asked.close();
  return headers;
}
