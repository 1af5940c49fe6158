import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { sql } from "../../../platform/database.ts";
import { testApp } from "../../../testing/app.ts";
import { placeMember, type PlacedMember } from "../../../testing/world.ts";
import { carryOut, carryOutAll, paper } from "../../../testing/life.ts";
import { openAs, sendMember, takeIn, twoCells, type TwoCells } from "../../../testing/two-cells.ts";

const app = testApp("2026-11-03T01:00:00.000Z");

async function standingToday(world: TwoCells, member: PlacedMember): Promise<string | undefined> {
  const answer = await world.hereOffice.call(searchMembers, {
    body: { organisationId: world.here.id, on: "2026-11-03" },
  });
  return (
    answer.value.members.find(({ memberId }) => memberId === member.memberId)?.standing ?? undefined
  );
}

async function kindsSealed(memberId: string): Promise<string[]> {
  const rows = await app.system.services.database.query(sql<{ kind: string }>`
    select kind from sealed_act where member_id = ${memberId}`);
  return rows.map(({ kind }) => kind);
}

describe("an exemption", () => {
  test("is decided by the cell's majority, lasts until the member takes part again, and is sealed", async () => {
    const world = await twoCells(app);
    const { memberId } = world.member;
    const opened = await openAs(world.hereSecretary, world.here, {
      kind: "exemption",
      memberId,
      openedOn: "2026-10-01",
      input: { exemptionGround: "health", exemptSince: "2026-10-10" },
    });
    const { caseId } = opened.value;
    await carryOut(world.hereSecretary, caseId, {
      step: "exemptionApplication",
      doneOn: "2026-10-02",
    });
    const decided = {
      step: "exemptionDecision",
      doneOn: "2026-10-05",
      document: paper("2026-10-05"),
    };
    const few = await carryOut(world.hereSecretary, caseId, {
      ...decided,
      input: { voteBase: 4, voteFor: 2 },
    });
    assert.equal(few.refusal?.code, "members.case_vote_too_small");
    await carryOutAll(caseId, [
      [world.hereSecretary, { ...decided, input: { voteBase: 4, voteFor: 3 } }],
    ]);
    assert.equal(await standingToday(world, world.member), "exempt");
    const back = await openAs(world.hereSecretary, world.here, {
      kind: "exemptionReturn",
      memberId,
      openedOn: "2026-11-01",
      input: {},
    });
    await carryOutAll(back.value.caseId, [
      [
        world.hereSecretary,
        { step: "returnDecision", doneOn: "2026-11-02", document: paper("2026-11-02") },
      ],
    ]);
    assert.equal(await standingToday(world, world.member), "official");
    assert.ok((await kindsSealed(memberId)).includes("member.exempted"));
  });

  test("for a ground that passes needs an end, and for mobile work one below a year (EXM-02)", async () => {
    const world = await twoCells(app);
    const open = (exemptUntil?: string) =>
      openAs(world.hereSecretary, world.here, {
        kind: "exemption",
        memberId: world.member.memberId,
        openedOn: "2026-10-01",
        input: {
          exemptionGround: "mobileWork",
          exemptSince: "2026-10-10",
          ...(exemptUntil !== undefined && { exemptUntil }),
        },
      });
    assert.equal((await open()).refusal?.code, "members.exemption_end_missing");
    assert.equal((await open("2027-10-10")).refusal?.code, "members.exemption_too_long");
    assert.equal((await open("2027-10-09")).refusal, undefined);
  });
});

describe("striking off", () => {
  let world: TwoCells;
  let caseId: string;
  before(async () => {
    world = await twoCells(app);
  });
  const proposal = (voteFor: number) => ({
    step: "removalProposal",
    doneOn: "2026-10-02",
    document: paper("2026-10-02", "04-BB/CB"),
    input: { memberHeard: "heard", voteBase: 4, voteFor },
  });

  test("waits until the ground has lasted as long as REM-01 says", async () => {
    const open = (groundSince: string) =>
      openAs(world.hereSecretary, world.here, {
        kind: "strikingOff",
        memberId: world.member.memberId,
        openedOn: "2026-10-01",
        input: { removalGround: "withoutActivity", groundSince, removalFacts: "Bỏ sinh hoạt." },
      });
    const early = await open("2026-07-02");
    assert.equal(early.refusal?.code, "members.removal_span_too_short");
    caseId = (await open("2026-07-01")).value.caseId;
  });

  test("needs two thirds of the official members, and the decision of the committee", async () => {
    const few = await carryOut(world.hereSecretary, caseId, proposal(2));
    assert.equal(few.refusal?.code, "members.case_vote_too_small");
    assert.equal((await carryOut(world.hereSecretary, caseId, proposal(3))).refusal, undefined);
    const decision = {
      step: "removalDecision",
      doneOn: "2026-10-10",
      document: paper("2026-10-10"),
    };
    const self = await carryOut(world.hereSecretary, caseId, decision);
    assert.equal(self.refusal?.code, "members.case_needs_committee");
    assert.equal((await carryOut(world.hereOffice, caseId, decision)).refusal, undefined);
    assert.equal(await standingToday(world, world.member), undefined);
    assert.ok((await kindsSealed(world.member.memberId)).includes("member.struckOff"));
  });

  test("lets nobody say that there was no complaint while the term runs (REM-02)", async () => {
    await carryOut(world.hereSecretary, caseId, {
      step: "cardTakenBack",
      doneOn: "2026-10-12",
      input: { cardOutcome: "handedUp" },
    });
    const early = await carryOut(world.hereOffice, caseId, {
      step: "complaint",
      doneOn: "2026-11-03",
      input: { complaint: "none" },
    });
    assert.equal(early.refusal?.code, "members.removal_complaint_runs");
  });

  test("is taken back when a complaint is upheld, and what was before stays in the history", async () => {
    const upheld = await carryOut(world.hereOffice, caseId, {
      step: "complaint",
      doneOn: "2026-11-03",
      input: { complaint: "upheld", complaintOn: "2026-10-20" },
    });
    assert.equal(upheld.value.state, "done");
    assert.equal(await standingToday(world, world.member), "official");
    const rows = await app.system.services.database.query(sql`
      select from membership where member_id = ${world.member.memberId}`);
    assert.equal(rows.length, 2);
  });
});

describe("a death", () => {
  test("ends posts, membership and roles that were given, with the day of death", async () => {
    const world = await twoCells(app);
    const dead = await placeMember(app, world.here, {
      name: "Người Đã Khuất",
      post: "deputySecretary",
    });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        insert into role_grant (id, account_id, role, organisation_id, since)
        values (gen_random_uuid(), ${dead.accountId}, 'auditor', ${world.hereBase.id}, '2020-01-01')`),
    );
    const opened = await openAs(world.hereSecretary, world.here, {
      kind: "death",
      memberId: dead.memberId,
      openedOn: "2026-11-01",
      input: { diedOn: "2026-10-30" },
    });
    await carryOutAll(opened.value.caseId, [
      [world.hereSecretary, { step: "deathNotice", doneOn: "2026-11-01" }],
    ]);
    const [row] = await app.system.services.database.query(
      sql<{ until: string; post: string; roles: number }>`
        select membership.until,
               (select until from member_post where member_id = ${dead.memberId}) as post,
               (select count(*)::int from role_grant where account_id = ${dead.accountId}
                   and (until is null or until > ${app.now})) as roles
          from membership where member_id = ${dead.memberId}`,
    );
    assert.deepEqual({ ...row }, { until: "2026-10-30", post: "2026-10-30", roles: 0 });
    assert.ok((await kindsSealed(dead.memberId)).includes("member.died"));
  });

  test("between letter and acceptance stops the transfer", async () => {
    const world = await twoCells(app);
    const { into } = await sendMember(world);
    const open = await openAs(world.hereSecretary, world.here, {
      kind: "death",
      memberId: world.member.memberId,
      openedOn: "2026-11-01",
      input: { diedOn: "2026-10-30" },
    });
    await carryOutAll(open.value.caseId, [
      [world.hereSecretary, { step: "deathNotice", doneOn: "2026-11-01" }],
    ]);
    const late = await takeIn(world, into);
    assert.equal(late.refusal?.code, "members.case_not_movable");
  });
});
