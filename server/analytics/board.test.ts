import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { getBoard } from "@chiboso/domain/analytics/contract.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { holdMeeting, type HeldMeeting } from "../testing/closed-meeting.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../testing/world.ts";

describe("the committee's board", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const held: { body?: PlacedOrganisation; meeting?: HeldMeeting; office?: string } = {};
  const body = () => held.body as PlacedOrganisation;
  const ask = async (accountId: string, query: { month?: string; under?: string } = {}) => {
    const { value, refusal } = await (await app.signedIn(accountId)).call(getBoard, { query });
    if (refusal) throw new Error(refusal.code);
    return value;
  };

  before(async () => {
    held.body = await placeOrganisation(app, { name: "Đảng bộ phường Ví Dụ", kind: "baseBody" });
    await placeOrganisation(app, { name: "Chi bộ 10", under: body() });
    await placeOrganisation(app, { name: "Chi bộ Ấp Đông", under: body() });
    await placeOrganisation(app, { name: "Công đoàn phường", kind: "tradeUnion", under: body() });
    const cell = await placeOrganisation(app, { name: "Chi bộ 2", under: body() });
    held.office = (await placeOfficer(app, body(), "committeeOffice")).accountId;
    held.meeting = await holdMeeting(app, cell);
  });

  test("lists the cells alone, in Vietnamese order with 2 before 10", async () => {
    const board = await ask(held.office ?? "");
    assert.deepEqual(
      board.rows.map((row) => row.organisation.name),
      ["Chi bộ 2", "Chi bộ 10", "Chi bộ Ấp Đông"],
    );
    assert.equal(board.rows[0]?.organisation.superiorName, "Đảng bộ phường Ví Dụ");
  });

  test("shows the meeting that was held with its figures and leads to it", async () => {
    const board = await ask(held.office ?? "");
    const [row] = board.rows;
    assert.equal(row?.state, "met");
    assert.deepEqual(row?.attendance, { attended: 3, expected: 3 });
    assert.equal(row?.opinions, 1);
    assert.deepEqual(row?.votes, { adopted: 0, rejected: 0 });
    assert.equal(row?.meetings[0]?.id, held.meeting?.meetingId);
    assert.equal(board.totals.states.met, 1);
    assert.equal(board.totals.states.notYet, 2);
  });

  test("calls minutes that nobody approved late from the third day on (MEET-09)", async () => {
    const opened = app.now;
    assert.equal((await ask(held.office ?? "")).rows[0]?.minutes.due, 1);
    app.now = "2026-11-06T01:00:00.000Z";
    assert.equal((await ask(held.office ?? "")).rows[0]?.minutes.late, 1);
    app.now = opened;
  });

  test("shows a month that is over as missed, and never one that is to come", async () => {
    const october = await ask(held.office ?? "", { month: "2026-10" });
    assert.equal(october.totals.states.missed, 3);
    const future = await ask(held.office ?? "", { month: "2027-05" });
    assert.equal(future.month, "2026-11");
  });

  test("counts for twelve months in how many cells a regular meeting was held", async () => {
    const { year } = await ask(held.office ?? "");
    assert.equal(year.length, 12);
    assert.deepEqual(year.at(-1), { month: "2026-11", met: 1 });
    assert.equal(year[0]?.month, "2025-12");
  });

  test("shows a secretary their own cell and nobody else's", async () => {
    const board = await ask(held.meeting?.secretary.accountId ?? "");
    assert.deepEqual(
      board.rows.map((row) => row.organisation.name),
      ["Chi bộ 2"],
    );
  });

  test("refuses an ordinary member, and does not know an organisation that is not there", async () => {
    const cell = held.meeting?.cell as PlacedOrganisation;
    const member = await placeMember(app, cell, { name: "Phạm Thị Thử" });
    const asMember = await app.signedIn(member.accountId);
    assert.equal(
      (await asMember.call(getBoard, { query: {} })).refusal?.code,
      "kernel.not_allowed",
    );
    const asOffice = await app.signedIn(held.office ?? "");
    const query = { under: "01990000-0000-7000-8000-00000000dead" };
    assert.equal((await asOffice.call(getBoard, { query })).refusal?.code, "kernel.not_found");
    const first = await asOffice.call(getBoard, { query: { month: "0001-01" } });
    assert.equal(first.refusal?.code, "kernel.bad_input");
  });

  test("a cell founded later or dissolved earlier is not counted as one that failed to meet", async () => {
    await app.held.database.commit((tx) =>
      tx.query(sql`update organisation set founded_on = '2026-11-01' where name = 'Chi bộ 10'`),
    );
    const october = await ask(held.office ?? "", { month: "2026-10" });
    assert.equal(october.totals.cells, 2);
  });
});
