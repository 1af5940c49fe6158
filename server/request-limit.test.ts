import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { logIn, whoAmI } from "@chiboso/domain/access/contract.ts";
import type { FastifyInstance } from "fastify";
import { beginSession, identify } from "./access/public.ts";
import { buildApp } from "./app.ts";
import { capabilities } from "./capabilities.ts";
import { createLog } from "./platform/log.ts";
import { newToken } from "./platform/session.ts";
import { testApp } from "./testing/app.ts";
import { placeMember, placeOrganisation } from "./testing/world.ts";

const LIMIT = 5;

describe("a hall behind one address", () => {
  const app = testApp();
  const opened: { narrow?: FastifyInstance } = {};

  before(async () => {
    const { services } = app.system;
    const config = { ...services.config, requestsPerMinute: LIMIT };
    const log = createLog("silent");
    opened.narrow = await buildApp({ ...services, config }, capabilities, identify, log);
  });
  after(() => opened.narrow?.close());

  const ask = async (token?: string) => {
    const cookies = token === undefined ? {} : { cookies: { cbs_session: token } };
    return (await opened.narrow?.inject({ url: whoAmI.path, ...cookies }))?.statusCode;
  };

  const signIn = async (name: string) => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Hội trường" });
    const { accountId } = await placeMember(app, cell, { name });
    const token = newToken();
    const origin = { address: "127.0.0.1", device: "test" };
    await app.held.database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
    return token;
  };

  test("does not use up one limit together: each open session has its own, and made-up ones have none", async () => {
    const [first, second] = [await signIn("Nguyễn Văn Một"), await signIn("Trần Thị Hai")];
    assert.deepEqual([await ask(first), await ask(second)], [200, 200]);
    for (let asked = 0; asked < LIMIT - 2; asked += 1) assert.equal(await ask(newToken()), 200);
    assert.equal(await ask(newToken()), 429);
    assert.equal(await ask(), 429);
    for (let asked = 0; asked < LIMIT; asked += 1) {
      assert.deepEqual([await ask(first), await ask(second)], [200, 200]);
    }
    assert.deepEqual([await ask(first), await ask(second)], [429, 429]);
  });

  test("leaves a smaller share to what is done at the door, which uses up nothing of the rest", async () => {
    const knock = async (remoteAddress: string) => {
      const payload = { username: "ai", password: "sai rồi nhé" };
      const asked = { method: "POST", url: logIn.path, payload, remoteAddress } as const;
      return (await opened.narrow?.inject(asked))?.statusCode;
    };
    assert.deepEqual([await knock("10.8.0.1"), await knock("10.8.0.1")], [401, 429]);
    const url = whoAmI.path;
    const inside = await opened.narrow?.inject({ url, remoteAddress: "10.8.0.1" });
    assert.equal(inside?.statusCode, 200);
    assert.equal(await knock("10.8.0.2"), 401);
  });
});
