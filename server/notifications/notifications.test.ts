import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { mailState, markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import { sql } from "../platform/database.ts";
import { openMail } from "../platform/mail.ts";
import { openSystem } from "../system.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import type { CalendarEntry } from "./calendar.ts";
import { deliver, MOST_ATTEMPTS } from "./deliver.ts";
import { openPostOffice, plainHeader, type PostOffice } from "./post-office.ts";
import { notify, type Message } from "./public.ts";

const MEETING = "0193a1b2-0000-7000-8000-000000000001";
const NOTICE: Notice = {
  kind: "meetingInvited",
  params: {
    title: "Sinh hoạt chi bộ thường kỳ tháng 12",
    organisation: "Chi bộ thôn Mẫu",
    date: "2026-12-04",
    time: "19:30",
    place: "Nhà văn hóa thôn Mẫu",
  },
};
const CALENDAR: CalendarEntry = {
  uid: MEETING,
  sequence: 0,
  cancelled: false,
  summary: "Sinh hoạt chi bộ thường kỳ tháng 12",
  startsAt: "2026-12-04T12:30:00.000Z",
  endsAt: "2026-12-04T14:00:00.000Z",
  place: "Nhà văn hóa thôn Mẫu",
};

describe("notifications", () => {
  let office: PostOffice;
  before(async () => {
    office = await openPostOffice();
  });
  after(() => office.close());
  const app = testApp(undefined, {
    environment: {
      get SMTP_URL() {
        return office.url;
      },
      MAIL_FROM: "Văn phòng Đảng ủy <vanphong@mau.example.vn>",
      PUBLIC_URL: "https://chibo.example.vn",
    },
  });

  const tell = (message: Message) =>
    app.system.services.database.commit((tx) =>
      notify({ tx, services: app.system.services, now: app.now }, message),
    );
  const invite = (memberId: string, changed: Partial<Message> = {}) =>
    tell({
      memberIds: [memberId],
      notice: NOTICE,
      link: `/meetings/${MEETING}`,
      calendar: CALENDAR,
      ...changed,
    });
  const cellWith = async (email: string | undefined, name = "Nguyễn Thị Nhận") => {
    const superior = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Mẫu", under: superior });
    const member = await placeMember(app, cell, { name, ...(email !== undefined && { email }) });
    return { superior, cell, member };
  };
  /** The letters of a member, as the queue would hand them to the worker. */
  const deliverTo = async (memberId: string) => {
    const mail = openMail(app.system.services.config.mail ?? assert.fail());
    const rows = await app.held.database.query(sql<{ id: string }>`
      select mail.id from mail join notification on notification.id = notification_id
       where member_id = ${memberId} order by mail.id`);
    office.arrived.length = 0;
    for (const row of rows) await deliver(app.system.services, mail, row.id);
    return { mailIds: rows.map((row) => row.id), letters: [...office.arrived] };
  };
  const stateOf = async (mailId: string) => {
    const rows = await app.held.database.query(sql<{
      state: string;
      attempts: number;
      last_error: string;
    }>`
      select state, attempts, last_error from mail where id = ${mailId}`);
    return rows[0];
  };

  it("reach a member in the app and by a letter with text, page and calendar entry", async () => {
    const { member } = await cellWith("nhan@mau.example.vn");
    await invite(member.memberId);
    const caller = await app.signedIn(member.accountId);
    const inbox = (await caller.call(myNotifications)).value;
    assert.equal(inbox.unread, 1);
    assert.deepEqual(
      inbox.notifications.map((each) => [each.kind, each.params, each.readAt]),
      [["meetingInvited", NOTICE.params, null]],
    );
    const [letter] = (await deliverTo(member.memberId)).letters;
    assert.ok(letter);
    assert.deepEqual(letter.recipients, ["nhan@mau.example.vn"]);
    assert.equal(
      plainHeader(letter.headers.get("subject")),
      "Mời họp: Sinh hoạt chi bộ thường kỳ tháng 12",
    );
    assert.equal(letter.headers.get("content-language"), "vi");
    assert.equal(
      plainHeader(letter.headers.get("from")),
      "Văn phòng Đảng ủy <vanphong@mau.example.vn>",
    );
    assert.match(
      letter.part("text/plain"),
      /Kính gửi đồng chí Nguyễn Thị Nhận,[^]*19:30, Thứ Sáu, 4\/12\/2026, tại Nhà văn hóa/,
    );
    assert.match(
      letter.part("text/plain"),
      new RegExp(`https://chibo.example.vn/meetings/${MEETING}`),
    );
    assert.match(letter.part("text/html"), /<html lang="vi" dir="ltr">/);
    const calendar = unfold(letter.part("text/calendar"));
    for (const line of [
      "METHOD:REQUEST",
      `UID:${MEETING}@chibo.example.vn`,
      "SEQUENCE:0",
      "TZID:Asia/Ho_Chi_Minh",
      "DTSTART;TZID=Asia/Ho_Chi_Minh:20261204T193000",
      "DTEND;TZID=Asia/Ho_Chi_Minh:20261204T210000",
      "DTSTAMP:20261103T010000Z",
      "STATUS:CONFIRMED",
    ]) {
      assert.ok(calendar.includes(line), `${line} in ${calendar.join("\n")}`);
    }
    assert.ok(
      calendar.some((line) => /^ORGANIZER;CN="Văn phòng Đảng ủy":mailto:vanphong@/i.test(line)),
    );
    assert.ok(calendar.some((line) => /^ATTENDEE;.*CN="Nguyễn Thị Nhận":mailto:nhan@/i.test(line)));
  });

  it("speak the person's language, in Arabic from right to left", async () => {
    const { member } = await cellWith("arab@mau.example.vn");
    await app.held.database.pool.query("update account set language = 'ar' where id = $1", [
      member.accountId,
    ]);
    await invite(member.memberId);
    const [letter] = (await deliverTo(member.memberId)).letters;
    assert.match(plainHeader(letter?.headers.get("subject")), /^دعوة: /);
    assert.match(letter?.part("text/html") ?? "", /<html lang="ar" dir="rtl">/);
    assert.match(letter?.part("text/plain") ?? "", /الجمعة، 4 ديسمبر 2026/);
  });

  it("change and cancel the same calendar entry by a higher sequence", async () => {
    const { member } = await cellWith("lich@mau.example.vn");
    await invite(member.memberId, { calendar: { ...CALENDAR, sequence: 1 } });
    await invite(member.memberId, {
      notice: { kind: "meetingCancelled", params: { ...NOTICE.params, reason: "Bão" } } as Notice,
      calendar: { ...CALENDAR, sequence: 2, cancelled: true },
    });
    const calendars = (await deliverTo(member.memberId)).letters.map((each) =>
      unfold(each.part("text/calendar")),
    );
    const told = calendars.map((lines) =>
      lines.filter((line) => /^(METHOD|UID|SEQUENCE|STATUS):/.test(line)),
    );
    assert.deepEqual(told, [
      ["METHOD:REQUEST", `UID:${MEETING}@chibo.example.vn`, "SEQUENCE:1", "STATUS:CONFIRMED"],
      ["METHOD:CANCEL", `UID:${MEETING}@chibo.example.vn`, "SEQUENCE:2", "STATUS:CANCELLED"],
    ]);
  });

  it("leave nothing behind when the act is not committed", async () => {
    const { member } = await cellWith("khong@mau.example.vn");
    const { services } = app.system;
    const jobs = "select count(*)::int as count from jobs.job";
    const before = (await app.held.database.pool.query(jobs)).rows[0].count;
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
    assert.equal((await app.held.database.pool.query(jobs)).rows[0].count, before);
  });

  it("let no name, title or place begin a header or a line of the calendar, and escape the page", async () => {
    const evil = 'Người\r\nBcc: ke@xau.example\r\n\r\n<script>alert(1)</script>\u2028"; , ;';
    const { member } = await cellWith("that@mau.example.vn", evil);
    const params = {
      ...NOTICE.params,
      title: evil,
      place: `${evil}\nATTENDEE:mailto:ke@xau.example`,
    };
    await invite(member.memberId, {
      notice: { kind: "meetingInvited", params } as Notice,
      calendar: { ...CALENDAR, summary: evil, place: params.place },
    });
    const [letter] = (await deliverTo(member.memberId)).letters;
    assert.ok(letter);
    assert.deepEqual(letter.recipients, ["that@mau.example.vn"]);
    assert.equal(letter.headers.has("bcc"), false);
    assert.equal(/^Bcc:/m.test(letter.raw), false);
    assert.equal(letter.part("text/html").includes("<script>"), false);
    const lines = unfold(letter.part("text/calendar"));
    assert.equal(lines.filter((line) => line.startsWith("ATTENDEE")).length, 1);
    assert.ok(lines.every((line) => line === "" || /^[A-Z-]+[;:]/.test(line)));
  });

  it("try again after a passing fault, with the same Message-ID, and only once after a yes", async () => {
    const { member } = await cellWith("cham@mau.example.vn");
    await invite(member.memberId);
    office.answers.push(451);
    await assert.rejects(deliverTo(member.memberId), /451|says no/);
    const { mailIds, letters } = await deliverTo(member.memberId);
    const mailId = mailIds[0] ?? "";
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
    office.answers.push(550);
    const { mailIds } = await deliverTo(member.memberId);
    assert.equal((await stateOf(mailIds[0] ?? ""))?.state, "failed");
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

  it("give up on an address that is none, without asking the mail server", async () => {
    for (const address of [
      "khong phai dia chi",
      "a@b.vn, c@d.vn",
      "a@b.vn\r\nRCPT TO:<x@y.vn>",
      "Tên <a@b.vn>",
    ]) {
      const { member } = await cellWith(address);
      await invite(member.memberId);
      const { mailIds, letters } = await deliverTo(member.memberId);
      assert.equal(letters.length, 0, address);
      assert.deepEqual(await stateOf(mailIds[0] ?? ""), {
        state: "failed",
        attempts: 1,
        last_error: "not an e-mail address",
      });
    }
  });

  it("fail for good when the mail server has been away through all attempts", async () => {
    const { member } = await cellWith("xa@mau.example.vn");
    await invite(member.memberId);
    const rows = await app.held.database.query(sql<{ id: string }>`
      update mail set attempts = ${MOST_ATTEMPTS - 1} from notification
       where notification.id = notification_id and member_id = ${member.memberId} returning mail.id`);
    office.answers.push(451);
    await deliverTo(member.memberId);
    assert.deepEqual((await stateOf(rows[0]?.id ?? ""))?.state, "failed");
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
    office.arrived.length = 0;
    await invite(member.memberId);
    office.answers.push(451);
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
    office.arrived.some((letter) => letter.recipients.includes(address));
});

function unfold(calendar: string): string[] {
  return calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
}
