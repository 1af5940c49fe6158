import type { FastifyReply } from "fastify";

/** Shows a page of one file under the policy that it brings with it, alone and without saying where it came from. */
export function sendUnderOwnPolicy(reply: FastifyReply, html: string): FastifyReply {
  const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  return reply
    .header("content-security-policy", `${own ?? "default-src 'none'"}; frame-ancestors 'none'`)
    .header("referrer-policy", "no-referrer")
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(html);
}
