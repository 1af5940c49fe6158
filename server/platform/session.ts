import { hash, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "./config.ts";

const COOKIE = "cbs_session";

/** 256 bits from the operating system; only its digest is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function tokenDigest(token: string): Buffer {
  return hash("sha256", token, "buffer");
}

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE];
}

/** Sets the session's cookie, or takes it away. Strict: no other site can make a browser send it. */
export function setSessionCookie(reply: FastifyReply, token: string | null, config: Config): void {
  const shape = {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: config.publicUrl.startsWith("https:"),
  } as const;
  if (token === null) reply.clearCookie(COOKIE, shape);
  else reply.setCookie(COOKIE, token, shape);
}
