import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as packet from "@chiboso/domain/meetings/packet/contract.ts";
import * as before from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { sql } from "../../platform/database.ts";
import { membersWithAddress } from "../../notifications/public.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficers } from "../../testing/closed-meeting.ts";
import { preparationOf } from "../../testing/running-meeting.ts";
import { placeMember, placeOrganisation } from "../../testing/world.ts";

describe("how everybody is told of a meeting", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  /** A summoned meeting of a cell with an elder, a member away and somebody of the committee above. */
  async function summoned(title = "Sinh hoạt tháng 11") {
    const superior = await placeOrganisation(app, { name: "Đảng ủy Phường Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Tổ 7", under: superior });
    const office = await placeOrganisation(app, { name: "Chi bộ Cơ quan", under: superior });
    const people = await placeOfficers(app, cell);
    const elder = await placeMember(app, cell, { name: "Phạm Văn Cao Tuổi" });
    const away = await placeMember(app, cell, {
      name: "Vũ Thị Xa Nhà",
      standing: "temporarilyElsewhere",
    });
    const above = await placeMember(app, office, { name: "Hoàng Văn Theo Dõi" });
    await app.held.database.commit((tx) =>
      tx.query(sql`
        insert into member_post (id, member_id, organisation_id, post, since)
        values (${newId()}, ${above.memberId}, ${superior.id}, 'committeeMember', '2020-01-01')`),
    );
    const there = { organisationId: cell.id };
    const { candidates } = (await people.asSecretary.call(before.viewFollower, { params: there }))
      .value;
    assert.deepEqual(candidates, [{ memberId: above.memberId, name: above.name }]);
    const wrong = { memberId: elder.memberId };
    const refused = await people.asSecretary.call(before.nameFollower, {
      params: there,
      body: wrong,
    });
    assert.equal(refused.refusal?.code, "meetings.not_of_committee_above");
    const body = { memberId: above.memberId };
    await people.asSecretary.call(before.nameFollower, { params: there, body });
    const meetingId = newId();
    const itemIds = [newId(), newId()] as const;
    await people.asSecretary.call(preparing.prepareMeeting, {
      params: there,
      body: { meetingId, ...preparationOf(people, itemIds), title, date: "2026-11-05" },
    });
    const params = { meetingId };
    await people.asSecretary.call(preparing.publishMeeting, {
      params,
      body: { expectedVersion: 1 },
    });
    return { ...people, cell, elder, away, above, meetingId, params, itemIds };
  }

  test("lists the summoned, who is away and who follows the cell, each with how they were told", async () => {
    const { asSecretary, params, elder, away, above } = await summoned();
    const told = async () => (await asSecretary.call(packet.listTold, { params })).value.people;
    const whyOf = async (memberId: string) =>
      (await told()).find((each) => each.memberId === memberId);
    assert.equal((await whyOf(elder.memberId))?.why, "summoned");
    assert.equal((await whyOf(away.memberId))?.why, "away");
    assert.equal((await whyOf(above.memberId))?.why, "follower");
    assert.ok((await told()).every((each) => each.app !== null && each.mail === "none"));
    await app.held.database.commit((tx) =>
      tx.query(sql`update account set password_hash = 'x' where id = ${elder.accountId}`),
    );
    assert.equal((await whyOf(elder.memberId))?.signsIn, true);
    assert.equal((await whyOf(away.memberId))?.signsIn, false);
    const kinds = await app.held.database.query<{ kind: string }>(sql`
      select kind from notification where member_id in (${away.memberId}, ${above.memberId}) order by kind`);
    assert.deepEqual(
      kinds.map((each) => each.kind),
      ["meetingFollowed", "meetingWhileAway"],
    );
    const body = { memberIds: [elder.memberId] };
    await asSecretary.call(packet.handOver, { params, body });
    assert.equal((await whyOf(elder.memberId))?.paper?.by, "Nguyễn Văn Mẫu");
    const follower = await app.signedIn(above.accountId);
    assert.equal((await follower.call(preparing.getMeeting, { params })).status, 200);
  });

  test("says before the summons whom it will reach, and of letters nothing where none go out", async () => {
    const { asSecretary, elder, cell } = await summoned();
    await app.held.database.commit(async (tx) => {
      await tx.query(sql`update member set email = 'cu@vi-du.vn' where id = ${elder.memberId}`);
      await tx.query(sql`update account set password_hash = 'x' where id = ${elder.accountId}`);
    });
    const params = { organisationId: cell.id };
    const { members } = (await asSecretary.call(preparing.proposeMeeting, { params })).value;
    const found = members.find((each) => each.memberId === elder.memberId);
    assert.deepEqual([found?.signsIn, found?.mailed], [true, false]);
    const ids = [elder.memberId];
    const { database } = app.held;
    assert.deepEqual([...(await membersWithAddress(database, { mail: undefined }, ids))], []);
    const mail = { url: "smtp://127.0.0.1", from: "x@vi-du.vn" };
    assert.deepEqual([...(await membersWithAddress(database, { mail }, ids))], ids);
  });

  test("prints invitations whose code opens nothing without a log-in, whatever the title says", async () => {
    const { asSecretary, params, elder, secretary } = await summoned(
      'Sinh hoạt #import "x" <script>alert(1)</script>',
    );
    const print = (members: string) =>
      asSecretary.call(packet.printPacket, { params, query: { members } });
    const answer = await print([elder.memberId, secretary.memberId].join(","));
    assert.equal(answer.status, 200);
    assert.equal(answer.bytes.subarray(0, 5).toString(), "%PDF-");
    assert.equal((await print(newId())).refusal?.code, "meetings.not_on_roll");
    assert.equal((await print("")).status, 422);
    assert.equal((await app.nobody.call(preparing.getMeeting, { params })).status, 401);
  });

  test("takes what came back on paper under the member's name, marked with who entered it", async () => {
    const { asSecretary, params, elder, itemIds } = await summoned();
    const enter = (slip: object) =>
      asSecretary.call(packet.enterSlip, {
        params,
        body: { memberId: elder.memberId, answer: null, reason: null, ...slip },
      });
    assert.equal((await enter({})).refusal?.code, "meetings.slip_empty");
    const without = await enter({ answer: "excused" });
    assert.equal(without.refusal?.code, "meetings.reason_missing");
    const opinions = [{ opinionId: newId(), itemId: itemIds[0], text: "Đồng ý" }];
    const entered = await enter({ answer: "excused", reason: "Đau chân", opinions });
    assert.equal(entered.refusal, undefined);
    const { value } = await asSecretary.call(preparing.getMeeting, { params });
    const mine = value.roll.find((each) => each.memberId === elder.memberId);
    assert.deepEqual([mine?.answer, mine?.reason], ["excused", "Đau chân"]);
    const [opinion] = value.items[0]?.opinions ?? [];
    assert.deepEqual(
      [opinion?.name, opinion?.enteredBy, opinion?.how],
      [elder.name, "Nguyễn Văn Mẫu", "sentAhead"],
    );
  });

  test("counts what a member who is away sent ahead apart, and keeps the roll of the day", async () => {
    const { asSecretary, secretary, params, away, elder, itemIds } = await summoned();
    const asAway = await app.signedIn(away.accountId);
    const opinion = (text: string) => ({
      params,
      body: { opinionId: newId(), itemId: itemIds[0], text },
    });
    const sent = await asAway.call(preparing.sendOpinionAhead, opinion("Ở xa, nhất trí 👍"));
    assert.equal(sent.refusal, undefined);
    const summons = { params, body: { answer: "attending" as const, reason: null } };
    assert.equal(
      (await asAway.call(preparing.respond, summons)).refusal?.code,
      "meetings.not_on_roll",
    );
    const long = await asAway.call(preparing.sendOpinionAhead, opinion("a".repeat(100_000)));
    assert.deepEqual(long.refusal?.fields, [{ field: "text", code: "meetings.text_too_long" }]);
    const decomposed = "Ý kiến".normalize("NFD");
    await asAway.call(preparing.sendOpinionAhead, opinion(decomposed));
    // Between the invitation and the day the elder leaves the cell.
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update membership set until = '2026-11-05' where member_id = ${elder.memberId}`),
    );
    app.now = "2026-11-05T01:00:00.000Z";
    const chair = await app.signedIn(secretary.accountId);
    await chair.call(running.openMeeting, { params });
    const entries = [{ memberId: secretary.memberId, mark: "present" as const }];
    await chair.call(running.callRoll, { params, body: { entries } });
    await chair.call(running.closeMeeting, { params });
    const record = (await chair.call(preparing.getRecord, { params })).value;
    assert.ok(!record.roll.some((each) => each.memberId === elder.memberId));
    assert.deepEqual(record.ahead, { opinions: 2, members: 1, awayOpinions: 2, awayMembers: 1 });
    assert.equal(record.items[0]?.opinions[1]?.text, "Ý kiến".normalize("NFC"));
    app.now = START;
    assert.ok(asSecretary);
  });

  test("takes an agenda of 200 items, and warns of a member who is called elsewhere at the same time", async () => {
    const { asSecretary, secretary, clerk, cell, meetingId } = await summoned();
    const item = (number: number) => ({
      id: newId(),
      kind: "discussion" as const,
      title: `Nội dung ${number}`,
      minutes: 1,
    });
    const preparation = preparationOf({ secretary, clerk }, [newId(), newId()]);
    const prepare = (agenda: readonly object[], date = "2026-11-05") =>
      asSecretary.call(preparing.prepareMeeting, {
        params: { organisationId: cell.id },
        body: { meetingId: newId(), ...preparation, date, agenda: agenda as never },
      });
    const many = Array.from({ length: 200 }, (_, index) => item(index));
    const { value } = await prepare(many);
    assert.equal((await prepare([...many, item(200)])).status, 422);
    const params = { meetingId: value.meetingId };
    const view = (await asSecretary.call(preparing.getMeeting, { params })).value;
    assert.equal(view.items.length, 200);
    const came = (await asSecretary.call(before.viewBefore, { params })).value;
    assert.deepEqual(
      came.clashes.map((clash) => [clash.id, clash.names.includes(secretary.name)]),
      [[meetingId, true]],
    );
    const after = (await prepare([item(1)], "2026-11-06")).value.meetingId;
    const free = await asSecretary.call(before.viewBefore, { params: { meetingId: after } });
    assert.deepEqual(free.value.clashes, []);
  });
});
