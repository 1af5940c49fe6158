import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { beginSession, identify } from "./access/public.ts";
import { newToken } from "./platform/session.ts";
import { testApp, type TestApp } from "./testing/app.ts";
import { placeMember, placeOrganisation } from "./testing/world.ts";

/** The page of somebody who is signed in, asking to be told what happens in the own cell. */
async function followable(app: TestApp): Promise<{ readonly ask: () => Promise<Response> }> {
  const cell = await placeOrganisation(app, { name: "Chi bộ Thử" });
  const { accountId } = await placeMember(app, cell, { name: "Nguyễn Văn Mẫu" });
  const token = await sessionOf(app, accountId);
  const address = await app.system.app.listen({ host: "127.0.0.1", port: 0 });
  const headers = { cookie: `cbs_session=${token}` };
  return { ask: () => fetch(`${address}/api/live?topics=organisation:${cell.id}`, { headers }) };
}

async function sessionOf(app: TestApp, accountId: Id): Promise<string> {
  const token = newToken();
  const origin = { address: "127.0.0.1", device: "test" };
  const { database } = app.system.services;
  await database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
  return token;
}

describe("a server that stops while a page follows it", () => {
  const app = testApp();

  test("ends the stream, which tells the page to come back", async () => {
    const { ask } = await followable(app);
    const open = await ask();
    assert.equal(open.status, 200);
    assert.equal(open.headers.get("connection"), "close");
    const rest = open.text();
    await app.system.app.close();
    assert.match(await rest, /^retry: 3000/);
  });
});

describe("a server that stops while a page is only just known to it", () => {
  const asked = Promise.withResolvers<void>();
  const stopping = Promise.withResolvers<void>();
  const app = testApp("2026-11-03T01:00:00.000Z", {
    identify: async (...who) => {
      asked.resolve();
      await stopping.promise;
      return identify(...who);
    },
  });

  test("does not begin a stream that nobody would end", async () => {
    app.system.app.addHook("preClose", (done) => {
      // Behind the hook that ends what is open.
      stopping.resolve();
      done();
    });
    const { ask } = await followable(app);
    const coming = ask();
    await asked.promise;
    await app.system.app.close();
    assert.match(await (await coming).text(), /^retry: 3000/);
  });
});
