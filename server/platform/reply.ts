import type { Result } from "@chiboso/domain/kernel/result.ts";
import { COMMON_REFUSALS, type Route } from "@chiboso/domain/kernel/route.ts";
import type { FastifyReply } from "fastify";
import * as z from "zod";
import type { FileReply } from "./capability.ts";
import type { StoredAnswer } from "./commands.ts";

/** Status and body of a decision. A value passes through the route's schema, so nothing else leaves. */
export function toAnswer(route: Route, outcome: Result<unknown>): StoredAnswer {
  if (!outcome.ok) {
    return { status: statusOf(route, outcome.refusal.code), reply: { refusal: outcome.refusal } };
  }
  if (!(route.reply instanceof z.ZodType)) throw new Error(`${route.name} answers with a file`);
  return { status: 200, reply: route.reply.parse(outcome.value) };
}

/** The status that the contract gives a refusal; one it does not know is a fault of the server. */
export function statusOf(route: Route, code: string): number {
  const status = route.refusals[code] ?? (COMMON_REFUSALS as Record<string, number>)[code];
  if (status === undefined)
    throw new Error(`${route.name} refused with "${code}", which its contract does not name`);
  return status;
}

/** The request's own id is added to a refusal when it is sent: a repeated answer has a new one. */
export function sendAnswer(reply: FastifyReply, answer: StoredAnswer): FastifyReply {
  const body =
    answer.status >= 400
      ? { ...(answer.reply as object), requestId: reply.request.id }
      : answer.reply;
  return reply.code(answer.status).header("cache-control", "no-store").send(body);
}

export function isFileReply(route: Route, value: unknown): value is FileReply {
  return (
    !(route.reply instanceof z.ZodType) &&
    typeof value === "object" &&
    value !== null &&
    "bytes" in value
  );
}

/**
 * The name is sent in both forms of RFC 6266, so that Vietnamese letters survive; signs that lead to
 * another folder, or that no file system takes, are replaced.
 */
export function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const name = file.name.replace(/["\\/:*?<>|]/g, "_");
  const plain = name.normalize("NFD").replace(/[^\x20-\x7e]/g, "");
  return reply
    .header("content-type", file.type)
    .header("cache-control", "no-store")
    .header(
      "content-disposition",
      `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`,
    )
    .send(Buffer.from(file.bytes));
}

/** `ext-value` of RFC 8187: what `encodeURIComponent` leaves and the header does not allow. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
