import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type {
  COMMON_REFUSALS,
  Params,
  RefusalReply,
  Reply,
  Route,
  SentBody,
  SentQuery,
} from "@chiboso/domain/kernel/route.ts";
import { addressOf, type Given } from "./address.ts";

/** The codes with which a route may refuse: its own and those of the request path. */
export type RefusalCode<R extends Route> =
  | (keyof R["refusals"] & string)
  | keyof typeof COMMON_REFUSALS;

/** A refusal as it arrived: code and params for the words, fields for the form, the request's code for help. */
export interface Refused<R extends Route = Route> extends Refusal {
  readonly code: RefusalCode<R>;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
  readonly status: number;
  readonly requestId: string;
}

/** What a call is answered with: the value, or a refusal. Only the unexpected is thrown. */
export type Answer<R extends Route> =
  | { readonly ok: true; readonly value: Reply<R> }
  | { readonly ok: false; readonly refusal: Refused<R> };

type Part<Name extends string, T> = T extends undefined
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T };

type ParamsOf<R extends Route> = R["params"] extends object ? Params<R> : undefined;

/** Path, query and body of a request, each asked for only where the contract has it. */
export type Request<R extends Route> = Part<"params", ParamsOf<R>> &
  Part<"query", SentQuery<R>> &
  Part<"body", SentBody<R>>;

/** No answer came: no network, a server that is down, or an answer cut off. Nothing is known of the effect. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** An answer that is not ours (a proxy's page, a broken body): worth a report with its status. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";
  readonly status: number;
  readonly requestId: string;

  constructor(status: number, requestId: string) {
    super(`unexpected answer with status ${status}`);
    this.status = status;
    this.requestId = requestId;
  }
}

type SignedOutListener = () => void;

let signedOut: SignedOutListener = () => {};

/** Says what happens when the server no longer knows who asks; set once, when the app starts. */
export function onSignedOut(listener: SignedOutListener): void {
  signedOut = listener;
}

/**
 * Calls a route of the contract with JSON. A refusal is a value; `Unreachable` and
 * `UnexpectedAnswer` are thrown. A session that has ended is also told to `onSignedOut`.
 */
export async function call<R extends Route>(
  route: R,
  request: Request<R>,
  signal?: AbortSignal,
  /** Other than with the session. */
  how: RequestInit = {},
): Promise<Answer<R>> {
  const given = request as Given;
  const hasBody = route.method !== "GET";
  const response = await reach(addressOf(route, given), {
    ...how,
    method: route.method,
    headers: hasBody ? { "content-type": "application/json" } : {},
    ...(hasBody && { body: JSON.stringify(given.body ?? {}) }),
    ...(signal && { signal }),
  });
  return readAnswer<R>(response.status, await textOf(response));
}

/** `fetch` of our own server that tells "no answer" from "an answer"; an abort stays an abort. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable("no answer", { cause: error });
  }
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new Unreachable("the answer was cut off", { cause: error });
  }
}

/** Reads status and body of an answer, however it was fetched. */
export function readAnswer<R extends Route>(status: number, text: string): Answer<R> {
  const body = parseJson(text);
  if (status >= 200 && status < 300 && body !== undefined) {
    return { ok: true, value: body as Reply<R> };
  }
  if (isRefusal(body)) {
    if (body.refusal.code === "kernel.not_signed_in") signedOut();
    const refusal = { ...body.refusal, status, requestId: body.requestId } as Refused<R>;
    return { ok: false, refusal };
  }
  // 502, 503 and 504 without our body come from something in front of a server that is not there.
  if (status >= 502 && status <= 504) throw new Unreachable(`answered ${status}`);
  throw new UnexpectedAnswer(status, "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRefusal(body: unknown): body is RefusalReply {
  if (typeof body !== "object" || body === null || !("refusal" in body)) return false;
  const { refusal } = body;
  return typeof refusal === "object" && refusal !== null && "code" in refusal;
}
