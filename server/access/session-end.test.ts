import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import * as contract from "@chiboso/domain/access/contract.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { sweep } from "./sweep.ts";
import { PASSWORD, placePerson, visit } from "./testing/visitors.ts";

describe("the end of a session", () => {
  const app = testApp();
  const listening = { address: "" };
  before(async () => {
    listening.address = await app.system.app.listen({ host: "127.0.0.1", port: 0 });
  });

  const enter = async (username: string, cookie?: string) => {
    const body = { username, password: PASSWORD };
    const given = { body, ...(cookie !== undefined && { cookie }) };
    return (await visit(app, contract.logIn, given)).cookie ?? "";
  };
  const isOpen = async (cookie: string) =>
    (await visit(app, contract.whoAmI, { cookie })).value.me !== null;

  /** An open page: what it follows, and everything that it was told until the stream ended. */
  const follow = async (cookie: string, organisationId: string) => {
    const opened = await fetch(
      `${listening.address}/api/live?topics=organisation:${organisationId}`,
      {
        headers: { cookie },
      },
    );
    assert.equal(opened.status, 200);
    return { told: opened.text() };
  };

  it("ends what its pages follow, when its owner logs out, and leaves other devices alone", async () => {
    const { cellId, accountId } = await placePerson(app, "follower");
    const [laptop, phone] = [await enter("follower"), await enter("follower")];
    const onLaptop = await follow(laptop, cellId);
    const onPhone = await follow(phone, cellId);
    assert.equal((await visit(app, contract.logOut, { body: {}, cookie: laptop })).status, 200);
    await onLaptop.told;
    app.system.services.live.publish(`organisation:${cellId}`);
    const { value } = await visit(app, contract.whoAmI, { cookie: phone });
    const other = await app.signedIn(accountId);
    // Changes are gathered for a quarter of a second before they are told.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const params = { sessionId: value.me?.sessionId ?? "" };
    assert.equal((await other.call(contract.endSession, { params, body: {} })).status, 200);
    assert.match(await onPhone.told, new RegExp(`data: organisation:${cellId}`));
  });

  it("ends them too when the password is changed or all other sessions are ended", async () => {
    const { cellId, accountId } = await placePerson(app, "changer2");
    const laptop = await app.signedIn(accountId);
    const first = await follow(await enter("changer2"), cellId);
    const second = await follow(await enter("changer2"), cellId);
    const { ended } = (await laptop.call(contract.endOtherSessions, { body: {} })).value;
    assert.equal(ended, 2);
    await Promise.all([first.told, second.told]);
    const third = await follow(await enter("changer2"), cellId);
    const next = "Đồng lúa chín vàng";
    await laptop.call(contract.changePassword, { body: { current: PASSWORD, next } });
    await third.told;
    assert.notEqual((await laptop.call(contract.whoAmI)).value.me, null);
  });

  it("comes with the next log-in in the same browser, whoever logs in, and with no failed one", async () => {
    await placePerson(app, "before");
    await placePerson(app, "afterwards");
    const first = await enter("before");
    const wrong = { username: "afterwards", password: "sai rồi nhé" };
    assert.equal((await visit(app, contract.logIn, { body: wrong, cookie: first })).status, 401);
    assert.equal(await isOpen(first), true);
    const second = await enter("afterwards", first);
    assert.deepEqual([await isOpen(first), await isOpen(second)], [false, true]);
  });

  it("ends what its device is told, unless the same person signs in anew there", async () => {
    const { accountId } = await placePerson(app, "listener");
    await placePerson(app, "stranger");
    const told = async () => {
      const rows = await app.held.database.query(sql<{ id: string }>`
        select id from push_device where account_id = ${accountId}`);
      return rows.length;
    };
    const first = await enter("listener");
    const { value } = await visit(app, contract.whoAmI, { cookie: first });
    await app.held.database.commit((tx) =>
      tx.query(sql`
        insert into push_device (id, account_id, session_id, endpoint, p256dh, auth, device, created_at, seen_at)
        values (${newId()}, ${accountId}, ${value.me?.sessionId ?? ""}, 'https://push.example.org/a', '', '', '',
          ${app.now}, ${app.now})`),
    );
    const second = await enter("listener", first);
    assert.equal(await told(), 1);
    await enter("stranger", second);
    assert.equal(await told(), 0);
  });

  it("is forgotten after ninety days, but for the newest of an account", async () => {
    const { accountId } = await placePerson(app, "traveller");
    const days = (count: number) =>
      new Date(Date.parse(app.now) + count * 86_400_000).toISOString();
    const start = app.now;
    await app.signedIn(accountId);
    app.now = days(1);
    await app.signedIn(accountId);
    app.now = days(100);
    const left = async () => {
      const rows = await app.held.database.query(sql<{ at: string }>`
        select created_at as at from session where account_id = ${accountId} order by created_at`);
      return rows.map(({ at }) => at);
    };
    await app.held.database.commit((tx) => sweep(tx, app.now));
    assert.equal((await left()).length, 1);
    assert.ok((await left())[0] !== start);
    await app.signedIn(accountId);
    await app.held.database.commit((tx) => sweep(tx, app.now));
    assert.deepEqual(await left(), [app.now]);
  });
});

describe("the daily sweep", () => {
  const app = testApp(undefined, { work: true });

  it("is a job that runs by itself, once a day among all servers", async () => {
    const queued = async () =>
      (
        await app.held.database.query(sql<{ n: number }>`
        select count(*)::int as n from jobs.job where name = 'access.sweep'`)
      )[0]?.n ?? 0;
    const { jobs } = app.system.services;
    assert.equal(await queued(), 1);
    await jobs.every("access.sweep", 24, async () => undefined);
    assert.equal(await queued(), 1);
  });
});
