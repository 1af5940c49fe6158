import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { preparationOf } from "../testing/running-meeting.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";

describe("a meeting", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  /** A prepared meeting of a new cell and its people. */
  async function prepared(changes: object = {}) {
    const cell = await placeOrganisation(app, { name: "Chi bộ Phố Mẫu" });
    const people = await placeOfficers(app, cell);
    const member = await placeMember(app, cell, { name: "Đỗ Thị Thường" });
    const asMember = await app.signedIn(member.accountId);
    const meetingId = newId();
    const items = [newId(), newId()] as const;
    const body = { meetingId, ...preparationOf(people, items), ...changes };
    const answer = await people.asSecretary.call(preparing.prepareMeeting, {
      params: { organisationId: cell.id },
      body,
    });
    return {
      ...people,
      cell,
      member,
      asMember,
      meetingId,
      items,
      params: { meetingId },
      body,
      answer,
    };
  }

  async function summoned(changes: object = {}) {
    const meeting = await prepared(changes);
    await meeting.asSecretary.call(preparing.publishMeeting, {
      params: meeting.params,
      body: { expectedVersion: 1 },
    });
    return meeting;
  }

  test("is proposed in the standard order, on the 3rd, with the secretary in the chair", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Mới" });
    const people = await placeOfficers(app, cell);
    const { value } = await people.asSecretary.call(preparing.proposeMeeting, {
      params: { organisationId: cell.id },
      query: { kind: "regular" },
    });
    assert.equal(value.date, "2026-12-03");
    assert.equal(value.chairId, people.secretary.memberId);
    assert.equal(value.minutes, 90);
    assert.deepEqual(value.agenda.map((item) => item.kind).slice(0, 2), [
      "opening",
      "lastResolution",
    ]);
    assert.equal(value.members.length, 3);
  });

  test("is proposed for the next month that has no regular meeting yet; another kind may be in any", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Đã Gọi" });
    const people = await placeOfficers(app, cell);
    const params = { organisationId: cell.id };
    const plain = preparationOf(people, [newId(), newId()]);
    const body = { meetingId: newId(), ...plain, date: "2026-12-03" };
    assert.equal(
      (await people.asSecretary.call(preparing.prepareMeeting, { params, body })).status,
      200,
    );
    const dayOf = async (kind: "regular" | "thematic") =>
      (await people.asSecretary.call(preparing.proposeMeeting, { params, query: { kind } })).value
        .date;
    assert.deepEqual(
      [await dayOf("regular"), await dayOf("thematic")],
      ["2027-01-03", "2026-12-03"],
    );
  });

  test("is unseen while it is prepared and tells everybody when it is published", async () => {
    const { asMember, asSecretary, params, meetingId, member } = await prepared();
    assert.equal(
      (await asMember.call(preparing.getMeeting, { params })).refusal?.code,
      "kernel.not_found",
    );
    const before = (await asMember.call(preparing.listMeetings, {})).value.meetings;
    assert.deepEqual(before, []);
    await asSecretary.call(preparing.publishMeeting, { params, body: { expectedVersion: 1 } });
    const after = (await asMember.call(preparing.listMeetings, {})).value.meetings;
    assert.deepEqual(
      after.map(({ id, state, summoned: many, mine }) => [id, state, many, mine]),
      [[meetingId, "invited", 4, { answer: null, presentNow: false }]],
    );
    const told = await app.held.database.query<{ kind: string }>(
      sql`select kind from notification where member_id = ${member.memberId}`,
    );
    assert.deepEqual(told, [{ kind: "meetingInvited" }]);
  });

  test("is no longer to come when its day at its place went by and nobody opened it", async () => {
    const { secretary } = await summoned();
    const { now } = app;
    const missed = async () => {
      const as = await app.signedIn(secretary.accountId);
      return (await as.call(preparing.listMeetings, {})).value.meetings.map((each) => each.missed);
    };
    app.now = "2026-11-03T16:59:59.999Z";
    assert.deepEqual(await missed(), [false]);
    app.now = "2026-11-03T17:00:00.000Z";
    assert.deepEqual(await missed(), [true]);
    app.now = now;
  });

  test("lets members confirm or excuse themselves, and hides reasons until it is opened", async () => {
    const { asMember, asDeputy, asSecretary, params, member, cell } = await summoned();
    const without = await asMember.call(preparing.respond, {
      params,
      body: { answer: "excused", reason: null },
    });
    assert.deepEqual(
      [without.refusal?.code, without.refusal?.field],
      ["meetings.reason_missing", "reason"],
    );
    await asMember.call(preparing.respond, {
      params,
      body: { answer: "excused", reason: "Đi công tác" },
    });
    const seenBy = async (as: typeof asDeputy) =>
      (await as.call(preparing.getMeeting, { params })).value.roll.find(
        (each) => each.memberId === member.memberId,
      );
    assert.equal((await seenBy(asSecretary))?.reason, "Đi công tác");
    assert.equal((await seenBy(asMember))?.reason, "Đi công tác");
    const elsewhere = await placeMember(app, (await prepared()).cell, { name: "Người Khác" });
    const stranger = await app.signedIn(elsewhere.accountId);
    assert.equal((await stranger.call(preparing.getMeeting, { params })).status, 403);
    const colleague = await placeMember(app, cell, { name: "Đồng Chí Khác" });
    assert.equal((await seenBy(await app.signedIn(colleague.accountId)))?.reason, null);
    await asSecretary.call(running.openMeeting, { params });
    assert.equal((await seenBy(await app.signedIn(colleague.accountId)))?.reason, "Đi công tác");
  });

  test("refuses an edit from a stale screen and two secretaries' edits never mix", async () => {
    const { asSecretary, asDeputy, params, body } = await prepared();
    const { meetingId: _, ...preparation } = body;
    const edits = await Promise.all(
      [asSecretary, asDeputy].map((as, index) =>
        as.call(preparing.revisePreparation, {
          params,
          body: { expectedVersion: 1, ...preparation, place: `Phòng ${index}` },
        }),
      ),
    );
    const refused = edits.filter((edit) => edit.refusal !== undefined);
    assert.deepEqual(
      refused.map((edit) => [edit.status, edit.refusal?.code]),
      [[409, "meetings.stale"]],
    );
    const { value } = await asSecretary.call(preparing.getMeeting, { params });
    const winner = edits.findIndex((edit) => edit.refusal === undefined);
    assert.deepEqual([value.version, value.place], [2, `Phòng ${winner}`]);
  });

  test("names the field of a preparation that is wrong and keeps nothing of it", async () => {
    const { answer, asSecretary, params } = await prepared({ title: "Họp (Mật)" });
    assert.deepEqual([answer.status, answer.refusal?.field], [422, "title"]);
    assert.equal((await asSecretary.call(preparing.getMeeting, { params })).status, 404);
    const { answer: past } = await prepared({ date: "2026-11-02" });
    assert.equal(past.refusal?.code, "meetings.in_the_past");
    const { answer: impossible } = await prepared({ date: "2026-02-30" });
    assert.deepEqual(impossible.refusal?.fields, [{ field: "date", code: "kernel.day_missing" }]);
  });

  test("is opened by the chair alone, on its day at its place", async () => {
    const { asDeputy, asSecretary, secretary, params } = await summoned({ date: "2026-11-04" });
    app.now = "2026-11-03T16:59:59.999Z";
    const early = await (
      await app.signedIn(secretary.accountId)
    ).call(running.openMeeting, { params });
    assert.deepEqual(early.refusal, { code: "meetings.too_early", params: { date: "2026-11-04" } });
    app.now = START;
    assert.equal(
      (await asDeputy.call(running.openMeeting, { params })).refusal?.code,
      "meetings.only_chair",
    );
    assert.equal(
      (await asSecretary.call(running.openMeeting, { params })).refusal?.code,
      "meetings.too_early",
    );
    app.now = "2026-11-03T17:00:00.000Z";
    const chair = await app.signedIn(secretary.accountId);
    assert.equal((await chair.call(running.openMeeting, { params })).value.state, "open");
    app.now = START;
  });

  test("is checked into by the code on the screen for one minute, once", async () => {
    const { asMember, asClerk, params } = await summoned();
    const { value } = await asClerk.call(running.getCheckInCode, { params });
    assert.equal(
      value.url,
      `${app.system.services.config.publicUrl}/meetings/${params.meetingId}/check-in?code=${value.code}`,
    );
    app.now = "2026-11-03T01:00:59.000Z";
    const entered = await asMember.call(running.checkIn, { params, body: { code: value.code } });
    assert.equal(entered.value.from, app.now);
    app.now = "2026-11-03T01:01:00.000Z";
    const late = await asMember.call(running.checkIn, { params, body: { code: value.code } });
    assert.equal(late.refusal?.code, "meetings.code_expired");
    const { value: next } = await asClerk.call(running.getCheckInCode, { params });
    const again = await asMember.call(running.checkIn, { params, body: { code: next.code } });
    assert.equal(again.value.from, "2026-11-03T01:00:59.000Z");
    app.now = START;
    const online = await asMember.call(running.checkIn, {
      params,
      body: { code: value.code, place: "online" },
    });
    assert.equal(online.refusal?.code, "meetings.wrong_place");
  });

  test("is told to open screens after the commit only, and events cannot be changed or deleted", async () => {
    const { asMember, params, meetingId } = await summoned();
    const topics: string[] = [];
    const stop = app.system.services.live.subscribe([`meeting:${meetingId}`], (topic) =>
      topics.push(topic),
    );
    await asMember.call(preparing.respond, { params, body: { answer: "excused", reason: null } });
    assert.equal(topics.length, 0);
    await asMember.call(preparing.respond, { params, body: { answer: "attending", reason: null } });
    stop();
    assert.ok(topics.includes(`meeting:${meetingId}`));
    const attempt = (statement: ReturnType<typeof sql>) =>
      assert.rejects(
        app.held.database.commit((tx) => tx.query(statement)),
        /permission denied/,
      );
    await attempt(sql`update meeting_event set actor = 'x' where meeting_id = ${meetingId}`);
    await attempt(sql`delete from meeting_event where meeting_id = ${meetingId}`);
  });

  test("shows an office above what is summoned, and never what is only being prepared", async () => {
    const superior = await placeOrganisation(app, { name: "Đảng ủy Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Dưới", under: superior });
    const people = await placeOfficers(app, cell);
    const office = await app.signedIn(
      (await placeOfficer(app, superior, "committeeOffice")).accountId,
    );
    const meetingId = newId();
    await people.asSecretary.call(preparing.prepareMeeting, {
      params: { organisationId: cell.id },
      body: { meetingId, ...preparationOf(people, [newId(), newId()]) },
    });
    const listed = async () =>
      (await office.call(preparing.listMeetings, {})).value.meetings.map((each) => each.id);
    assert.deepEqual(await listed(), []);
    await people.asSecretary.call(preparing.publishMeeting, {
      params: { meetingId },
      body: { expectedVersion: 1 },
    });
    assert.deepEqual(await listed(), [meetingId]);
    const view = (await office.call(preparing.getMeeting, { params: { meetingId } })).value;
    assert.deepEqual([view.mine, view.may.run, view.may.attend], [null, false, false]);
  });
});
