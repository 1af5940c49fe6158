import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listMemberCases, openCase } from "@chiboso/domain/members/cases/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember } from "../../testing/world.ts";
import { carryOutAll, paper, placeCell, type Cell } from "../../testing/life.ts";

const app = testApp("2026-10-20T02:00:00.000Z");

/** One who joined the Party on a day and died on another, and belongs to no cell since. */
async function died(place: Cell, admittedOn: string, on: string): Promise<string> {
  const { memberId } = await placeMember(app, place.cell, { name: "Đỗ Văn Mất" });
  await app.system.services.database.commit(async (tx) => {
    await tx.query(sql`
      update member set admitted_on = ${admittedOn}, official_on = ${admittedOn} where id = ${memberId}`);
    await tx.query(sql`update membership set until = ${on} where member_id = ${memberId}`);
    await tx.query(sql`
      insert into member_standing (id, member_id, standing, since)
      values (${newId()}, ${memberId}, 'deceased', ${on})`);
  });
  return memberId;
}

const open = (place: Cell, memberId: string, kind: "badge" | "exemption" = "badge") =>
  place.secretary.call(openCase, {
    params: { organisationId: place.cell.id },
    body: {
      caseId: newId(),
      kind,
      memberId,
      person: null,
      openedOn: "2026-10-20",
      input: { milestone: "40", badgeGround: "posthumous", awardOn: "2026-11-07" },
    },
  });

describe("a badge after death (BDG-02)", () => {
  test("is opened by the cell that the dead belonged to, and goes on to the award", async () => {
    const place = await placeCell(app);
    const memberId = await died(place, "1987-06-01", "2026-06-10");
    const params = { memberId };
    await place.secretary.call(statePurpose, {
      params,
      body: { stated: { purpose: "management", reason: "" } },
    });
    const listed = (await place.secretary.call(listMemberCases, { params })).value;
    assert.equal(listed.organisationId, place.cell.id);
    assert.deepEqual(listed.openings, [{ kind: "badge", refusal: null }]);
    const { caseId } = (await open(place, memberId)).value;
    const done = await carryOutAll(caseId, [
      [place.secretary, { step: "badgeProposal", doneOn: "2026-10-20" }],
      [place.board, { step: "badgeDecision", doneOn: "2026-10-20", document: paper("2026-10-20") }],
      [place.secretary, { step: "badgeAward", doneOn: "2026-10-20", input: { badgeNumber: "7" } }],
    ]);
    assert.equal(done.state, "done");
  });

  test("is refused when the years would have been full later than the rule allows", async () => {
    const place = await placeCell(app);
    const memberId = await died(place, "1987-06-11", "2026-06-10");
    const { refusal } = await open(place, memberId);
    assert.equal(refusal?.code, "members.case_badge_too_late");
  });

  test("is for the cell of the dead alone, and no other kind of case is", async () => {
    const place = await placeCell(app);
    const stranger = await placeCell(app);
    const memberId = await died(place, "1987-06-01", "2026-06-10");
    assert.equal((await open(stranger, memberId)).refusal?.code, "members.case_unknown_named");
    const other = await open(place, memberId, "exemption");
    assert.equal(other.refusal?.code, "members.case_person_elsewhere");
  });
});
