import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { sendUnderOwnPolicy } from "./page-of-one-file.ts";

const PAGE = fileURLToPath(new URL("../../web/booth/dist/booth.html", import.meta.url));

/** The page that seals ballots, as it is served. */
export interface BoothPage {
  readonly html: string;
  /** SHA-256 of its bytes in hex: who builds it again gets the same. */
  readonly hash: string;
}

/** Read anew each time, because it may have been built again; undefined where it is not built. */
export async function boothPage(): Promise<BoothPage | undefined> {
  const html = await readFile(PAGE, "utf8").catch(() => undefined);
  if (html === undefined) return undefined;
  return { html, hash: createHash("sha256").update(html).digest("hex") };
}

/**
 * Serves the booth under its own policy, which the page brings with it: its one script and nothing
 * else. Its cookies are of no use, and it may not be shown inside another page.
 */
export function serveBooth(app: FastifyInstance): void {
  app.get("/booth", async (request, reply) => {
    const page = await boothPage();
    if (page === undefined) {
      return reply.code(404).send({ refusal: { code: "kernel.not_found" }, requestId: request.id });
    }
    return sendUnderOwnPolicy(reply, page.html);
  });
}
