import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getWork } from "@chiboso/domain/members/work-contract.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { openAdmission, placeCell } from "../testing/life.ts";

describe("the work with members at an organisation", () => {
  const app = testApp("2026-11-20T02:00:00.000Z");

  it("is counted at the place and below, each part for whoever may do it", async () => {
    const { cell, secretary, board } = await placeCell(app);
    const other = await placeOrganisation(app, { name: "Chi bộ thôn Thượng" });
    await placeMember(app, other, { name: "Người Nơi Khác" });
    await openAdmission(secretary, cell, "Nguyễn Thị Ưu", "2026-08-03");
    const params = { organisationId: cell.id };
    const { value } = await secretary.call(getWork, { params });
    assert.equal(value.cases?.open, 1);
    assert.deepEqual(value.transfers, { coming: 0, going: 0 });
    assert.deepEqual(value.badges, { due: 0 });
    assert.equal(value.duplicates, null, "a cell merges no records");
    const above = (await board.call(getWork, { params })).value;
    assert.deepEqual(above.duplicates, { pairs: 0, handedUp: 0 });
  });

  it("shows whoever runs the system nothing of it", async () => {
    const { cell } = await placeCell(app);
    const { accountId } = await placeOfficer(app, cell, "sysAdmin");
    const administrator = await app.signedIn(accountId);
    const { value } = await administrator.call(getWork, { params: { organisationId: cell.id } });
    assert.ok(Object.values(value).every((part) => part === null));
  });
});
