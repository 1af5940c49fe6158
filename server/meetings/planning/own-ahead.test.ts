import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { enterSlip } from "@chiboso/domain/meetings/packet/contract.ts";
import * as ahead from "@chiboso/domain/meetings/planning/ahead-contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficers } from "../../testing/closed-meeting.ts";
import { preparationOf } from "../../testing/running-meeting.ts";
import { placeOrganisation } from "../../testing/world.ts";

const FIRST = "Nhất trí với dự thảo.";
const SECOND = "Nhất trí, đề nghị thêm lịch trực.";

describe("an opinion that was sent ahead", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  async function sent() {
    const cell = await placeOrganisation(app, { name: "Chi bộ Sửa Lời" });
    const people = await placeOfficers(app, cell);
    const [meetingId, itemId, opinionId] = [newId(), newId(), newId()];
    const params = { meetingId };
    await people.asSecretary.call(preparing.prepareMeeting, {
      params: { organisationId: cell.id },
      body: { meetingId, ...preparationOf(people, [itemId, newId()]) },
    });
    await people.asSecretary.call(preparing.publishMeeting, {
      params,
      body: { expectedVersion: 1 },
    });
    const body = { opinionId, itemId, text: FIRST };
    assert.equal(
      (await people.asDeputy.call(preparing.sendOpinionAhead, { params, body })).status,
      200,
    );
    return { ...people, params, itemId, own: { meetingId, opinionId } };
  }

  type Sent = Awaited<ReturnType<typeof sent>>;
  const reword = (as: Caller, { own }: Sent, text = SECOND, expectedVersion = 1) =>
    as.call(ahead.reviseAhead, { params: own, body: { text, expectedVersion } });
  const withdraw = (as: Caller, { own }: Sent, expectedVersion = 1) =>
    as.call(ahead.withdrawAhead, { params: own, body: { expectedVersion } });
  const opinions = async ({ asClerk, params }: Sent) =>
    (await asClerk.call(preparing.getMeeting, { params })).value.items[0]?.opinions ?? [];

  test("is written anew by who sent it, and the record tells that alone", async () => {
    const held = await sent();
    const { asDeputy, asSecretary, asClerk, params, own } = held;
    assert.equal((await reword(asDeputy, held)).refusal, undefined);
    assert.deepEqual(
      (await opinions(held)).map(({ text, how, version }) => [text, how, version]),
      [[SECOND, "sentAhead", 2]],
    );
    assert.equal((await reword(asDeputy, held, FIRST)).refusal?.code, "meetings.stale");
    assert.equal(
      (await reword(asSecretary, held, FIRST, 2)).refusal?.code,
      "meetings.not_your_opinion",
    );
    const told = await reword(asDeputy, held, "Tài liệu này đóng dấu TUYỆT MẬT", 2);
    assert.equal(told.refusal?.code, "meetings.secret_refused");
    await asSecretary.call(running.openMeeting, { params });
    assert.equal((await reword(asDeputy, held, FIRST, 2)).refusal?.code, "meetings.wrong_state");
    await closeWith(held);
    const record = (await asClerk.call(preparing.getRecord, { params })).value;
    const event = record.events.find(({ kind }) => kind === "opinion.aheadRevised");
    assert.deepEqual([event?.data["opinionId"], event?.data["version"]], [own.opinionId, 2]);
    assert.ok(!JSON.stringify(record).includes(FIRST));
    assert.equal(record.ahead?.opinions, 1);
  });

  test("is taken back by who sent it: nobody reads or counts it, and sending it late does not bring it back", async () => {
    const held = await sent();
    const { asDeputy, asSecretary, asClerk, params, own, itemId } = held;
    assert.equal((await withdraw(asSecretary, held)).refusal?.code, "meetings.not_your_opinion");
    assert.equal((await withdraw(asDeputy, held)).refusal, undefined);
    assert.deepEqual(await opinions(held), []);
    assert.equal((await withdraw(asDeputy, held)).refusal?.code, "meetings.no_such_opinion");
    const body = { opinionId: own.opinionId, itemId, text: FIRST };
    await asDeputy.call(preparing.sendOpinionAhead, { params, body });
    assert.deepEqual(await opinions(held), []);
    await asSecretary.call(running.openMeeting, { params });
    await closeWith(held);
    const record = (await asClerk.call(preparing.getRecord, { params })).value;
    assert.equal(record.ahead?.opinions ?? 0, 0);
    const event = record.events.find(({ kind }) => kind === "opinion.aheadWithdrawn");
    assert.equal(event?.data["name"], held.deputy.name);
    assert.ok(!JSON.stringify(record).includes(FIRST));
  });

  test("that was changed and then taken back leaves none of its words in the record", async () => {
    const held = await sent();
    assert.equal((await reword(held.asDeputy, held)).refusal, undefined);
    assert.equal((await withdraw(held.asDeputy, held, 2)).refusal, undefined);
    await held.asSecretary.call(running.openMeeting, { params: held.params });
    await closeWith(held);
    const record = (await held.asClerk.call(preparing.getRecord, { params: held.params })).value;
    const kinds = record.events.map(({ kind }) => kind);
    assert.ok(kinds.includes("opinion.aheadRevised") && kinds.includes("opinion.aheadWithdrawn"));
    for (const words of [FIRST, SECOND]) assert.ok(!JSON.stringify(record).includes(words));
  });

  test("stays as it is while its member is suspended, who may still take it back", async () => {
    const held = await sent();
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update invitation set standing = 'suspended'
         where meeting_id = ${held.params.meetingId} and member_id = ${held.deputy.memberId}`),
    );
    assert.equal((await reword(held.asDeputy, held)).refusal?.code, "meetings.not_on_roll");
    assert.deepEqual(
      (await opinions(held)).map(({ text }) => text),
      [FIRST],
    );
    assert.equal((await withdraw(held.asDeputy, held)).refusal, undefined);
    assert.deepEqual(await opinions(held), []);
  });

  test("keeps its item on the agenda until it is taken back, and is kept for its member after it", async () => {
    const held = await sent();
    const exchange = async () => {
      const { version } = (await held.asClerk.call(preparing.getMeeting, { params: held.params }))
        .value;
      return held.asSecretary.call(preparing.revisePreparation, {
        params: held.params,
        body: { expectedVersion: version, ...preparationOf(held, [newId(), newId()]) },
      });
    };
    assert.equal((await exchange()).refusal?.code, "meetings.item_has_begun");
    assert.equal((await withdraw(held.asDeputy, held)).refusal, undefined);
    assert.equal((await exchange()).refusal, undefined);
    const { items } = (await held.asClerk.call(preparing.getMeeting, { params: held.params }))
      .value;
    assert.ok(items.every(({ id }) => id !== held.itemId));
    const kept = await app.held.database.query<{ text: string }>(sql`
      select text from opinion where id = ${held.own.opinionId} and item_id is null`);
    assert.deepEqual(
      kept.map(({ text }) => text),
      [FIRST],
    );
  });

  test("that came on paper may be changed by its member, who has then written it themselves", async () => {
    const held = await sent();
    const opinionId = newId();
    await held.asSecretary.call(enterSlip, {
      params: held.params,
      body: {
        memberId: held.clerk.memberId,
        answer: null,
        reason: null,
        opinions: [{ opinionId, itemId: held.itemId, text: FIRST }],
      },
    });
    const paper = { ...held, own: { ...held.own, opinionId } };
    assert.equal((await reword(held.asClerk, paper)).refusal, undefined);
    const own = (await opinions(held)).find(({ id }) => id === opinionId);
    assert.deepEqual([own?.text, own?.enteredBy], [SECOND, undefined]);
  });

  async function closeWith({ asSecretary, secretary, deputy, clerk, params }: Sent) {
    const entries = [secretary, deputy, clerk].map(({ memberId }) => ({
      memberId,
      mark: "present" as const,
    }));
    await asSecretary.call(running.callRoll, { params, body: { entries } });
    assert.equal((await asSecretary.call(running.closeMeeting, { params })).refusal, undefined);
  }
});
