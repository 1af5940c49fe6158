import { logIn, whoAmI } from "@chiboso/domain/access/contract.ts";
import assert from "node:assert/strict";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { call, onSignedOut, UnexpectedAnswer, Unreachable } from "./call.ts";

// Paths are relative in the browser; here they are given the address of a server that answers as told.
let server: Server;
let answer: (response: ServerResponse) => void = (response) => response.end();
const browserFetch = globalThis.fetch;

before(async () => {
  server = createServer((_request, response) => answer(response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (address, init) =>
    browserFetch(new URL(address as string, `http://127.0.0.1:${port}`), init);
});

after(() => {
  globalThis.fetch = browserFetch;
  server.closeAllConnections();
  server.close();
});

function answers(status: number, body: string): void {
  answer = (response) => response.writeHead(status).end(body);
}

test("an answer is a value", async () => {
  answers(200, JSON.stringify({ me: null }));
  assert.deepEqual(await call(whoAmI, {}), { ok: true, value: { me: null } });
});

test("a refusal is a value with its code, its params and the request's code for help", async () => {
  answers(
    429,
    JSON.stringify({
      refusal: { code: "access.too_many_attempts", params: { minutes: 5 } },
      requestId: "r-1",
    }),
  );
  const answered = await call(logIn, { body: { username: "an", password: "sai" } });
  assert.ok(!answered.ok);
  assert.equal(answered.refusal.code, "access.too_many_attempts");
  assert.deepEqual(answered.refusal.params, { minutes: 5 });
  assert.equal(answered.refusal.status, 429);
  assert.equal(answered.refusal.requestId, "r-1");
});

test("a session that has ended is told to the app; wrong credentials are not a session's end", async () => {
  let told = 0;
  onSignedOut(() => {
    told += 1;
  });
  answers(401, JSON.stringify({ refusal: { code: "access.wrong_credentials" }, requestId: "r-2" }));
  await call(logIn, { body: { username: "an", password: "sai" } });
  assert.equal(told, 0);
  answers(401, JSON.stringify({ refusal: { code: "kernel.not_signed_in" }, requestId: "r-3" }));
  await call(whoAmI, {});
  assert.equal(told, 1);
});

test("no answer, a cut answer and a gateway's page are all: unreachable", async () => {
  answer = (response) => response.destroy();
  await assert.rejects(call(whoAmI, {}), Unreachable);
  answer = (response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("{");
    setTimeout(() => response.destroy(), 20);
  };
  await assert.rejects(call(whoAmI, {}), Unreachable);
  answers(502, "<html>Bad gateway</html>");
  await assert.rejects(call(whoAmI, {}), Unreachable);
});

test("an answer that is not ours is reported and not taken for a value", async () => {
  answers(200, "<html>Sign in to the Wi-Fi</html>");
  await assert.rejects(call(whoAmI, {}), UnexpectedAnswer);
});
