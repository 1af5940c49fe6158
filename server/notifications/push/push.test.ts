import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chooseChannels, testPush } from "@chiboso/domain/notifications/push/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { openSystem } from "../../system.ts";
import { MEETING } from "../testing/mail-world.ts";
import { senderOf } from "../../testing/push-service.ts";
import { pushWorld, shownBy } from "../testing/push-world.ts";
import { deliverPush } from "./deliver-push.ts";
import { enqueuePush } from "./store.ts";
import { sweepDevices } from "./sweep.ts";

describe("a push", () => {
  // Nobody listens at this mail server: letters wait, and pushes must not.
  const world = pushWorld({ SMTP_URL: "smtp://127.0.0.1:9" });
  const { app, member, listening, tell, deliver, own } = world;

  it("says the kind, the organisation and the day, encrypted for the one browser, and no word more", async () => {
    const { memberId, accountId } = await member();
    const caller = await app.signedIn(accountId);
    const browser = await listening(caller);
    await tell(memberId);
    const [carried] = await deliver(accountId);
    const shown = shownBy(browser, carried);
    assert.deepEqual(
      { ...shown, tag: "" },
      {
        title: "Triệu tập họp",
        body: "Chi bộ thôn Mẫu · Thứ Sáu, 04/12/2026",
        link: `/meetings/${MEETING}`,
        lang: "vi",
        dir: "ltr",
        tag: "",
      },
    );
    assert.equal(carried?.path, new URL(browser.endpoint).pathname);
    assert.equal(carried?.headers["content-encoding"], "aes128gcm");
    assert.equal(carried?.headers["ttl"], "172800");
    assert.equal(carried?.headers["topic"], shown.tag.replaceAll("-", ""));
    assert.equal(carried?.body.includes("Chi bộ"), false);
    assert.notEqual((await own(caller)).devices[0]?.deliveredAt, null);
    assert.equal((await deliver(accountId)).length, 0);
  });

  it("comes from the site, which signs for this push service alone and for less than a day", async () => {
    const { memberId, accountId } = await member();
    const caller = await app.signedIn(accountId);
    await listening(caller);
    await tell(memberId);
    const [carried] = await deliver(accountId);
    const { key, claims } = senderOf(carried?.headers ?? {});
    assert.equal(key, (await own(caller)).key);
    assert.equal(claims.aud, world.service.origin);
    assert.equal(claims.sub, "https://chibo.example.vn");
    assert.ok(claims.exp * 1000 - Date.now() <= 24 * 3_600_000);
  });

  it("speaks the person's language, and only the kind for whoever wants no more", async () => {
    const { memberId, accountId } = await member();
    const caller = await app.signedIn(accountId);
    const browser = await listening(caller);
    await app.held.database.pool.query("update account set language = 'ar' where id = $1", [
      accountId,
    ]);
    await caller.call(chooseChannels, { body: { detail: "kind", choices: {} } });
    await tell(memberId);
    const shown = shownBy(browser, (await deliver(accountId))[0]);
    assert.deepEqual(
      [shown.title, shown.body, shown.lang, shown.dir],
      ["دعوة إلى اجتماع", "", "ar", "rtl"],
    );
  });

  it("goes to every device of the person, and to nobody else's", async () => {
    const [{ memberId, accountId }, other] = [await member(), await member()];
    const [phone, desk] = [
      await listening(await app.signedIn(accountId)),
      await listening(await app.signedIn(accountId)),
    ];
    await listening(await app.signedIn(other.accountId));
    await tell(memberId);
    const paths = (await deliver(accountId)).map(({ path }) => path).toSorted();
    assert.deepEqual(
      paths,
      [phone, desk].map((each) => new URL(each.endpoint).pathname).toSorted(),
    );
    assert.equal((await deliver(other.accountId)).length, 0);
  });

  it("is sent or not, as a letter is, as the person chose for this kind of notice", async () => {
    const { memberId, accountId } = await member("chon@mau.example.vn");
    const caller = await app.signedIn(accountId);
    await listening(caller);
    const letters = async () => {
      const rows = await app.held.database.query(sql<{ kind: string }>`
        select kind from mail join notification on notification.id = notification_id
         where member_id = ${memberId}`);
      return rows.map(({ kind }) => kind);
    };
    const off = { mail: false, push: false };
    const chosen = await caller.call(chooseChannels, {
      body: { detail: "day", choices: { meetings: off, account: off } },
    });
    assert.deepEqual(chosen.value.choices, { meetings: off, account: off });
    await tell(memberId);
    assert.deepEqual([await letters(), (await deliver(accountId)).length], [[], 0]);
    await tell(memberId, { notice: { kind: "codesTried", params: {} }, link: "/settings" });
    assert.deepEqual([await letters(), (await deliver(accountId)).length], [["codesTried"], 0]);
    await tell(memberId, { notice: { kind: "restrictionLifted", params: {} }, link: "/me" });
    assert.deepEqual((await letters()).toSorted(), ["codesTried", "restrictionLifted"]);
    assert.equal((await deliver(accountId)).length, 1);
  });

  it("ends the subscription when the push service says that it is gone", async () => {
    for (const status of [404, 410]) {
      const { memberId, accountId } = await member();
      const caller = await app.signedIn(accountId);
      await listening(caller);
      await tell(memberId);
      world.service.answers.push(status);
      await deliver(accountId);
      assert.deepEqual((await own(caller)).devices, [], String(status));
      await tell(memberId);
      assert.equal((await deliver(accountId)).length, 0);
    }
  });

  it("is tried again after 429 and 5xx, with the same tag, and only once after a yes", async () => {
    const { memberId, accountId } = await member();
    const browser = await listening(await app.signedIn(accountId));
    await tell(memberId);
    world.service.answers.push(429, 503);
    await assert.rejects(deliver(accountId), /429/);
    await assert.rejects(deliver(accountId), /503/);
    const first = shownBy(browser, world.service.carried[0]);
    const second = shownBy(browser, (await deliver(accountId))[0]);
    assert.equal(first.tag, second.tag);
    assert.equal((await deliver(accountId)).length, 0);
  });

  it("shows that a device gets nothing after a refusal or half a day, until something arrives again", async () => {
    const { memberId, accountId } = await member();
    const caller = await app.signedIn(accountId);
    await listening(caller);
    await tell(memberId);
    world.service.answers.push(403);
    await deliver(accountId);
    assert.match(
      (await own(caller)).devices[0]?.failing?.error ?? "",
      /^403 the push service says no/,
    );
    await tell(memberId);
    await deliver(accountId);
    assert.equal((await own(caller)).devices[0]?.failing, null);
    await tell(memberId);
    await app.held.database.commit((tx) => tx.query(sql`update push set attempts = 12`));
    world.service.answers.push(500);
    await deliver(accountId);
    assert.notEqual((await own(caller)).devices[0]?.failing, null);
  });

  it("that is refused is told to the operator, by the host of the service and no word of the device", async () => {
    const { memberId, accountId } = await member();
    const { endpoint } = await listening(await app.signedIn(accountId));
    await tell(memberId);
    world.service.answers.push(403);
    const [waiting] = await app.held.database.query(sql<{ id: string }>`
      select push.id from push join push_device on push_device.id = device_id where account_id = ${accountId}`);
    const { services } = app.system;
    const push = services.push ?? assert.fail("push is set up");
    const said: unknown[][] = [];
    const log = { ...services.log, warn: (...words: unknown[]) => void said.push(words) };
    await deliverPush({ ...services, log }, push, waiting?.id ?? "");
    const { host } = new URL(endpoint);
    assert.deepEqual(said, [[{ host, status: 403 }, "a push could not be delivered"]]);
  });

  it("follows no redirect", async () => {
    for (const status of [301, 307]) {
      const { memberId, accountId } = await member();
      await listening(await app.signedIn(accountId));
      await tell(memberId);
      world.service.answers.push(status);
      const carried = await deliver(accountId);
      assert.equal(carried.length, 1);
      assert.equal(
        carried.some(({ path }) => path === "/elsewhere"),
        false,
      );
    }
  });

  it("can be tried out, one at a time", async () => {
    const { accountId } = await member();
    const caller = await app.signedIn(accountId);
    const browser = await listening(caller);
    const params = { deviceId: (await own(caller)).devices[0]?.deviceId ?? "" };
    assert.equal((await caller.call(testPush, { params, body: {} })).status, 200);
    const again = await caller.call(testPush, { params, body: {} });
    assert.equal(again.refusal?.code, "notifications.push_test_waiting");
    const shown = shownBy(browser, (await deliver(accountId))[0]);
    assert.deepEqual([shown.title, shown.link], ["Thông báo thử", "/settings"]);
    assert.equal((await caller.call(testPush, { params, body: {} })).status, 200);
  });

  it("is not held up by letters that cannot be sent", async () => {
    const { memberId, accountId } = await member("cho@mau.example.vn");
    const browser = await listening(await app.signedIn(accountId));
    const path = new URL(browser.endpoint).pathname;
    world.service.carried.length = 0;
    await tell(memberId);
    const { config, clock } = app.system.services;
    const working = await openSystem(config, app.held.appUrl, { clock, work: true });
    const arrived = () => world.service.carried.some((each) => each.path === path);
    try {
      for (let tried = 0; tried < 600 && !arrived(); tried += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(arrived());
    } finally {
      await working.close();
    }
    const [letter] = await app.held.database.query(sql<{ state: string }>`
      select mail.state from mail join notification on notification.id = notification_id
       where member_id = ${memberId}`);
    assert.equal(letter?.state, "waiting");
  });

  it("is not sent to a device that was taken away meanwhile, and the act goes on", async () => {
    const { services } = app.system;
    const deviceId = newId();
    await app.held.database.commit((tx) =>
      enqueuePush(tx, services, { notificationId: null, deviceId }, app.now),
    );
    const push = sql`select from push where device_id = ${deviceId}`;
    assert.equal((await app.held.database.query(push)).length, 0);
  });

  it("is no longer sent to a device on which nobody opened the app for half a year", async () => {
    const { accountId } = await member();
    const caller = await app.signedIn(accountId);
    await listening(caller);
    const inDays = (days: number) =>
      new Date(Date.parse(app.now) + days * 86_400_000).toISOString();
    await app.held.database.commit((tx) => sweepDevices(tx, inDays(179)));
    assert.equal((await own(caller)).devices.length, 1);
    await app.held.database.commit((tx) => sweepDevices(tx, inDays(181)));
    assert.equal((await own(caller)).devices.length, 0);
  });
});
