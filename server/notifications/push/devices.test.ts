import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as access from "@chiboso/domain/access/contract.ts";
import {
  keepPush,
  subscribePush,
  testPush,
  unsubscribePush,
} from "@chiboso/domain/notifications/push/contract.ts";
import { MOST_DEVICES } from "@chiboso/domain/notifications/push/rules.ts";
import { hashPassword } from "../../access/public.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../../testing/world.ts";
import { browserAt, type Browser } from "../../testing/push-service.ts";
import { pushWorld } from "../testing/push-world.ts";

const PASSWORD = "Mùa xuân ở xã nhà";

describe("the devices that are told by push", () => {
  const world = pushWorld();
  const { app, member, listening, own } = world;

  const subscribed = ({ endpoint, keys }: Browser) => ({ body: { endpoint, keys } });
  const codeOf = async (accountId: string, browser: Browser) => {
    const caller = await app.signedIn(accountId);
    return (await caller.call(subscribePush, subscribed(browser))).refusal?.code;
  };

  it("are reached only at push services of the configuration, never within this network", async () => {
    const { accountId } = await member();
    const { origin } = world.service;
    for (const endpoint of [
      "https://push.example.org/a",
      "https://127.0.0.1/push",
      "https://10.0.0.1/push",
      "https://[::1]/push",
      "https://169.254.169.254/latest/meta-data",
      "http://fcm.googleapis.com/fcm/send/a",
      `${origin.replace("http://", "http://fcm.googleapis.com@")}/push/1`,
      "http://127.0.0.1:9/push/1",
      "file:///etc/passwd",
    ]) {
      const code = await codeOf(accountId, browserAt(endpoint));
      assert.equal(code, "notifications.push_service_unknown", endpoint);
    }
  });

  it("bring keys that something can be encrypted with", async () => {
    const { accountId } = await member();
    const browser = browserAt(`${world.service.origin}/push/keys`);
    const { p256dh, auth } = browser.keys;
    for (const keys of [
      { p256dh, auth: "AAAA" },
      { p256dh: "AAAA", auth },
      { p256dh: Buffer.alloc(65, 4).toString("base64url"), auth },
    ]) {
      const code = await codeOf(accountId, { ...browser, keys });
      assert.equal(code, "notifications.push_keys_bad");
    }
    assert.equal(await codeOf(accountId, browser), undefined);
  });

  it("are a few for each account, and one for each session", async () => {
    const { accountId } = await member();
    for (let count = 0; count < MOST_DEVICES; count += 1)
      await listening(await app.signedIn(accountId));
    const one = browserAt(`${world.service.origin}/push/too-many`);
    assert.equal(await codeOf(accountId, one), "notifications.push_too_many");
    const other = await member();
    const caller = await app.signedIn(other.accountId);
    await listening(caller);
    await listening(caller);
    assert.equal((await own(caller)).devices.length, 1);
  });

  it("belong to members, who get notices", async () => {
    const place = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const { accountId } = await placeOfficer(app, place, "committeeOffice");
    const browser = browserAt(`${world.service.origin}/push/office`);
    assert.equal(await codeOf(accountId, browser), "notifications.push_no_member");
  });

  it("are their owner's alone", async () => {
    const [mine, other] = [await member(), await member()];
    const caller = await app.signedIn(mine.accountId);
    await listening(caller);
    const stranger = await app.signedIn(other.accountId);
    const params = { deviceId: (await own(caller)).devices[0]?.deviceId ?? "" };
    assert.deepEqual((await own(stranger)).devices, []);
    for (const route of [unsubscribePush, testPush]) {
      const refused = await stranger.call(route, { params, body: {} });
      assert.equal(refused.refusal?.code, "notifications.push_device_unknown");
    }
    const left = (await caller.call(unsubscribePush, { params, body: {} })).value;
    assert.deepEqual(left.devices, []);
  });

  it("stay with whoever signs in again there, and are told no more when somebody else does", async () => {
    const [{ accountId }, other] = [await member(), await member()];
    const first = await app.signedIn(accountId);
    const { endpoint } = await listening(first);
    const again = await app.signedIn(accountId);
    assert.equal((await again.call(keepPush, { body: { endpoint } })).value.kept, true);
    await first.call(access.logOut, { body: {} });
    assert.equal((await own(again)).devices.length, 1);
    const stranger = await app.signedIn(other.accountId);
    assert.equal((await stranger.call(keepPush, { body: { endpoint } })).value.kept, false);
    assert.deepEqual([(await own(again)).devices, (await own(stranger)).devices], [[], []]);
  });

  it("go to the next account that asks in the same browser", async () => {
    const [mine, other] = [await member(), await member()];
    const caller = await app.signedIn(mine.accountId);
    const browser = await listening(caller);
    assert.equal(await codeOf(other.accountId, browser), undefined);
    assert.deepEqual((await own(caller)).devices, []);
  });

  it("are told no more when their session is ended, by its owner or from another device", async () => {
    const { accountId } = await member();
    const [desk, phone, tablet] = [
      await app.signedIn(accountId),
      await app.signedIn(accountId),
      await app.signedIn(accountId),
    ];
    for (const caller of [desk, phone, tablet]) await listening(caller);
    await phone.call(access.logOut, { body: {} });
    assert.equal((await own(desk)).devices.length, 2);
    await desk.call(access.endOtherSessions, { body: {} });
    assert.equal((await own(desk)).devices.length, 1);
    const other = await member();
    const me = (await (await app.signedIn(other.accountId)).call(access.whoAmI)).value.me;
    const params = { sessionId: me?.sessionId ?? "" };
    assert.equal((await desk.call(access.endSession, { params, body: {} })).status, 404);
  });

  it("are told no more, all of them, when the password is changed", async () => {
    const { accountId } = await member();
    await app.held.database.pool.query("update account set password_hash = $2 where id = $1", [
      accountId,
      await hashPassword(PASSWORD),
    ]);
    const [desk, phone] = [await app.signedIn(accountId), await app.signedIn(accountId)];
    for (const caller of [desk, phone]) await listening(caller);
    const next = "Đồng lúa chín vàng";
    const changed = await desk.call(access.changePassword, { body: { current: PASSWORD, next } });
    assert.equal(changed.status, 200);
    assert.deepEqual((await own(desk)).devices, []);
  });
});

describe("a site that sends no pushes", () => {
  const app = testApp(undefined, { environment: { PUSH: "0" } });

  it("says so, and takes no device", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Mẫu" });
    const { accountId } = await placeMember(app, cell, { name: "Nguyễn Thị Nhận" });
    const caller = await app.signedIn(accountId);
    const { endpoint, keys } = browserAt("https://fcm.googleapis.com/fcm/send/a");
    const refused = await caller.call(subscribePush, { body: { endpoint, keys } });
    assert.equal(refused.refusal?.code, "notifications.push_off");
  });
});
