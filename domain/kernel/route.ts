import * as z from "zod";
import { id } from "./ids.ts";

/**
 * Who may call a route: anybody, anybody signed in, or whoever holds the right to an act
 * at the organisation that `at` leads to. Made by `needs()` beside the table of rights.
 */
export type Permission =
  | { readonly kind: "public" }
  | { readonly kind: "signedIn" }
  | { readonly kind: "act"; readonly act: string; readonly at: Place };

/**
 * How the organisation is found from the path of the request: a path parameter that names it or
 * something that belongs to it, or `anywhere` when any organisation of the person will do
 * (the handler then narrows what is shown to those organisations).
 */
export type Place = "anywhere" | { readonly param: string; readonly of: string };

/** HTTP statuses that an expected refusal may have. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

export interface Route {
  /** `capability.verbNoun`, the name under which log, client and tests know it. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT";
  readonly path: `/api/${string}`;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** The most bytes of a JSON body, where its schema allows more than the 256 KiB that all others have. */
  readonly bodyLimit?: number;
  /**
   * Fields of a command's body that its kept digest leaves out: what must not be known again by whoever reads
   * who sent a command.
   */
  readonly undigested?: readonly string[];
  /** What the request carries when it is not JSON: one file, read by the handler within the limit (bytes). */
  readonly upload?: { readonly limit: number };
  /** The JSON that is answered, or the media types of the file that is answered instead. */
  readonly reply: z.ZodType | { readonly file: readonly string[] };
  /** Codes that the handler may refuse with, beside those that every route has. */
  readonly refusals: Readonly<Record<string, RefusalStatus>>;
  /**
   * Who calls is neither asked nor noted: no cookie is read, nothing is logged, no address counts. Only for what
   * must not be joined to a person, as a sealed ballot.
   */
  readonly anonymous?: true;
  /** A write: its body carries a command id, and sending it twice gets the first answer. */
  readonly command: boolean;
  /** Whether the command may wait in the device's outbox when there is no network. */
  readonly offline: boolean;
}

/** Checks a route's shape at compile time and keeps its exact type for server and client. */
export function route<const R extends Route>(declared: R): R {
  return declared;
}

/** Every command carries an id made on the device that issued it (UUIDv7). */
export const commandBody = z.object({ commandId: id });

/** Refusals that any route may answer with, because the five steps themselves refuse. */
export const COMMON_REFUSALS = {
  "kernel.not_signed_in": 401,
  "kernel.not_allowed": 403,
  "kernel.not_found": 404,
  "kernel.bad_input": 422,
  "kernel.command_reused": 409,
  "kernel.command_too_late": 410,
  "kernel.too_large": 413,
  "kernel.wrong_type": 415,
  "kernel.too_many_requests": 429,
  "kernel.unexpected": 503,
} as const satisfies Record<string, RefusalStatus | 503>;

type Parsed<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

export type Params<R extends Route> = Parsed<R["params"]>;
export type Query<R extends Route> = Parsed<R["query"]>;
export type Body<R extends Route> = Parsed<R["body"]>;
export type SentBody<R extends Route> = Sent<R["body"]>;
export type SentQuery<R extends Route> = Sent<R["query"]>;
export type Reply<R extends Route> = R["reply"] extends z.ZodType ? z.output<R["reply"]> : Blob;

/** The body of every refusal: what went wrong, under which field, and what the text needs. */
export const refusalReply = z.object({
  refusal: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    field: z.string().optional(),
    /** For `kernel.bad_input`: each field that was refused, by its path in the body. */
    fields: z.array(z.object({ field: z.string(), code: z.string() })).optional(),
  }),
  /** Names the request in the log, so that a person can be helped. */
  requestId: z.string(),
});

export type RefusalReply = z.infer<typeof refusalReply>;
