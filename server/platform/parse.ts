import type { Route } from "@chiboso/domain/kernel/route.ts";
import { plain } from "@chiboso/domain/kernel/text.ts";
import type { FastifyRequest } from "fastify";
import * as z from "zod";
import type { Upload } from "./capability.ts";
import type { StoredAnswer } from "./commands.ts";

export type Parsed =
  | { readonly ok: true; readonly params: unknown; readonly query: unknown; readonly body: unknown }
  | { readonly ok: false; readonly answer: StoredAnswer };

const nothing = z.object({});

/** Step 3, parse: path, query and body by the contract's schemas, each fault under its field. */
export function parse(route: Route, request: FastifyRequest): Parsed {
  const params = (route.params ?? nothing).safeParse(request.params);
  if (!params.success) return { ok: false, answer: notFound };
  const query = (route.query ?? nothing).safeParse(request.query);
  if (!query.success) return { ok: false, answer: badInput(query.error.issues) };
  const unheld = unstorable(query.data);
  if (unheld.length > 0) return { ok: false, answer: badInput(unheld) };
  if (route.upload !== undefined || route.method === "GET") {
    return { ok: true, params: params.data, query: query.data, body: undefined };
  }
  const body = (route.body ?? nothing).safeParse(request.body);
  if (!body.success) return { ok: false, answer: badInput(body.error.issues) };
  const unkept = unstorable(body.data);
  if (unkept.length > 0) return { ok: false, answer: badInput(unkept) };
  return { ok: true, params: params.data, query: query.data, body: body.data };
}

const notFound: StoredAnswer = { status: 404, reply: { refusal: { code: "kernel.not_found" } } };

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Texts that JSON can carry and no database can hold: with a NUL, or with half of a sign that needs
 * two (UTF-16). Looked for in what the schemas let through, which is as deep as they are.
 */
function unstorable(value: unknown, path: readonly PropertyKey[] = []): readonly Fault[] {
  if (typeof value === "string") {
    return value.includes("\0") || !value.isWellFormed() ? [{ path, message: "" }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorable(inner, [...path, key]));
}

/** A schema's message is either one of our codes (`kernel.day_missing`) or the kind of fault. */
function badInput(issues: readonly Fault[]): StoredAnswer {
  const fields = issues.map((issue) => ({
    field: issue.path.join("."),
    code: /^[a-z]+\.[a-z_]+$/i.test(issue.message) ? issue.message : "kernel.bad_field",
  }));
  return { status: 422, reply: { refusal: { code: "kernel.bad_input", fields } } };
}

/** The bytes of the body; the name travels in the query, because a header could not carry its letters. */
export function parseUpload(request: FastifyRequest): Upload {
  const query = request.query as Record<string, unknown>;
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const name = query["name"];
  return { name: typeof name === "string" ? plain(name).slice(0, 200) : "", bytes };
}
