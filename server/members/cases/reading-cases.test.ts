import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  getCase,
  listMemberCases,
  listOwnCases,
  openCase,
} from "@chiboso/domain/members/cases/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, type PlacedMember } from "../../testing/world.ts";
import {
  carryOut,
  carryOutAll,
  cellSteps,
  openAdmission,
  placeCell,
  refusalOf,
} from "../../testing/life.ts";

const app = testApp("2026-10-20T02:00:00.000Z");

async function query<Row>(statement: ReturnType<typeof sql<Row>>) {
  return app.system.services.database.query(statement);
}

async function admittedOn(member: PlacedMember, on: string) {
  await app.system.services.database.commit((tx) =>
    tx.query(sql`
      update member set admitted_on = ${on}, official_on = ${on} where id = ${member.memberId}`),
  );
}

describe("reading cases", () => {
  it("is written down for the person concerned, who also sees the own cases", async () => {
    const place = await placeCell(app);
    const member = await placeMember(app, place.cell, { name: "Mai Thị Biết" });
    await admittedOn(member, "1986-11-07");
    const { value } = await place.secretary.call(openCase, {
      params: { organisationId: place.cell.id },
      body: {
        caseId: newId(),
        kind: "badge",
        memberId: member.memberId,
        person: null,
        openedOn: "2026-10-20",
        input: { milestone: "40", badgeGround: "due", awardOn: "2026-11-07" },
      },
    });
    await place.secretary.call(getCase, { params: { caseId: value.caseId } });
    const reads = await query(sql<{ route: string }>`
      select route from file_read where member_id = ${member.memberId}`);
    assert.deepEqual(
      reads.map(({ route }) => route),
      ["members.getCase"],
    );
    const own = await app.signedIn(member.accountId);
    assert.deepEqual(
      (await own.call(listOwnCases)).value.cases.map(({ caseId }) => caseId),
      [value.caseId],
    );
    assert.equal(
      (await refusalOf(own.call(getCase, { params: { caseId: value.caseId } }))).code,
      "kernel.not_allowed",
    );
  });

  it("is open to inspection and audit, who change nothing", async () => {
    const place = await placeCell(app);
    const view = await openAdmission(place.secretary, place.cell, "Nguyễn Thị Ưu", "2026-08-03");
    const auditor = await app.signedIn((await placeOfficer(app, place.cell, "auditor")).accountId);
    const { value } = await auditor.call(getCase, { params: { caseId: view.caseId } });
    assert.ok(value.steps.every(({ mayCarryOut, mayCorrect }) => !mayCarryOut && !mayCorrect));
    assert.equal(value.mayAbandon, false);
    const params = { memberId: view.memberId };
    const stated = { purpose: "statistics", reason: "" } as const;
    await auditor.call(statePurpose, { params, body: { stated } });
    const listed = await auditor.call(listMemberCases, { params });
    assert.equal(listed.value.cases.length, 1);
    assert.deepEqual(listed.value.openings, [], "who may open nothing is offered nothing");
    const refused = await refusalOf(
      carryOut(auditor, view.caseId, { step: "application", doneOn: "2026-08-10" }),
    );
    assert.equal(refused.code, "kernel.not_allowed");
  });

  it("keeps what people wrote sealed in the database", async () => {
    const place = await placeCell(app);
    const { caseId } = await openAdmission(
      place.secretary,
      place.cell,
      "Nguyễn Thị Ưu",
      "2026-08-03",
    );
    const days = { prepared: "2026-08-10", resolved: "2026-09-03" };
    await carryOutAll(caseId, cellSteps(place.secretary, place.sponsor, days));
    const rows = await query(sql<{ text: string }>`
      select life_case_step::text as text from life_case_step where case_id = ${caseId}
      union all select life_case::text from life_case where id = ${caseId}`);
    assert.ok(rows.length > 5);
    const written = Buffer.from("Lý lịch rõ ràng").toString("hex");
    for (const { text } of rows) assert.ok(!text.includes(written) && !text.includes("rõ ràng"));
  });
});
