import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mailState, markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { sql } from "../platform/database.ts";
import { openSystem } from "../system.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { MOST_ATTEMPTS } from "./deliver.ts";
import { mailWorld, NOTICE } from "./testing/mail-world.ts";
import { notify } from "./public.ts";

describe("notifications", () => {
  const world = mailWorld();
  const { app, cellWith, invite, deliverTo, stateOf } = world;

  it("leave nothing behind when the act is not committed", async () => {
    const { member } = await cellWith("khong@mau.example.vn");
    const { services } = app.system;
    const jobs = async () => {
      const rows = await app.held.database.query(
        sql<{ count: number }>`select count(*)::int as count from jobs.job`,
      );
      return rows[0]?.count;
    };
    const before = await jobs();
    await services.database.transact(async (tx) => {
      await notify(
        { tx, services, now: app.now },
        { memberIds: [member.memberId], notice: NOTICE, link: "/" },
      );
      return { commit: false, value: undefined };
    });
    const rows = await app.held.database.query(
      sql`select from notification where member_id = ${member.memberId}`,
    );
    assert.equal(rows.length, 0);
    assert.equal(await jobs(), before);
  });

  it("try again after a passing fault, with the same Message-ID, and only once after a yes", async () => {
    const { member } = await cellWith("cham@mau.example.vn");
    await invite(member.memberId);
    world.office.answers.push(451);
    await assert.rejects(deliverTo(member.memberId), /451|says no/);
    const { mailIds, letters } = await deliverTo(member.memberId);
    const mailId = mailIds[0];
    assert.equal(letters[0]?.headers.get("message-id"), `<${mailId}@chibo.example.vn>`);
    assert.deepEqual(await stateOf(mailId), { state: "sent", attempts: 2, last_error: "" });
    assert.equal((await deliverTo(member.memberId)).letters.length, 0);
  });

  it("send the same letter, byte for byte but its date, when the process died before it was noted", async () => {
    const { member } = await cellWith("giet@mau.example.vn");
    await invite(member.memberId);
    const first = await deliverTo(member.memberId);
    await app.held.database.commit((tx) =>
      tx.query(
        sql`update mail set state = 'waiting', done_at = null where id = ${first.mailIds[0]}`,
      ),
    );
    const second = await deliverTo(member.memberId);
    assert.equal(
      first.letters[0]?.headers.get("message-id"),
      second.letters[0]?.headers.get("message-id"),
    );
    assert.equal(first.letters[0]?.part("text/calendar"), second.letters[0]?.part("text/calendar"));
  });

  it("show a refusal for good to the office concerned, and to no other", async () => {
    const { member, superior } = await cellWith("sai@mau.example.vn");
    await invite(member.memberId);
    world.office.answers.push(550);
    const { mailIds } = await deliverTo(member.memberId);
    assert.equal((await stateOf(mailIds[0]))?.state, "failed");
    const near = await app.signedIn(
      (await placeOfficer(app, superior, "committeeOffice")).accountId,
    );
    const seen = (await near.call(mailState)).value;
    assert.deepEqual(
      [seen.configured, seen.failed, seen.failures.map((each) => each.memberId)],
      [true, 1, [member.memberId]],
    );
    assert.match(seen.failures[0]?.error ?? "", /550/);
    const apart = await placeOrganisation(app, { name: "Đảng bộ Khác", kind: "baseBody" });
    const far = await app.signedIn((await placeOfficer(app, apart, "committeeOffice")).accountId);
    assert.deepEqual((await far.call(mailState)).value.failures, []);
  });

  it("fail for good when the mail server has been away through all attempts", async () => {
    const { member } = await cellWith("xa@mau.example.vn");
    await invite(member.memberId);
    const rows = await app.held.database.query(sql<{ id: string }>`
      update mail set attempts = ${MOST_ATTEMPTS - 1} from notification
       where notification.id = notification_id and member_id = ${member.memberId} returning mail.id`);
    world.office.answers.push(451);
    await deliverTo(member.memberId);
    assert.deepEqual((await stateOf(rows[0]?.id))?.state, "failed");
  });

  it("stay in the app for a member without an address", async () => {
    const { member } = await cellWith(undefined);
    await invite(member.memberId);
    assert.equal((await deliverTo(member.memberId)).mailIds.length, 0);
    const caller = await app.signedIn(member.accountId);
    assert.equal((await caller.call(myNotifications)).value.unread, 1);
  });

  it("are marked as read by their owner only", async () => {
    const { member, cell } = await cellWith(undefined);
    const other = await placeMember(app, cell, { name: "Người Khác" });
    await invite(member.memberId);
    const [owner, stranger] = [
      await app.signedIn(member.accountId),
      await app.signedIn(other.accountId),
    ];
    const ids = (await owner.call(myNotifications)).value.notifications.map((each) => each.id);
    await stranger.call(markRead, { body: { ids } });
    await stranger.call(markRead, { body: { ids: null } });
    assert.equal((await owner.call(myNotifications)).value.unread, 1);
    assert.equal((await owner.call(markRead, { body: { ids } })).value.unread, 0);
  });

  it("are sent by whatever process comes after the one that was killed, and again after a fault", async () => {
    const { member } = await cellWith("sau@mau.example.vn");
    world.office.arrived.length = 0;
    await invite(member.memberId);
    world.office.answers.push(451);
    const { config, clock } = app.system.services;
    const later = await openSystem(config, app.held.appUrl, { clock, work: true });
    try {
      for (let tried = 0; tried < 600 && !arrivedAt("sau@mau.example.vn"); tried += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.ok(arrivedAt("sau@mau.example.vn"));
    } finally {
      await later.close();
    }
  });

  const arrivedAt = (address: string) =>
    world.office.arrived.some((letter) => letter.recipients.includes(address));
});
