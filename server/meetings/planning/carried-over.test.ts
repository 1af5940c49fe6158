import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { preparationOf, runMeeting } from "../../testing/running-meeting.ts";

const START = "2026-11-03T01:00:00.000Z";

describe("what the last meeting left", () => {
  const app = testApp(START);

  test("flows over into the next agenda, once, and only from the cell's own closed meetings", async () => {
    const held = await runMeeting(app, [{}]);
    const { asSecretary, meetingId, itemId } = held;
    const end = { step: "end" as const, expectedVersion: held.version };
    // The first item is discussed; a second topic is put behind it and not reached.
    const agenda = preparationOf(held, [itemId, held.secondItemId]).agenda;
    const unreached = {
      id: newId(),
      kind: "discussion" as const,
      title: "Thu chi quỹ",
      minutes: 10,
    };
    const changed = await asSecretary.call(running.changeAgenda, {
      params: { meetingId },
      body: { expectedVersion: held.version, agenda: [...agenda, unreached] },
    });
    await asSecretary.call(running.stepItem, {
      params: { meetingId, itemId },
      body: { ...end, expectedVersion: changed.value.version },
    });
    const body = { leftOutReason: "Hết giờ" };
    await asSecretary.call(running.closeMeeting, { params: { meetingId }, body });
    const { events } = (await asSecretary.call(preparing.getRecord, { params: { meetingId } }))
      .value;
    assert.equal(events.at(-1)?.data["leftOutReason"], "Hết giờ");
    const params = { organisationId: held.cell.id };
    const { value } = await asSecretary.call(preparing.proposeMeeting, { params });
    const carried = value.agenda.filter((item) => item.carriedFrom !== null);
    assert.deepEqual(
      carried.map((item) => [item.title, item.carriedFrom?.meetingId, item.carriedFrom?.date]),
      [["Thu chi quỹ", meetingId, "2026-11-03"]],
    );
    const next = newId();
    const preparation = preparationOf(held, [newId(), newId()]);
    const item = { ...unreached, id: newId(), carriedFromId: unreached.id };
    const prepared = await asSecretary.call(preparing.prepareMeeting, {
      params,
      body: {
        ...preparation,
        meetingId: next,
        date: "2026-12-03",
        agenda: [...preparation.agenda, item],
      },
    });
    assert.equal(prepared.refusal, undefined);
    const view = (await asSecretary.call(preparing.getMeeting, { params: { meetingId: next } }))
      .value;
    assert.equal(view.items.at(-1)?.carriedFrom?.itemId, unreached.id);
    const again = await asSecretary.call(preparing.proposeMeeting, { params });
    assert.ok(again.value.agenda.every((each) => each.carriedFrom === null));
    const stranger = await runMeeting(app, [{}]);
    const foreign = { ...unreached, id: newId(), carriedFromId: stranger.itemId };
    const refused = await asSecretary.call(preparing.prepareMeeting, {
      params,
      body: { ...preparation, meetingId: newId(), date: "2026-12-10", agenda: [foreign] },
    });
    assert.equal(refused.refusal?.code, "meetings.not_carried");
  });
});
