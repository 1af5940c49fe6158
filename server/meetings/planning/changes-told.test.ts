import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import { markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { granted, type Caller } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficers } from "../../testing/closed-meeting.ts";
import { preparationOf } from "../../testing/running-meeting.ts";
import { placeOrganisation } from "../../testing/world.ts";

/** Enough of a file to be taken for what it is. */
const PDF = new TextEncoder().encode(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);

describe("a change after the summons", () => {
  const app = testApp("2026-10-20T01:00:00.000Z");

  async function summoned() {
    const people = await placeOfficers(app, await placeOrganisation(app, { name: "Chi bộ Thử" }));
    const [meetingId, first, second] = [newId(), newId(), newId()];
    const preparation = preparationOf(people, [first, second]);
    const { asSecretary, cell } = people;
    await granted(
      asSecretary.call(preparing.prepareMeeting, {
        params: { organisationId: cell.id },
        body: { meetingId, ...preparation },
      }),
    );
    const params = { meetingId };
    let { version } = await granted(
      asSecretary.call(preparing.publishMeeting, { params, body: { expectedVersion: 1 } }),
    );
    const revise = async (changes: Partial<typeof preparation>) => {
      const body = { expectedVersion: version, ...preparation, ...changes };
      ({ version } = await granted(
        asSecretary.call(preparing.revisePreparation, { params, body }),
      ));
    };
    return { ...people, meetingId, preparation, revise };
  }

  /** What is told to somebody and not read yet, the first one first; then it is read. */
  async function news(caller: Caller): Promise<string[]> {
    const { notifications } = await granted(caller.call(myNotifications));
    const fresh = notifications.filter(({ readAt }) => readAt === null);
    await granted(caller.call(markRead, { body: { ids: null } }));
    return fresh.map(({ kind }) => kind).toReversed();
  }

  test("of items, titles or their order is told to everybody, of minutes for an item to nobody", async () => {
    const { asDeputy, asSecretary, preparation, revise } = await summoned();
    await news(asDeputy);
    const [first, second] = preparation.agenda;
    assert.ok(first && second);
    await revise({ agenda: [{ ...first, minutes: 45 }, second] });
    assert.deepEqual(await news(asDeputy), []);
    for (const agenda of [
      [{ ...first, title: "Nhiệm vụ quý I" }, second],
      [second, { ...first, title: "Nhiệm vụ quý I" }],
      [second],
    ]) {
      await revise({ agenda });
      assert.deepEqual(await news(asDeputy), ["agendaChanged"]);
    }
    await revise({ place: "Nhà văn hóa", agenda: [first, second] });
    assert.deepEqual(await news(asDeputy), ["meetingChanged", "agendaChanged"]);
    assert.ok(!(await news(asSecretary)).includes("agendaChanged"), "whoever did it knows");
  });

  test("of papers is told once until it was read", async () => {
    const { asDeputy, asSecretary, meetingId } = await summoned();
    await news(asDeputy);
    const attach = (name: string) =>
      granted(
        asSecretary.call(preparing.attachPaper, {
          params: { meetingId },
          query: { paperId: newId(), name },
          upload: PDF,
        }),
      );
    const { paperId } = await attach("du-thao.pdf");
    await attach("phu-luc.pdf");
    assert.deepEqual(await news(asDeputy), ["agendaChanged"]);
    await granted(asSecretary.call(preparing.removePaper, { params: { meetingId, paperId } }));
    assert.deepEqual(await news(asDeputy), ["agendaChanged"]);
  });
});
