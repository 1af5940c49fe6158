import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getBoard } from "@chiboso/domain/analytics/contract.ts";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import { getRecord } from "@chiboso/domain/meetings/contract.ts";
import * as contract from "@chiboso/domain/quality/contract.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { draftResolution } from "@chiboso/domain/resolutions/contract.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import type { HeldMeeting as Told } from "../testing/closed-meeting.ts";
import { closedMeeting } from "../testing/minutes-desk.ts";
import { runMeeting } from "../testing/running-meeting.ts";
import { placeOfficer } from "../testing/world.ts";
import { insertScore } from "./store.ts";

type HeldMeeting = Omit<Told, "opinion">;

describe("the score of a meeting", () => {
  const app = testApp();
  const at = ({ meetingId }: HeldMeeting) => ({ meetingId });

  const show = async (as: Caller, meeting: HeldMeeting) =>
    (await as.call(contract.showSheet, { params: at(meeting) })).value;

  const name = (meeting: HeldMeeting, scorerId: string) =>
    meeting.asSecretary.call(contract.nameScorer, {
      params: at(meeting),
      body: { scorerId, agreerId: null },
    });

  /** As proposed, and everything where nothing is. */
  const pointsOf = ({ proposal }: SheetView) =>
    proposal.lines
      .filter((line) => line.way !== "leftOut")
      .map(({ criterionId, proposed, most }) => ({
        criterionId,
        points: proposed ?? most,
        reason: null,
      }));

  const score = (as: Caller, meeting: HeldMeeting, lines: ReturnType<typeof pointsOf>) =>
    as.call(contract.scoreMeeting, { params: at(meeting), body: { lines } });

  const agree = (as: Caller, meeting: HeldMeeting, revision: number) =>
    as.call(contract.agreeScore, { params: at(meeting), body: { revision } });

  const confirm = (meeting: HeldMeeting, revision: number) =>
    meeting.asClerk.call(contract.confirmScore, {
      params: at(meeting),
      body: { revision, outcome: "agreed", note: "", votes: null, changes: [] },
    });

  async function agreed(meeting: HeldMeeting): Promise<SheetView> {
    await name(meeting, meeting.clerk.memberId);
    const given = pointsOf(await show(meeting.asClerk, meeting));
    const scored = (await score(meeting.asClerk, meeting, given)).value;
    return (await agree(meeting.asDeputy, meeting, scored.score?.revision ?? 0)).value;
  }

  async function confirmed(meeting: HeldMeeting): Promise<SheetView> {
    const view = await agreed(meeting);
    return (await confirm(meeting, view.score?.revision ?? 0)).value;
  }

  async function officeAbove(meeting: HeldMeeting): Promise<Caller> {
    const [above] = await app.system.services.database.query<{ id: string; path: string }>(sql`
      select above.id, above.path from organisation cell
        join organisation above on above.id = cell.parent_id where cell.id = ${meeting.cell.id}`);
    assert.ok(above);
    const place = { ...above, name: "Đảng bộ Công ty Thử" };
    const { accountId } = await placeOfficer(app, place, "committeeOffice");
    return app.signedIn(accountId);
  }

  test("is proposed from the record, each lost point with what lies behind it", async () => {
    const meeting = await closedMeeting(app);
    const { proposal, sheet, dueOn } = await show(meeting.asSecretary, meeting);
    const line = (id: string) => {
      const found = proposal.lines.find((each) => each.criterionId === id);
      assert.ok(found, id);
      return found;
    };
    assert.equal(sheet.parts.length, 8);
    assert.equal(line("lengthHeld").proposed, 5);
    assert.deepEqual(line("attendanceShare").share, { part: 3, whole: 3, count: 3, members: 3 });
    assert.deepEqual(line("speaking").share, { part: 1, whole: 3, count: 1, members: 3 });
    assert.equal(line("speaking").proposed, 3);
    assert.equal(line("papersInTime").proposed, 0);
    assert.deepEqual(line("papersInTime").evidence[0]?.numbers, { papers: 0, late: 0 });
    assert.equal(line("thematicHeld").way, "leftOut");
    assert.equal(line("targetsMet").way, "unknown");
    assert.equal(line("contentPrepared").way, "manual");
    assert.equal(proposal.most, 95);
    assert.equal(dueOn, "2026-11-06");
  });

  test("counts the roll as the meeting itself counted it at its close", async () => {
    const meeting = await closedMeeting(app);
    const { proposal } = await show(meeting.asSecretary, meeting);
    const rows = await app.system.services.database.query<{ attended: number; expected: number }>(
      sql`select attended, expected from meeting where id = ${meeting.meetingId}`,
    );
    const share = proposal.lines.find((each) => each.criterionId === "attendanceShare")?.share;
    assert.deepEqual([share?.part, share?.whole], [rows[0]?.attended, rows[0]?.expected]);
  });

  test("goes from the named scorer by another's agreement and the cell to the log", async () => {
    const meeting = await closedMeeting(app);
    assert.equal(
      (await name(meeting, meeting.secretary.memberId)).refusal?.code,
      "quality.secretary_scores",
    );
    const named = (await name(meeting, meeting.clerk.memberId)).value;
    const given = pointsOf(named);
    assert.equal(
      (await score(meeting.asDeputy, meeting, given)).refusal?.code,
      "quality.not_scorer",
    );
    const lowered = given.map((each) =>
      each.criterionId === "lengthHeld" ? { ...each, points: 4 } : each,
    );
    assert.equal(
      (await score(meeting.asClerk, meeting, lowered)).refusal?.code,
      "quality.reason_missing",
    );
    const scored = (await score(meeting.asClerk, meeting, given)).value;
    const revision = scored.score?.revision ?? 0;
    assert.equal(
      (await agree(meeting.asSecretary, meeting, revision)).refusal?.code,
      "quality.not_agreer",
    );
    const both = await Promise.all([
      agree(meeting.asDeputy, meeting, revision),
      agree(meeting.asDeputy, meeting, revision),
    ]);
    assert.deepEqual(both.map((each) => each.refusal?.code ?? "agreed").toSorted(), [
      "agreed",
      "quality.wrong_state",
    ]);
    const done = (await confirm(meeting, revision + 1)).value;
    assert.equal(done.score?.state, "confirmed");
    assert.equal(typeof done.score?.confirmed?.entryIndex, "number");
    assert.deepEqual(done.score?.total, {
      points: given.reduce((sum, each) => sum + each.points, 0),
      most: 95,
      level: done.score?.total?.level,
    });
    await assert.rejects(
      app.system.services.database.commit((tx) =>
        tx.query(sql`update quality_score set points = 1 where meeting_id = ${meeting.meetingId}`),
      ),
      /is closed and stays as it is/,
    );
  });

  test("waits for the scorer, then for whoever may agree, and is open work of the cell until it is confirmed", async () => {
    const meeting = await closedMeeting(app);
    const waiting = async (as: Caller) =>
      (await as.call(contract.listWaiting, {})).value.sheets
        .filter((each) => each.meetingId === meeting.meetingId)
        .map(({ todo }) => todo);
    const open = async () =>
      (await meeting.asSecretary.call(listOpenWork, {})).value.items
        .filter((each) => each.kind === "quality" && each.meetingId === meeting.meetingId)
        .map(({ state }) => state);
    assert.deepEqual(await open(), ["notNamed"]);
    const named = (await name(meeting, meeting.clerk.memberId)).value;
    assert.deepEqual([await waiting(meeting.asClerk), await open()], [["score"], ["named"]]);
    const scored = (await score(meeting.asClerk, meeting, pointsOf(named))).value;
    assert.deepEqual([await waiting(meeting.asClerk), await open()], [[], ["scored"]]);
    assert.deepEqual(await waiting(meeting.asDeputy), ["agree"]);
    const revision = scored.score?.revision ?? 0;
    await agree(meeting.asDeputy, meeting, revision);
    assert.deepEqual([await waiting(meeting.asDeputy), await open()], [[], ["agreed"]]);
    await confirm(meeting, revision + 1);
    assert.deepEqual(await open(), []);
    const office = await officeAbove(meeting);
    const body = { reason: "Thiếu căn cứ" };
    await office.call(contract.returnScore, { params: at(meeting), body });
    assert.deepEqual(await open(), ["sentBack"]);
  });

  test("gives the cell its class on the board of the level above", async () => {
    const meeting = await closedMeeting(app);
    const office = await officeAbove(meeting);
    const ofCell = async () =>
      (await office.call(getBoard, {})).value.rows.find(
        (each) => each.organisation.id === meeting.cell.id,
      )?.quality;
    assert.equal(await ofCell(), null);
    const total = (await confirmed(meeting)).score?.total;
    assert.deepEqual(await ofCell(), { meetingId: meeting.meetingId, total });
  });

  test("stands in the record and in part IV of a resolution that is drafted after it", async () => {
    const meeting = await closedMeeting(app);
    const total = (await confirmed(meeting)).score?.total;
    const record = (await meeting.asClerk.call(getRecord, { params: at(meeting) })).value;
    assert.deepEqual(record.quality, total);
    const drafted = await meeting.asClerk.call(draftResolution, {
      params: at(meeting),
      body: { sign: "NQ" },
    });
    const text = drafted.value.document.blocks.map(textOf).join("\n");
    assert.ok(text.includes(`${total?.points}/95`), text);
  });

  test("is sent back with a reason, and corrected by a new version while the first stays", async () => {
    const meeting = await closedMeeting(app);
    const before = await confirmed(meeting);
    const params = at(meeting);
    const body = { reason: "Thiếu căn cứ" };
    const own = await meeting.asSecretary.call(contract.returnScore, { params, body });
    assert.equal(own.status, 403);
    const office = await officeAbove(meeting);
    const back = await office.call(contract.returnScore, { params, body });
    assert.deepEqual(
      back.value.score?.returns.map(({ reason }) => reason),
      ["Thiếu căn cứ"],
    );
    const listed = (await office.call(contract.listCells, {})).value.cells;
    const [cell] = listed.filter((each) => each.organisation.id === meeting.cell.id);
    assert.equal(cell?.sentBack, true);
    assert.equal(cell?.overdue, false);
    assert.deepEqual(cell?.total, before.score?.total);
    const next = await meeting.asSecretary.call(contract.correctScore, {
      params: at(meeting),
      body: { reason: "Tính sót điểm danh" },
    });
    assert.equal(next.value.score?.version, 2);
    assert.equal(next.value.score?.state, "named");
    assert.deepEqual(next.value.earlier[0]?.total, before.score?.total);
    const record = (await meeting.asClerk.call(getRecord, { params: at(meeting) })).value;
    assert.deepEqual(record.quality, before.score?.total);
  });

  test("is not given to a thematic meeting, whoever asks for its sheet", async () => {
    const meeting = await runMeeting(app, [{}], undefined, "thematic");
    const params = { meetingId: meeting.meetingId };
    const sheet = await meeting.asSecretary.call(contract.showSheet, { params });
    assert.deepEqual([sheet.status, sheet.refusal?.code], [409, "quality.kind_not_scored"]);
    const body = { scorerId: meeting.clerk.memberId, agreerId: null };
    const named = await meeting.asSecretary.call(contract.nameScorer, { params, body });
    assert.equal(named.refusal?.code, "quality.kind_not_scored");
  });

  test("of a thematic meeting that was begun when those were scored is finished, and stays in sight", async () => {
    app.now = "2026-11-03T01:00:00.000Z";
    const meeting = await runMeeting(app, [{}], undefined, "thematic");
    await app.held.database.commit((tx) =>
      insertScore(tx, {
        meeting_id: meeting.meetingId,
        organisation_id: meeting.cell.id,
        version: 1,
        revision: 1,
        reason: null,
        state: "named",
        scorer_id: meeting.clerk.memberId,
        scorer_name: meeting.clerk.name,
        agreer_id: null,
        agreer_name: null,
        named_by: meeting.secretary.name,
        named_at: app.now,
      }),
    );
    const waiting = (await meeting.asClerk.call(contract.listWaiting, {})).value.sheets;
    assert.deepEqual(
      waiting.map(({ meetingId }) => meetingId),
      [meeting.meetingId],
    );
    const given = pointsOf(await show(meeting.asClerk, meeting));
    const scored = (await score(meeting.asClerk, meeting, given)).value;
    const both = (await agree(meeting.asDeputy, meeting, scored.score?.revision ?? 0)).value;
    const sealed = (await confirm(meeting, both.score?.revision ?? 0)).value;
    assert.equal(sealed.score?.state, "confirmed");
    assert.deepEqual((await show(meeting.asSecretary, meeting)).score, sealed.score);
    const year = await meeting.asClerk.call(contract.showYear, {
      params: { organisationId: meeting.cell.id },
    });
    const last = year.value.months.at(-1);
    assert.deepEqual([last?.meetingId, last?.total], [meeting.meetingId, sealed.score?.total]);
  });

  test("is shown by month for the cell", async () => {
    const meeting = await closedMeeting(app);
    const view = await confirmed(meeting);
    const year = await meeting.asClerk.call(contract.showYear, {
      params: { organisationId: meeting.cell.id },
    });
    assert.equal(year.value.months.length, 12);
    const last = year.value.months.at(-1);
    assert.equal(last?.month, "2026-11");
    assert.equal(last?.state, "confirmed");
    assert.deepEqual(last?.total, view.score?.total);
  });
});
