import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { getMeeting, getRecord, listMeetings } from "@chiboso/domain/meetings/contract.ts";
import * as contract from "@chiboso/domain/meetings/late/contract.ts";
import type { LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { draftMinutes } from "@chiboso/domain/minutes/contract.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { listPolls } from "@chiboso/domain/voting/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficers } from "../../testing/closed-meeting.ts";
import { preparationOf, runMeeting } from "../../testing/running-meeting.ts";
import { placeOrganisation } from "../../testing/world.ts";

const SCAN = new TextEncoder().encode(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);

describe("entering a meeting from paper", () => {
  const app = testApp();

  /** A cell whose meeting of 3 November was held on paper and is entered on the fifth. */
  async function onPaper() {
    app.now = "2026-11-05T02:00:00.000Z";
    const cell = await placeOrganisation(app, { name: "Chi bộ Mất Điện" });
    const people = await placeOfficers(app, cell);
    const meetingId = newId();
    const prepared = await people.asSecretary.call(contract.prepareLate, {
      params: { organisationId: cell.id },
      body: { meetingId, ...preparationOf(people, [newId(), newId()]) },
    });
    return { ...people, meetingId, params: { meetingId }, begun: prepared.value };
  }

  const filled = (view: LateView, change: Partial<LateSheet> = {}): LateSheet => ({
    ...view.sheet,
    reason: "Mất điện",
    closed: "09:40",
    recoveredOn: "2026-11-04",
    recoveredAt: "08:00",
    items: view.sheet.items.map((item, index) =>
      index === 0
        ? {
            ...item,
            from: "08:10",
            to: "09:30",
            conclusion: "Thống nhất nhiệm vụ.",
            opinions: [
              { id: newId(), memberId: view.sheet.roll[1]?.memberId ?? "", text: "Nhất trí." },
            ],
            assignments: [
              {
                id: newId(),
                ownerId: view.sheet.roll[2]?.memberId ?? "",
                text: "Lập danh sách",
                dueDate: "2026-11-20",
              },
            ],
            votes: [
              {
                id: newId(),
                question: "Thông qua nhiệm vụ",
                decision: "ordinaryResolution" as const,
                time: "09:20",
                for: 2,
                against: 0,
                other: 1,
                recused: [],
              },
            ],
          }
        : item,
    ),
    ...change,
  });

  test("a meeting never prepared in the system is entered, closed and marked everywhere", async () => {
    const { asClerk, params, begun } = await onPaper();
    const saved = await asClerk.call(contract.saveLate, {
      params,
      body: { expectedVersion: begun.version, sheet: filled(begun) },
    });
    const early = await asClerk.call(contract.enterLate, {
      params,
      body: { expectedVersion: saved.value.version },
    });
    assert.equal(early.refusal?.code, "meetings.late_scan_missing");
    await asClerk.call(contract.attachScan, {
      params,
      query: { scanId: newId(), name: "bien-ban.pdf" },
      upload: SCAN,
    });
    const entered = await asClerk.call(contract.enterLate, {
      params,
      body: { expectedVersion: saved.value.version },
    });
    assert.equal(entered.value.state, "closed");
    const view = (await asClerk.call(getMeeting, { params })).value;
    assert.deepEqual(view.late, {
      enteredAt: app.now,
      dueAt: "2026-11-06T17:00:00.000Z",
      overdue: false,
    });
    assert.equal(view.openedAt, "2026-11-03T01:00:00.000Z");
    const listed = (await asClerk.call(listMeetings, { query: {} })).value.meetings[0];
    assert.equal(listed?.late?.enteredAt, app.now);
    const record = (await asClerk.call(getRecord, { params })).value;
    assert.equal(record.late?.scans[0]?.sha256, createHash("sha256").update(SCAN).digest("hex"));
    assert.equal(record.items[0]?.polls[0]?.method, "counted");
    const polls = (await asClerk.call(listPolls, { params })).value.polls;
    assert.deepEqual(polls[0]?.outcome?.counts, { for: 2, against: 0, other: 1, notVoting: 0 });
    const figures = await app.system.services.database.query<{ polls: number; adopted: number }>(
      sql`select polls, adopted from meeting_figures where meeting_id = ${params.meetingId}`,
    );
    assert.deepEqual(figures, [{ polls: 1, adopted: 1 }]);
    const minutes = (await asClerk.call(draftMinutes, { params })).value.document;
    const text = minutes.blocks.map(textOf).join("\n");
    assert.match(text, /được ghi trên giấy do hệ thống không hoạt động \(Mất điện\)/u);
    assert.match(text, /Biểu quyết giơ tay, đếm trên giấy: Thông qua nhiệm vụ/u);
    assert.equal(minutes.head.note, "(Nhập từ biên bản giấy sau buổi sinh hoạt)");
    const again = await asClerk.call(contract.saveLate, {
      params,
      body: { expectedVersion: saved.value.version, sheet: saved.value.sheet },
    });
    assert.equal(again.refusal?.code, "meetings.late_entered");
  });

  test("a sheet that somebody else has saved meanwhile is not written over", async () => {
    const { asClerk, asSecretary, params, begun } = await onPaper();
    const body = { expectedVersion: begun.version, sheet: filled(begun) };
    assert.equal((await asClerk.call(contract.saveLate, { params, body })).status, 200);
    const second = await asSecretary.call(contract.saveLate, { params, body });
    assert.equal(second.refusal?.code, "meetings.stale");
  });

  test("words that declare themselves secret are refused before they are kept", async () => {
    const { asClerk, params, begun } = await onPaper();
    const sheet = { ...begun.sheet, reason: "Tài liệu TỐI MẬT" };
    const body = { expectedVersion: begun.version, sheet };
    const saved = await asClerk.call(contract.saveLate, { params, body });
    assert.equal(saved.refusal?.code, "meetings.secret_refused");
    assert.equal(saved.refusal?.field, "reason");
    const read = (await asClerk.call(contract.readLate, { params })).value.late;
    assert.equal(read?.sheet.reason, "");
  });

  test("a meeting that began in the system is continued from paper, with what it had", async () => {
    app.now = "2026-11-03T01:10:00.000Z";
    const meeting = await runMeeting(app, []);
    const params = { meetingId: meeting.meetingId };
    app.now = "2026-11-04T09:00:00.000Z";
    const asClerk = await app.signedIn(meeting.clerk.accountId);
    const begun = (await asClerk.call(contract.beginLate, { params })).value;
    assert.equal(begun.sheet.opened, "08:10");
    const sheet = filled(begun, { paperFrom: "08:40", recoveredOn: "2026-11-04" });
    const [first, ...rest] = sheet.items;
    const saved = await asClerk.call(contract.saveLate, {
      params,
      body: {
        expectedVersion: begun.version,
        sheet: { ...sheet, items: first ? [{ ...first, from: "08:10" }, ...rest] : [] },
      },
    });
    await asClerk.call(contract.attachScan, {
      params,
      query: { scanId: newId(), name: "bien-ban.pdf" },
      upload: SCAN,
    });
    const entered = await asClerk.call(contract.enterLate, {
      params,
      body: { expectedVersion: saved.value.version },
    });
    assert.equal(entered.status, 200);
    const record = (await asClerk.call(getRecord, { params })).value;
    assert.equal(record.meeting.openedAt, "2026-11-03T01:10:00.000Z");
    assert.equal(record.late?.paperFrom, "2026-11-03T01:40:00.000Z");
    assert.ok(record.roll.every((member) => member.attendance === "present"));
  });

  test("forms to fill in by hand come as PDF, for a meeting and for the cell", async () => {
    const { asSecretary, cell, params } = await onPaper();
    const forms = await asSecretary.call(contract.paperForms, { params });
    assert.equal(forms.bytes.subarray(0, 5).toString("latin1"), "%PDF-");
    const blank = await asSecretary.call(contract.cellPaperForms, {
      params: { organisationId: cell.id },
    });
    assert.equal(blank.bytes.subarray(0, 5).toString("latin1"), "%PDF-");
  });
});
