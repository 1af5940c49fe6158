import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { newId } from "../platform/ids.ts";
import { testApp, type TestApp } from "../testing/app.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { memberAt, preparationOf, runMeeting } from "../testing/running-meeting.ts";
import { placeOrganisation } from "../testing/world.ts";

const START = "2026-11-03T01:00:00.000Z";

describe("at the edges of a meeting", () => {
  const app = testApp(START);

  test("an answer that waited on a device is judged when it arrives: the later one holds, and none after the opening", async () => {
    const { meetingId, people } = await summoned(app);
    const params = { meetingId };
    const onPhone = people.asDeputy;
    const onComputer = await app.signedIn(people.deputy.accountId);
    await onPhone.call(preparing.respond, {
      params,
      body: { answer: "excused", reason: "Đi công tác" },
    });
    await onComputer.call(preparing.respond, {
      params,
      body: { answer: "attending", reason: null },
    });
    const seen = (await onPhone.call(preparing.getMeeting, { params })).value;
    assert.equal(
      seen.roll.find(({ memberId }) => memberId === people.deputy.memberId)?.answer,
      "attending",
    );
    await people.asSecretary.call(running.openMeeting, { params });
    const late = await onPhone.call(preparing.respond, {
      params,
      body: { answer: "excused", reason: "Đi công tác" },
    });
    assert.equal(late.refusal?.code, "meetings.wrong_state");
  });

  test("one opinion that two devices kept arrives once", async () => {
    const { meetingId, itemId, people } = await summoned(app);
    const params = { meetingId };
    const opinion = { opinionId: newId(), itemId, text: "Nhất trí với dự thảo." };
    const first = await people.asDeputy.call(preparing.sendOpinionAhead, { params, body: opinion });
    assert.equal(first.refusal, undefined);
    const other = await app.signedIn(people.deputy.accountId);
    const second = await other.call(preparing.sendOpinionAhead, { params, body: opinion });
    assert.deepEqual(second.value, first.value);
    const { items } = (await other.call(preparing.getMeeting, { params })).value;
    assert.equal(items[0]?.opinions.length, 1);
  });

  test("of two helpers who enter one arrival at the same moment one is told that the member is there", async () => {
    const meeting = await runMeeting(app, [{ present: false }]);
    const { memberId } = memberAt(meeting, 0);
    const params = { meetingId: meeting.meetingId };
    const enter = (as: typeof meeting.asClerk) =>
      as.call(running.recordPresence, { params, body: { memberId, move: "arrive" } });
    const answers = await Promise.all([enter(meeting.asClerk), enter(meeting.asSecretary)]);
    assert.deepEqual(
      answers.flatMap(({ refusal }) => refusal?.code ?? []),
      ["meetings.already_present"],
    );
    const seen = (await meeting.asClerk.call(preparing.getMeeting, { params })).value;
    const presence = seen.roll.find((each) => each.memberId === memberId)?.presence;
    assert.equal(presence?.length, 1);
  });
});

/** A meeting that was summoned and is not open yet. */
async function summoned(app: TestApp) {
  const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Rìa" });
  const people = await placeOfficers(app, cell);
  const [meetingId, itemId] = [newId(), newId()];
  await people.asSecretary.call(preparing.prepareMeeting, {
    params: { organisationId: cell.id },
    body: { meetingId, ...preparationOf(people, [itemId, newId()]) },
  });
  const published = await people.asSecretary.call(preparing.publishMeeting, {
    params: { meetingId },
    body: { expectedVersion: 1 },
  });
  assert.equal(published.value.state, "invited");
  return { meetingId, itemId, people };
}
