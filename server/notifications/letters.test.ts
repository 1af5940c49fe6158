import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { CALENDAR, mailWorld, MEETING, NOTICE } from "./testing/mail-world.ts";
import { plainHeader } from "./testing/post-office.ts";

describe("letters", () => {
  const world = mailWorld();
  const { app, cellWith, invite, deliverTo, stateOf } = world;

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
      "Triệu tập họp: Sinh hoạt chi bộ thường kỳ tháng 12",
    );
    assert.equal(letter.headers.get("content-language"), "vi");
    assert.equal(
      plainHeader(letter.headers.get("from")),
      "Văn phòng Đảng ủy <vanphong@mau.example.vn>",
    );
    assert.match(
      letter.part("text/plain"),
      /Kính gửi đồng chí Nguyễn Thị Nhận,[^]*19:30, Thứ Sáu, 04\/12\/2026, tại Nhà văn hóa/,
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
    assert.match(letter?.part("text/plain") ?? "", /الجمعة، \u206604\/12\/2026\u2069/);
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
      assert.deepEqual(await stateOf(mailIds[0]), {
        state: "failed",
        attempts: 1,
        last_error: "not an e-mail address",
      });
    }
  });
});

function unfold(calendar: string): string[] {
  return calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
}
