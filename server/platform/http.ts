import { may, placesFor } from "@chiboso/domain/access/rights.ts";
import { scopeOf } from "@chiboso/domain/access/scope.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { id as idSchema } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Permission, Route } from "@chiboso/domain/kernel/route.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isMountedAnonymous, mountAnonymous } from "./anonymous.ts";
import type { Locator, Mounted, Services, Upload, Visitor } from "./capability.ts";
import {
  digestOf,
  findAnswer,
  findSameAct,
  keepAnswer,
  keepRefusal,
  type CommandKey,
  type StoredAnswer,
} from "./commands.ts";
import { repeatsAnId, violates, type Database, type ScopedDatabase } from "./database.ts";
import { isTooLate } from "./late-commands.ts";
import { parse, parseUpload } from "./parse.ts";
import { isFileReply, sendAnswer, sendFile, toAnswer } from "./reply.ts";
import { sessionToken, setSessionCookie } from "./session.ts";
import { writingTogether } from "./together.ts";

/** Turns the session token of a request into the person who asks, or null. Reads only, but may note the use later. */
export type Identify = (database: Database, token: string, now: Instant) => Promise<Actor | null>;

export interface House {
  readonly services: Services;
  readonly identify: Identify;
  readonly locators: ReadonlyMap<string, Locator>;
}

interface Request {
  readonly mounted: Mounted;
  readonly actor: Actor | null;
  readonly asked: Record<string, unknown>;
  readonly body: unknown;
  readonly upload: Upload | undefined;
  readonly now: Instant;
  /** The database as far as the asker's roles reach: all that a handler is given to work with. */
  readonly within: ScopedDatabase;
}

/** The one request path: who, may, parse, do, answer. Every route goes through it but the anonymous ones. */
export function mount(app: FastifyInstance, mounted: Mounted, house: House): void {
  const { route } = mounted;
  if (isMountedAnonymous(mounted)) return mountAnonymous(app, mounted, house.services);
  const together =
    mounted.kind === "writeTogether"
      ? writingTogether(mounted, house.services.database, house.services.answers)
      : undefined;
  app.route({
    method: route.method,
    url: route.path,
    ...mostBytes(route),
    config: { routeName: route.name },
    handler: async (request, reply) => {
      const now = house.services.clock.now();
      // Both are asked at once: neither question needs the other's answer.
      const [actor, place] = await Promise.all([
        who(request, house, now),
        where(route, request, house),
      ]);
      const allowed = isAllowed(route, actor, place);
      if (!allowed.ok) return sendAnswer(reply, toAnswer(route, allowed));
      const parsed = parse(route, request);
      if (!parsed.ok) return sendAnswer(reply, parsed.answer);
      const upload = route.upload ? parseUpload(request) : undefined;
      const asked = {
        services: house.services,
        log: request.log,
        now,
        actor,
        visitor: visitorOf(request, reply, house),
        places: placesOf(route.permission, actor),
        params: parsed.params,
        query: parsed.query,
      };
      const within = house.services.database.within(scopeOf(actor));
      const given = { mounted, actor, asked, body: parsed.body, upload, now, within };
      const key = commandKey(route, given);
      // Only what an outbox keeps comes back after weeks; its first answer may be forgotten by then.
      if (key && route.offline && isTooLate(key.id, now))
        return sendAnswer(reply, toAnswer(route, refuse("kernel.command_too_late")));
      const outcome =
        together && key
          ? await together({ key, actor, asked: { ...asked, body: parsed.body }, now })
          : await perform(given, key, house);
      return answer(reply, route, outcome);
    },
  });
}

function mostBytes({ upload, bodyLimit }: Route): { readonly bodyLimit?: number } {
  const most = upload?.limit ?? bodyLimit;
  return most === undefined ? {} : { bodyLimit: most };
}

/** Step 1, who. */
async function who(request: FastifyRequest, house: House, now: Instant): Promise<Actor | null> {
  const token = sessionToken(request);
  return token === undefined ? null : house.identify(house.services.database, token, now);
}

/** The path of the thing that the permission names, undefined when there is no such thing or nobody asks. */
async function where(
  route: Route,
  request: FastifyRequest,
  house: House,
): Promise<Result<string | undefined>> {
  const { permission } = route;
  if (permission.kind !== "act" || permission.at === "anywhere") return ok(undefined);
  if (sessionToken(request) === undefined) return ok(undefined);
  const params = request.params as Record<string, unknown>;
  const given = idSchema.safeParse(params[permission.at.param]);
  if (!given.success) return refuse("kernel.not_found");
  const locate = house.locators.get(permission.at.of);
  if (locate === undefined) throw new Error(`no locator for "${permission.at.of}" (${route.name})`);
  return ok(await locate(house.services.database, given.data));
}

/** Step 2, may. A thing that does not exist and a thing out of reach look alike from outside. */
function isAllowed(
  route: Route,
  actor: Actor | null,
  place: Result<string | undefined>,
): Result<undefined> {
  const { permission } = route;
  if (permission.kind === "public") return ok(undefined);
  if (actor === null) return refuse("kernel.not_signed_in");
  if (permission.kind === "signedIn") return ok(undefined);
  if (!place.ok) return place;
  if (place.value !== undefined) {
    return may(actor, permission.act, place.value) ? ok(undefined) : refuse("kernel.not_allowed");
  }
  const somewhere = placesFor(actor, permission.act).length > 0;
  if (!somewhere) return refuse("kernel.not_allowed");
  return permission.at === "anywhere" ? ok(undefined) : refuse("kernel.not_found");
}

function placesOf(permission: Permission, actor: Actor | null): readonly string[] {
  return permission.kind === "act" && actor !== null ? placesFor(actor, permission.act) : [];
}

function visitorOf(request: FastifyRequest, reply: FastifyReply, house: House): Visitor {
  return {
    address: request.ip,
    device: (request.headers["user-agent"] ?? "").slice(0, 200),
    setSession: (token) => setSessionCookie(reply, token, house.services.config),
  };
}

/** Step 4, do. A file or a value that was decided, or an answer that is repeated. */
async function perform(
  request: Request,
  key: CommandKey | undefined,
  house: House,
): Promise<Result<unknown> | StoredAnswer> {
  const { mounted, asked, within } = request;
  if (mounted.kind === "read") return mounted.handle({ ...asked, reader: within } as never);
  if (mounted.kind === "readLogged") {
    return within.transact(async (tx) => {
      const value = await mounted.handle({ ...asked, tx } as never);
      return { commit: value.ok, value };
    });
  }
  if (mounted.kind !== "write") throw new Error(`${mounted.route.name} is not a command`);
  return performWrite(mounted, request, key, house);
}

async function performWrite(
  mounted: Extract<Mounted, { kind: "write" }>,
  request: Request,
  key: CommandKey | undefined,
  house: House,
): Promise<Result<unknown> | StoredAnswer> {
  const { database, answers } = house.services;
  const earlier = key && (await findAnswer(database, answers, key));
  if (earlier !== undefined) return earlier === "other" ? refuse("kernel.command_reused") : earlier;
  const asked = { ...request.asked, body: request.body, upload: request.upload };
  const prepared = mounted.prepare
    ? await mounted.prepare({ ...asked, reader: request.within } as never)
    : ok(undefined);
  const outcome = prepared.ok
    ? await decide(mounted, { ...asked, prepared: prepared.value }, key, request, house)
    : prepared;
  if (key === undefined || "status" in outcome || outcome.ok) return outcome;
  return refuseOnce(mounted.route, key, outcome, request.now, house);
}

/** Effects and answer in one transaction; a twin that was faster wins and its answer is given. */
async function decide(
  mounted: Extract<Mounted, { kind: "write" }>,
  asked: Record<string, unknown>,
  key: CommandKey | undefined,
  request: Pick<Request, "within" | "now">,
  house: House,
): Promise<Result<unknown> | StoredAnswer> {
  const { database, answers } = house.services;
  try {
    return await request.within.transact(async (tx) => {
      const value = await mounted.handle({ ...asked, tx } as never);
      if (value.ok && key)
        keepAnswer(tx, answers, key, toAnswer(mounted.route, value), request.now);
      return { commit: value.ok, value };
    });
  } catch (error) {
    // Ids are made on devices: one that names something already is the same act again or a reused id, not a fault
    // of the server.
    if (key === undefined || !repeatsAnId(error)) throw error;
    const first = violates(error, "command_pkey")
      ? await findAnswer(database, answers, key)
      : await findSameAct(database, answers, key, request.now);
    return first === undefined || first === "other" ? refuse("kernel.command_reused") : first;
  }
}

async function refuseOnce(
  route: Route,
  key: CommandKey,
  refused: Result<unknown>,
  now: Instant,
  house: House,
): Promise<Result<unknown> | StoredAnswer> {
  const { database, answers } = house.services;
  const twin = await findAnswer(database, answers, key);
  if (twin !== undefined) return twin === "other" ? refuse("kernel.command_reused") : twin;
  await keepRefusal(database, answers, key, toAnswer(route, refused), now);
  return refused;
}

function commandKey(route: Route, request: Request): CommandKey | undefined {
  if (!route.command) return undefined;
  const source = (route.upload ? request.asked["query"] : request.body) as { commandId: string };
  const left = route.undigested ?? [];
  return {
    id: source.commandId,
    accountId: request.actor?.accountId ?? null,
    route: route.name,
    digest: digestWithout(["commandId", ...left], request),
    formerDigest: () => digestWithout(left, request),
  };
}

function digestWithout(left: readonly string[], { asked, body, upload }: Request): Buffer {
  const digested = (field: string, value: unknown) => (left.includes(field) ? undefined : value);
  return digestOf([
    JSON.stringify(asked["params"]),
    JSON.stringify(asked["query"], digested),
    JSON.stringify(body ?? null, digested),
    upload?.bytes ?? "",
  ]);
}

/** Step 5, answer. */
function answer(
  reply: FastifyReply,
  route: Route,
  outcome: Result<unknown> | StoredAnswer,
): FastifyReply {
  if ("status" in outcome) return sendAnswer(reply, outcome);
  if (outcome.ok && isFileReply(route, outcome.value)) return sendFile(reply, outcome.value);
  return sendAnswer(reply, toAnswer(route, outcome));
}
