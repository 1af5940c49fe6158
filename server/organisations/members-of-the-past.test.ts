import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Caller } from "../in-process.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer } from "../testing/world.ts";
import { act, committee } from "../testing/tree-acts.ts";

describe("members below an organisation on a day that is past", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const before = "2026-10-04";

  async function names(caller: Caller, organisationId: Id, on?: string): Promise<string[]> {
    const body = { organisationId, ...(on !== undefined && { on }) };
    return (await caller.call(searchMembers, { body })).value.members.map(({ name }) => name);
  }

  test("are those of the tree of that day, wherever their cell hangs now", async () => {
    const { east, west, credit, office } = await committee(app);
    await placeMember(app, credit, { name: "Nguyễn Văn Ấm" });
    await act(office, credit.id, { kind: "move", superiorId: west.id });
    assert.deepEqual(await names(office, east.id), []);
    assert.deepEqual(await names(office, west.id), ["Nguyễn Văn Ấm"]);
    assert.deepEqual(await names(office, east.id, before), ["Nguyễn Văn Ấm"]);
    assert.deepEqual(await names(office, west.id, before), []);
  });

  test("are not shown to who no longer reaches the cell that has moved away", async () => {
    const { east, west, credit, office } = await committee(app);
    await placeMember(app, credit, { name: "Nguyễn Văn Xa" });
    const { accountId } = await placeOfficer(app, east, "committeeOffice");
    const eastern = await app.signedIn(accountId);
    assert.deepEqual(await names(eastern, east.id), ["Nguyễn Văn Xa"]);
    await act(office, credit.id, { kind: "move", superiorId: west.id });
    assert.deepEqual(await names(eastern, east.id, before), []);
  });
});
