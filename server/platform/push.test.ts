import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { after, describe, it } from "node:test";
import { fateOf } from "@chiboso/domain/notifications/push/rules.ts";
import { browserAt } from "../testing/push-service.ts";
import { readConfig } from "./config.ts";
import { openPush } from "./push.ts";

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), "chiboso-push-"));
  folders.push(made);
  return made;
};
after(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const configOf = (environment: Record<string, string>) => {
  const { push } = readConfig(environment);
  assert.ok(push);
  return push;
};

describe("the keys of a site", () => {
  it("are made once, kept where only the product reads, and another site has others", async () => {
    const [one, other] = [folder(), folder()];
    const config = configOf({});
    const { key } = await openPush(config, one);
    assert.equal((await openPush(config, one)).key, key);
    assert.notEqual((await openPush(config, other)).key, key);
    assert.equal(Buffer.from(key, "base64url").length, 65);
    assert.deepEqual(readdirSync(join(one, "keys")), ["push.key"]);
    assert.equal(statSync(join(one, "keys", "push.key")).mode & 0o077, 0);
    assert.equal(readFileSync(join(one, "keys", "push.key")).length, 32);
  });
});

describe("the push services of a site", () => {
  it("are those of the great browsers, by https at their usual port alone", async () => {
    const push = await openPush(configOf({}), folder());
    for (const known of [
      "https://fcm.googleapis.com/fcm/send/a",
      "https://updates.push.services.mozilla.com/wpush/v2/a",
      "https://web.push.apple.com/a",
      "https://wns2-par02p.notify.windows.com/w/?token=a",
    ])
      assert.equal(push.allows(known), true, known);
    for (const unknown of [
      "http://fcm.googleapis.com/fcm/send/a",
      "https://fcm.googleapis.com:8443/a",
      "https://fcm.googleapis.com.example.org/a",
      "https://evilfcm.googleapis.com/a",
      "https://push.apple.com.example.org/a",
      "https://user:word@web.push.apple.com/a",
      "https://localhost/a",
      "no address",
    ])
      assert.equal(push.allows(unknown), false, unknown);
  });

  it("may be others, or none, by configuration, which is refused when it would open this network", () => {
    assert.equal(readConfig({ PUSH: "0" }).push, undefined);
    const named = configOf({ PUSH_SERVICES: "push.example.org, *.example.net" });
    assert.deepEqual(named.services, ["push.example.org", "*.example.net"]);
    for (const wrong of [
      "*",
      "*.com",
      "https://push.example.org",
      "http://10.0.0.1:80",
      "10.0.0.1",
    ])
      assert.throws(() => readConfig({ PUSH_SERVICES: wrong }), /PUSH_SERVICES/, wrong);
    assert.throws(() => readConfig({ PUSH_CONTACT: "office" }), /PUSH_CONTACT/);
  });

  it("are never asked at an address that is not allowed, whatever was stored", async () => {
    const push = await openPush(configOf({}), folder());
    const message = {
      endpoint: "http://127.0.0.1:1/",
      p256dh: "",
      auth: "",
      payload: "",
      topic: "",
    };
    assert.equal((await push.send(message)).status, 403);
  });

  it("get nothing for keys that are broken, now or later: it counts as a refusal", async () => {
    const push = await openPush(configOf({}), folder());
    const answer = await push.send({
      endpoint: "https://fcm.googleapis.com/fcm/send/a",
      p256dh: "short",
      auth: "short",
      payload: "{}",
      topic: "a",
    });
    assert.equal(answer.status, 400);
    assert.equal(fateOf(answer.status), "refused");
  });

  it("have a time to answer, after which the push waits for its next attempt", async () => {
    const late = new AbortController();
    // It takes the whole message and says nothing: then the time is up.
    const server = createServer((request) => {
      request.resume().on("end", () => late.abort());
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const push = await openPush(configOf({ PUSH_SERVICES: origin }), folder(), () => late.signal);
    const { keys } = browserAt(`${origin}/silent`);
    const answer = await push.send({
      endpoint: `${origin}/silent`,
      ...keys,
      payload: "{}",
      topic: "a",
    });
    assert.deepEqual(answer, { status: null, text: "no answer in time" });
    assert.equal(fateOf(answer.status), "later");
    server.closeAllConnections();
    server.close();
  });
});
