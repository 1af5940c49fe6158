import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abandonCase, listBadgesDue, openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, type PlacedMember } from "../../testing/world.ts";
import {
  carryOut,
  carryOutAll,
  cellSteps,
  decision,
  OPENING,
  paper,
  placeCell,
  refusalOf,
  type Cell,
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

describe("a readmission", () => {
  const DAYS = { prepared: "2026-08-10", resolved: "2026-09-03" };
  const LEFT = { leftGround: "struckOff", leftOn: "2022-01-10" };

  /** Struck off years ago, and no longer of any cell. */
  async function formerMember(place: Cell) {
    const { memberId } = await placeMember(app, place.cell, { name: "Hồ Văn Cũ" });
    await app.system.services.database.commit(async (tx) => {
      await tx.query(sql`update member set birth_date = '1980-05-05' where id = ${memberId}`);
      await tx.query(sql`
        update membership set until = '2022-01-10' where member_id = ${memberId}`);
      await tx.query(sql`
        insert into member_standing (id, member_id, standing, since)
        values (${newId()}, ${memberId}, 'struckOff', '2022-01-10')`);
    });
    return memberId;
  }

  async function open(place: Cell, memberId: string) {
    const { value } = await place.secretary.call(openCase, {
      params: { organisationId: place.cell.id },
      body: {
        caseId: newId(),
        kind: "readmission",
        memberId,
        person: null,
        openedOn: "2026-08-03",
        input: { ...LEFT, ...OPENING },
      },
    });
    return value;
  }

  const standings = (memberId: string) =>
    query(sql<{ standing: string; since: string; until: string | null }>`
      select standing, since, until from member_standing where member_id = ${memberId} order by since`);

  const register = (memberId: string) =>
    query(sql<{ admitted_on: string; official_on: string | null }>`
      select admitted_on, official_on from member where id = ${memberId}`);

  it("counts from the new decision, and goes through probation again", async () => {
    const place = await placeCell(app);
    const memberId = await formerMember(place);
    const { caseId } = await open(place, memberId);
    const early = await carryOutAll(caseId, cellSteps(place.secretary, place.sponsor, DAYS));
    assert.equal(early.steps.find(({ state }) => state === "next")?.code, "provincialConsent");
    const done = await carryOutAll(caseId, [
      [
        place.board,
        {
          step: "provincialConsent",
          doneOn: "2026-09-10",
          document: paper("2026-09-10", "Số 88-CV/TU"),
        },
      ],
      [place.board, decision("2026-09-21")],
      [
        place.secretary,
        { step: "ceremony", doneOn: "2026-10-02", input: { ceremonyPlace: "Nhà văn hóa" } },
      ],
    ]);
    assert.equal(done.followedBy[0]?.kind, "recognition");
    assert.deepEqual(await register(memberId), [{ admitted_on: "2026-09-21", official_on: null }]);
    assert.deepEqual(await standings(memberId), [
      { standing: "struckOff", since: "2022-01-10", until: "2026-08-03" },
      { standing: "candidate", since: "2026-08-03", until: "2026-10-02" },
    ]);
  });

  it("leaves everything as it was before when it is given up after the decision", async () => {
    const place = await placeCell(app);
    const memberId = await formerMember(place);
    const { caseId } = await open(place, memberId);
    await carryOutAll(caseId, [
      ...cellSteps(place.secretary, place.sponsor, DAYS),
      [
        place.board,
        {
          step: "provincialConsent",
          doneOn: "2026-09-10",
          document: paper("2026-09-10", "Số 88-CV/TU"),
        },
      ],
      [place.board, decision("2026-09-21")],
    ]);
    const given = await place.board.call(abandonCase, {
      params: { caseId },
      body: { on: "2026-10-12", reason: "Quyết định bị thu hồi" },
    });
    assert.equal(given.refusal, undefined);
    assert.deepEqual(await register(memberId), [
      { admitted_on: "2020-01-01", official_on: "2020-01-01" },
    ]);
    assert.deepEqual((await standings(memberId)).at(-1), {
      standing: "struckOff",
      since: "2026-10-12",
      until: null,
    });
  });

  it("is refused to a cell that cannot see the person", async () => {
    const place = await placeCell(app);
    const memberId = await formerMember(place);
    const stranger = await placeCell(app);
    const refused = await refusalOf(
      stranger.secretary.call(openCase, {
        params: { organisationId: stranger.cell.id },
        body: {
          caseId: newId(),
          kind: "readmission",
          memberId,
          person: null,
          openedOn: "2026-08-03",
          input: { ...LEFT, ...OPENING },
        },
      }),
    );
    assert.equal(refused.code, "members.case_unknown_named");
  });
});

describe("a Party badge", () => {
  async function veteran(place: Cell, on: string, name = "Cao Thị Lão Thành") {
    const placed = await placeMember(app, place.cell, { name });
    await admittedOn(placed, on);
    return placed;
  }

  it("is due at the award by which the years are full, and is found from above", async () => {
    const place = await placeCell(app);
    const due = await veteran(place, "1986-11-07");
    await veteran(place, "1986-11-08", "Cao Văn Dịp Sau");
    await veteran(place, "1986-09-02", "Cao Văn Dịp Trước");
    const { value } = await place.secretary.call(listBadgesDue, {
      params: { organisationId: place.cell.id },
    });
    assert.deepEqual([value.after, value.on], ["2026-09-02", "2026-11-07"]);
    for (const from of ["0001-01-01", "9999-12-31"]) {
      const params = { organisationId: place.cell.id };
      const far = await place.secretary.call(listBadgesDue, { params, query: { from } });
      assert.equal(far.refusal?.code, "kernel.bad_input");
    }
    assert.deepEqual(
      value.members.map(({ memberId, years, fullOn }) => [memberId, years, fullOn]),
      [[due.memberId, 40, "2026-11-07"]],
    );
  });

  it("goes from proposal to award, which is entered in the member sheet and never given twice", async () => {
    const place = await placeCell(app);
    const { memberId } = await veteran(place, "1986-11-07");
    const open = (by: Caller) =>
      by.call(openCase, {
        params: { organisationId: place.cell.id },
        body: {
          caseId: newId(),
          kind: "badge",
          memberId,
          person: null,
          openedOn: "2026-10-20",
          input: { milestone: "40", badgeGround: "due", awardOn: "2026-11-07" },
        },
      });
    const { caseId } = (await open(place.secretary)).value;
    await carryOutAll(caseId, [
      [place.secretary, { step: "badgeProposal", doneOn: "2026-10-20" }],
      [place.board, { step: "badgeDecision", doneOn: "2026-10-20", document: paper("2026-10-20") }],
    ]);
    const award = { step: "badgeAward", doneOn: "2026-10-20", input: { badgeNumber: "12345" } };
    const early = await refusalOf(carryOut(place.secretary, caseId, award));
    assert.deepEqual(early.params, { on: "2026-11-07", rule: "BDG-03" });
    const before = app.now;
    app.now = "2026-11-07T03:00:00.000Z";
    // Sessions do not last that long.
    const secretary = await app.signedIn(place.leader.accountId);
    const done = await carryOutAll(caseId, [[secretary, { ...award, doneOn: "2026-11-07" }]]);
    assert.equal(done.state, "done");
    const again = await refusalOf(open(secretary));
    assert.deepEqual([again.code, again.field], ["members.case_badge_held", "input.milestone"]);
    const { value } = await secretary.call(listBadgesDue, {
      params: { organisationId: place.cell.id },
    });
    assert.deepEqual(value.members, []);
    app.now = before;
  });
});
