import fastifyCompress from "@fastify/compress";
import fastifyCookie from "@fastify/cookie";
import fastifyRateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  fastify,
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { v4 } from "uuid";
import type { Services } from "./platform/capability.ts";
import { sql } from "./platform/database.ts";
import { knownSessions, type KnownSessions } from "./platform/known-sessions.ts";
import { sessionToken } from "./platform/session.ts";
import { anonymousKey, isAnonymous, NOWHERE } from "./platform/anonymous.ts";
import { knownNames } from "./platform/known-names.ts";
import { mount, type House, type Identify } from "./platform/http.ts";
import { serveBooth } from "./platform/booth-page.ts";
import { firstPageMaker } from "./platform/first-page.ts";
import { mountLive } from "./platform/live-stream.ts";
import type { Log } from "./platform/log.ts";
import { sendUnderOwnPolicy } from "./platform/page-of-one-file.ts";
import { createPictures } from "./platform/pictures.ts";
import { openApi } from "./platform/openapi.ts";
import type { Capability } from "./platform/capability.ts";
import { safeHeaders } from "./platform/safe-headers.ts";
import { VERSION } from "./platform/version.ts";

const WEB = fileURLToPath(new URL("../web/dist/", import.meta.url));
const VERIFIER = fileURLToPath(new URL("../verifier/dist/", import.meta.url));
const BODY_LIMIT = 256 * 1024;

/** Puts the capabilities behind one HTTP server. It opens nothing and owns nothing: see `main.ts`. */
export async function buildApp(
  services: Services,
  capabilities: readonly Capability[],
  identify: Identify,
  log: Log,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => v4(),
    bodyLimit: BODY_LIMIT,
    trustProxy: services.config.trustProxy,
    frameworkErrors: answerError,
  }) as unknown as FastifyInstance;
  const known = knownSessions();
  const noting: Identify = async (database, token, now) => {
    const actor = await identify(database, token, now);
    known.note(token, actor !== null);
    return actor;
  };
  const listNames = async () => {
    const lists = capabilities.flatMap(({ anonymousNames }) => anonymousNames ?? []);
    return (await Promise.all(lists.map((list) => list(services.database)))).flat();
  };
  await protect(app, services, known, knownNames(listNames));
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );
  app.setErrorHandler(answerError);
  app.addHook("onResponse", logAnswer);
  const mounted = capabilities.flatMap((capability) => capability.routes);
  const locators = new Map(
    capabilities.flatMap((capability) => Object.entries(capability.locators ?? {})),
  );
  const house: House = { services, identify: noting, locators };
  for (const each of mounted) mount(app, each, house);
  for (const { serve } of capabilities) serve?.(app, services);
  const pictures = capabilities.flatMap((capability) => capability.pictures ?? []);
  const fail = (error: unknown) => log.error({ err: error }, "a picture could not be taken");
  mountLive(app, house, createPictures(services.live, services.database, pictures, fail));
  const made: { document?: ReturnType<typeof openApi> } = {};
  app.get("/api/openapi.json", () => {
    // Made for whoever asks first: describing every route takes longer than the rest of the start.
    made.document ??= openApi(
      mounted.map((each) => each.route),
      VERSION,
    );
    return made.document;
  });
  app.get("/api/health", async (_request, reply) => {
    const ok = await services.database.query(sql`select 1`).then(
      () => true,
      () => false,
    );
    return reply.code(ok ? 200 : 503).send({ ok, version: VERSION });
  });
  await serveWeb(app);
  return app;
}

async function protect(
  app: FastifyInstance,
  services: Services,
  known: KnownSessions,
  isNamed: (name: string) => Promise<boolean>,
): Promise<void> {
  const headers = await safeHeaders(services.config);
  // What may be done in a page is said with the page; a script or a picture needs only its own type said.
  const forAssets = new Map([...headers].filter(([name]) => ASSET_HEADERS.has(name)));
  app.addHook("onRequest", (request, reply, done) => {
    reply.raw.setHeaders(request.url.startsWith("/assets/") ? forAssets : headers);
    done();
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    max: (request, key) => services.config.requestsPerMinute * shareOf(request, key),
    timeWindow: 60_000,
    // A hall votes from behind one address: whoever is signed in has a limit of their own. Of a booth neither
    // address nor session is looked at: all who come to it share one.
    keyGenerator: (request) => {
      if (isAnonymous(request)) return anonymousKey(request, isNamed);
      if (isAtDoor(request)) return `door ${request.ip}`;
      if (isAtStamps(request)) return `stamps ${request.ip}`;
      return known.keyOf(sessionToken(request) ?? "") ?? request.ip;
    },
    allowList: (request) => !/^\/(api\/|so\/|tsa\b)/.test(request.url),
    errorResponseBuilder: () => ({ statusCode: 429, code: "RATE" }),
  });
  await app.register(fastifyCompress, { global: true, encodings: ["br", "gzip"], threshold: 1024 });
  app.addHook("onRequest", refuseForeignOrigin);
}

const ASSET_HEADERS = new Set([
  "x-content-type-options",
  "cross-origin-resource-policy",
  "strict-transport-security",
]);

/** What is done at the door is slow on purpose: an address has a smaller share of it. Many share a booth. */
function shareOf(request: FastifyRequest, key: string): number {
  if (isAnonymous(request)) return key === NOWHERE ? 1 : 100;
  return isAtDoor(request) || isAtStamps(request) ? 1 / 4 : 1;
}

/** The authority for time stamps, which signs for whoever asks. */
function isAtStamps(request: FastifyRequest): boolean {
  return request.url.startsWith("/tsa");
}

/** Signing in, in all its ways, and what a one-time link opens. */
function isAtDoor(request: FastifyRequest): boolean {
  return /^\/api\/access\/(log-in|link|provider)\b/.test(request.url);
}

/** A write that another site made the browser send is refused before anything is read. */
async function refuseForeignOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const origin = request.headers.origin;
  if (request.method === "GET" || request.method === "HEAD" || origin === undefined) return;
  if (URL.canParse(origin) && new URL(origin).host === request.headers.host) return;
  await reply.code(403).send({ refusal: { code: "kernel.not_allowed" }, requestId: request.id });
}

const REFUSED_EARLY: Readonly<Record<number, string>> = {
  400: "kernel.bad_input",
  403: "kernel.not_allowed",
  404: "kernel.not_found",
  413: "kernel.too_large",
  415: "kernel.wrong_type",
  429: "kernel.too_many_requests",
};

/** What Fastify itself refuses gets the same form as every refusal; what nobody expected, a number to ask with. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const code = REFUSED_EARLY[error.statusCode ?? 0];
  // What failed of a ballot may name the ballot.
  if (code === undefined && isAnonymous(request)) request.log.error("unexpected in a booth");
  else if (code === undefined)
    request.log.error({ err: error, requestId: request.id }, "unexpected");
  const status = code === undefined ? 503 : (error.statusCode ?? 503);
  void reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ refusal: { code: code ?? "kernel.unexpected" }, requestId: request.id });
}

async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const route = (request.routeOptions.config as { routeName?: string }).routeName;
  if (route === undefined || isAnonymous(request)) return;
  request.log.info(
    { requestId: request.id, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    "answered",
  );
}

/** The app's files have a digest in their names and may be kept for ever; its page may not be kept at all. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(WEB)) return;
  await app.register(fastifyStatic, {
    root: WEB,
    index: false,
    // The build writes a Brotli twin of each asset at a level that no request could wait for.
    preCompressed: true,
    setHeaders: (response, path) => {
      const named = path.includes("/assets/");
      response.header("cache-control", named ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  // Saved and opened from disk: a page that the judged system shows by itself would prove nothing.
  if (existsSync(VERIFIER)) {
    app.get("/verifier.html", (_request, reply) =>
      reply
        .header("cache-control", "no-cache")
        .header("content-disposition", 'attachment; filename="verifier.html"')
        .sendFile("verifier.html", VERIFIER),
    );
    // Where the square on a printed slip leads: shown, and the page itself says what that is worth.
    app.get("/verifier", async (_request, reply) =>
      sendUnderOwnPolicy(reply, await readFile(`${VERIFIER}verifier.html`, "utf8")),
    );
  }
  serveBooth(app);
  const pageFor = firstPageMaker(app, WEB);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const { html, personal } = await pageFor(request);
    return reply
      .header("cache-control", personal ? "no-store" : "no-cache")
      .type("text/html; charset=utf-8")
      .send(html);
  };
  app.get("/", sendPage);
  app.setNotFoundHandler((request, reply) => {
    // A file that an older page asks for is gone, and the app's page would be a wrong answer to that.
    const isPage = !/^\/(api|assets|so)\//.test(request.url);
    if (!isPage || !["GET", "HEAD"].includes(request.method)) {
      return reply.code(404).send({ refusal: { code: "kernel.not_found" }, requestId: request.id });
    }
    return sendPage(request, reply);
  });
}
