import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { newId } from "../../platform/ids.ts";
import { newToken } from "../../platform/session.ts";
import type { TestApp } from "../../testing/app.ts";
import { beginSession } from "../sessions.ts";
import type { Things } from "./permission-things.ts";

/** A new session of an account, as its token. */
export async function openSession(app: TestApp, accountId: Id): Promise<string> {
  const token = newToken();
  const origin = { address: "10.0.0.1", device: "test" };
  await app.held.database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
  return token;
}

/**
 * The bare request about things of one place, without what a write needs: whoever may call it is told that
 * the input is wrong. Gives the HTTP status.
 */
export async function askRoute(
  app: TestApp,
  route: Route,
  things: Things,
  token: string | undefined,
): Promise<number> {
  const named: Readonly<Record<string, string>> = { ...things };
  const url = route.path
    .replace(/:([A-Za-z]+)/g, (_all, name: string) => named[name] ?? newId())
    .replace("*", "0/000");
  const answer = await app.system.app.inject({
    method: route.method,
    url,
    ...(token !== undefined && { cookies: { cbs_session: token } }),
    ...(route.method !== "GET" && !route.upload && { payload: {} }),
    ...(route.upload && {
      payload: Buffer.from("x"),
      headers: { "content-type": "application/octet-stream" },
    }),
  });
  return answer.statusCode;
}
