import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { beginSession } from "./access/public.ts";
import { testApp } from "./testing/app.ts";
import { placeMember, placeOrganisation } from "./testing/world.ts";
import { newToken } from "./platform/session.ts";

describe("the live channel", () => {
  const app = testApp();

  test("a page that is still open does not keep the server from stopping", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thử" });
    const { accountId } = await placeMember(app, cell, { name: "Nguyễn Văn Mẫu" });
    const { app: http, services } = app.system;
    const token = newToken();
    const origin = { address: "127.0.0.1", device: "test" };
    await services.database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
    const address = await http.listen({ host: "127.0.0.1", port: 0 });
    const open = await fetch(`${address}/api/live?topics=organisation:${cell.id}`, {
      headers: { cookie: `cbs_session=${token}` },
    });
    assert.equal(open.status, 200);
    const rest = open.text();
    await http.close();
    assert.match(await rest, /^retry: 3000/);
  });
});
