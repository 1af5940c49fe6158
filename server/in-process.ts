import type { FastifyInstance } from "fastify";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type { Params, Reply, Route, SentBody, SentQuery } from "@chiboso/domain/kernel/route.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { newId, newIdAt } from "./platform/ids.ts";

/** What came back: the value with its status, or the refusal with its status. */
export interface Answered<R extends Route> {
  readonly status: number;
  /** The reply; throws with the refusal when it was refused, for steps that are taken for granted. */
  readonly value: Reply<R>;
  readonly refusal:
    | (Refusal & { readonly fields?: readonly { field: string; code: string }[] })
    | undefined;
  readonly bytes: Buffer;
}

export interface Sent<R extends Route> {
  readonly params?: Params<R>;
  readonly query?: Partial<SentQuery<R>>;
  /** A command gets a new id unless one is given. */
  readonly body?: Omit<NonNullable<SentBody<R>>, "commandId"> & { readonly commandId?: Id };
  readonly upload?: Uint8Array;
}

/** Somebody with an open session (or nobody), who calls routes as the browser would. */
export interface Caller {
  call<R extends Route>(route: R, sent?: Sent<R>): Promise<Answered<R>>;
}

/** The value of a call that is taken for granted; throws with the refusal when it was refused. */
export async function granted<R extends Route>(asked: Promise<Answered<R>>): Promise<Reply<R>> {
  return (await asked).value;
}

/** One call as it goes out: JSON, the bytes of a file, or neither. */
export interface Call {
  readonly method: Route["method"];
  /** Path and query. */
  readonly url: string;
  readonly body?: object;
  readonly upload?: Uint8Array;
}

/** Calls routes through whatever carries a request to the server and brings status and body back. */
export function callerOver(
  send: (call: Call) => Promise<{ readonly status: number; readonly bytes: Buffer }>,
  makeId: () => Id = newId,
): Caller {
  return {
    async call(route, sent = {}) {
      const call = {
        method: route.method,
        url: addressOf(route, sent, makeId),
        ...contentOf(route, sent, makeId),
      };
      const { status, bytes } = await send(call);
      return readAnswer(route, status, bytes);
    },
  };
}

/**
 * Calls the server in its own process, without a socket: every request still takes the five steps. A device whose
 * clock is not that of the machine makes the ids of its commands at `now`.
 */
export function callerOn(
  app: () => FastifyInstance,
  token: string | undefined,
  now?: () => Instant,
): Caller {
  const makeId = () => (now === undefined ? newId() : newIdAt(now()));
  return callerOver(async ({ method, url, body, upload }) => {
    const response = await app().inject({
      method,
      url,
      ...(token !== undefined && { cookies: { cbs_session: token } }),
      ...(body && { payload: body }),
      ...(upload && {
        payload: Buffer.from(upload),
        headers: { "content-type": "application/octet-stream" },
      }),
    });
    return { status: response.statusCode, bytes: response.rawPayload };
  }, makeId);
}

function addressOf(route: Route, sent: Sent<Route>, makeId: () => Id): string {
  const params = (sent.params ?? {}) as Record<string, string>;
  const path = route.path.replace(/:([A-Za-z]+)/g, (_all, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const query = new URLSearchParams(route.upload && route.command ? { commandId: makeId() } : {});
  for (const [key, value] of Object.entries(sent.query ?? {})) {
    if (typeof value === "string" || typeof value === "number") query.set(key, String(value));
  }
  return `${path}?${query.toString()}`;
}

function contentOf(
  route: Route,
  { upload, body }: Sent<Route>,
  makeId: () => Id,
): Pick<Call, "body" | "upload"> {
  if (route.upload) return { upload: upload ?? new Uint8Array() };
  if (route.method === "GET") return {};
  return { body: { ...(route.command && { commandId: makeId() }), ...body } };
}

function readAnswer<R extends Route>(route: R, status: number, bytes: Buffer): Answered<R> {
  const isFile = "file" in route.reply && status < 400;
  const parsed: unknown =
    isFile || bytes.length === 0 ? undefined : JSON.parse(bytes.toString("utf8"));
  const refusal = status >= 400 ? (parsed as { refusal: Refusal }).refusal : undefined;
  return {
    status,
    refusal,
    bytes,
    get value() {
      if (refusal !== undefined) {
        throw new Error(`${route.name} was refused: ${status} ${JSON.stringify(refusal)}`);
      }
      return parsed as Reply<R>;
    },
  };
}
