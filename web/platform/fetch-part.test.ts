import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { fetchPart, lookFor, type Found } from "./fetch-part.ts";

/** Surroundings in which no time passes: each pause is written down. */
function surroundings(look: () => Found = () => "away") {
  const pauses: number[] = [];
  return {
    pauses,
    pause: async (milliseconds: number) => void pauses.push(milliseconds),
    look: async () => look(),
  };
}

test("a part that comes at once is given without waiting or asking", async () => {
  const around = surroundings(() => assert.fail("nobody need ask"));
  const part = {};
  assert.equal(await fetchPart(async () => part, around), part);
  assert.deepEqual(around.pauses, []);
});

test("a part that does not come is asked for again, with a pause, until it is here", async () => {
  const around = surroundings();
  const part = {};
  let asked = 0;
  const load = async () => {
    asked += 1;
    if (asked < 4) throw new TypeError("Failed to fetch dynamically imported module");
    return part;
  };
  assert.equal(await fetchPart(load, around), part);
  assert.deepEqual(around.pauses, [3000, 3000, 3000]);
});

test("a part that a newer app has taken away is not waited for", async () => {
  const around = surroundings(() => (around.pauses.length === 2 ? "gone" : "away"));
  const lost = async (): Promise<object> => Promise.reject(new TypeError("404"));
  assert.equal(await fetchPart(lost, around), undefined);
  assert.equal(around.pauses.length, 2);
});

test("a part whose first failure the browser keeps to is given up once the server has answered twice", async () => {
  const answers: Found[] = ["away", "there", "away", "there"];
  const around = surroundings(() => answers.shift() ?? "away");
  const kept = async (): Promise<object> => Promise.reject(new TypeError("Failed to fetch"));
  assert.equal(await fetchPart(kept, around), undefined);
  assert.equal(around.pauses.length, 3);
});

test("an app is replaced when its server no longer has the file, not when the server cannot be asked", async () => {
  const server = createServer((request, response) => {
    response.statusCode = { "/here.js": 200, "/gone.js": 404 }[request.url ?? ""] ?? 503;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  assert.equal(await lookFor(`${at}/here.js`), "there");
  assert.equal(await lookFor(`${at}/gone.js`), "gone");
  assert.equal(await lookFor(`${at}/busy.js`), "away");
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  assert.equal(await lookFor(`${at}/here.js`), "away");
});
