import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { abandonCase, getCase } from "@chiboso/domain/members/cases/contract.ts";
import { findDestinations } from "@chiboso/domain/members/cases/letters/contract.ts";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { sql } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import { testApp } from "../../../testing/app.ts";
import { placeMember, placeOrganisation } from "../../../testing/world.ts";
import { carryOut } from "../../../testing/life.ts";
import {
  acceptedStep,
  DOSSIER,
  leadingTo,
  letterStep,
  openAs,
  sendMember,
  takeIn,
  twoCells,
  type TwoCells,
} from "../../../testing/two-cells.ts";

const app = testApp("2026-11-03T01:00:00.000Z");

async function namesIn(by: TwoCells["hereSecretary"], organisationId: string): Promise<string[]> {
  const answer = await by.call(searchMembers, { body: { organisationId } });
  return answer.value.members.map(({ name }) => name);
}

describe("a transfer between two cells of the system", () => {
  let world: TwoCells;
  before(async () => {
    world = await twoCells(app);
  });

  test("leaves the member in the strength of the sender until the other cell takes the member in", async () => {
    const { into } = await sendMember(world);
    const { hereSecretary, thereSecretary, here, there, member } = world;
    assert.ok((await namesIn(hereSecretary, here.id)).includes(member.name));
    assert.ok(!(await namesIn(thereSecretary, there.id)).includes(member.name));
    const taken = await takeIn(world, into);
    assert.equal(taken.refusal, undefined);
    assert.equal(taken.value?.state, "done");
    assert.ok(!(await namesIn(hereSecretary, here.id)).includes(member.name));
    assert.ok((await namesIn(thereSecretary, there.id)).includes(member.name));
  });

  test("hands the file over whole, and closes it to the sender, who keeps the case", async () => {
    const { hereSecretary, thereSecretary, member } = world;
    const params = { memberId: member.memberId };
    for (const reader of [thereSecretary, hereSecretary]) {
      await reader.call(statePurpose, {
        params,
        body: { commandId: newId(), stated: { purpose: "management", reason: "" } },
      });
    }
    const theirs = await thereSecretary.call(getMemberFile, { params });
    assert.equal(theirs.value.name, member.name);
    assert.deepEqual(
      theirs.value.posts.map(({ until }) => until),
      ["2026-11-02"],
    );
    const ours = await hereSecretary.call(getMemberFile, { params });
    assert.equal(ours.refusal?.code, "kernel.not_allowed");
    const [row] = await app.system.services.database.query(sql<{ id: string }>`
      select id from life_case where member_id = ${member.memberId} and kind = 'transferOut'`);
    const seen = await hereSecretary.call(getCase, { params: { caseId: row?.id ?? "" } });
    assert.equal(seen.value.state, "done");
    assert.equal(seen.value.followedBy[0]?.state, "done");
  });

  test("is an act in the logs of both ends, and tells the receiving secretary and the member", async () => {
    const kinds = await app.system.services.database.query(sql<{ kind: string; org: string }>`
      select kind, organisation_id as org from sealed_act where member_id = ${world.member.memberId}`);
    const at = (org: string) => kinds.filter((each) => each.org === org).map(({ kind }) => kind);
    assert.ok(at(world.here.id).includes("member.transferredOut"));
    assert.ok(at(world.there.id).includes("member.transferredIn"));
    const told = await world.thereSecretary.call(myNotifications, {});
    const sent = told.value.notifications.find(({ kind }) => kind === "transferSent");
    assert.equal(sent?.params["name"], world.member.name);
    const own = await (await app.signedIn(world.member.accountId)).call(myNotifications, {});
    assert.deepEqual(own.value.notifications.map(({ kind }) => kind).toSorted(), [
      "transferAccepted",
      "transferSent",
    ]);
  });
});

describe("a transfer that is sent back", () => {
  test("leaves everything as it was, says why, and lets the sender begin again", async () => {
    const world = await twoCells(app);
    const { into } = await sendMember(world);
    const back = await world.thereSecretary.call(abandonCase, {
      params: { caseId: into },
      body: { commandId: newId(), on: "2026-10-28", reason: "Hồ sơ thiếu phiếu đảng viên" },
    });
    assert.equal(back.value?.state, "abandoned");
    assert.ok((await namesIn(world.hereSecretary, world.here.id)).includes(world.member.name));
    const [told] = (await world.hereSecretary.call(myNotifications, {})).value.notifications;
    assert.equal(told?.kind, "transferReturned");
    const again = await openAs(world.hereSecretary, world.here, {
      kind: "transferOut",
      memberId: world.member.memberId,
      openedOn: "2026-11-01",
      input: leadingTo(world.there.id),
    });
    assert.equal(again.value?.state, "open");
  });
});

describe("a cell that ceases while a transfer leads there", () => {
  test("takes in nobody afterwards; the file can be sent back", async () => {
    const world = await twoCells(app);
    const { into } = await sendMember(world);
    await carryOut(world.thereOffice, into, { step: "passedOn", doneOn: "2026-10-25" });
    await app.system.services.database.commit((tx) =>
      tx.query(
        sql`update organisation set dissolved_on = '2026-11-01' where id = ${world.there.id}`,
      ),
    );
    const late = await carryOut(world.thereOffice, into, acceptedStep("2026-11-02"));
    assert.deepEqual(
      [late.status, late.refusal?.code, late.refusal?.params],
      [409, "members.case_joins_ceased", { on: "2026-11-01" }],
    );
    const back = await world.thereOffice.call(abandonCase, {
      params: { caseId: into },
      body: { commandId: newId(), on: "2026-11-02", reason: "Chi bộ đã giải thể" },
    });
    assert.equal(back.value?.state, "abandoned");
    assert.ok((await namesIn(world.hereSecretary, world.here.id)).includes(world.member.name));
  });
});

describe("a transfer is refused", () => {
  let world: TwoCells;
  before(async () => {
    world = await twoCells(app);
  });

  async function refusalOf(destination: string, memberId = world.member.memberId) {
    const answer = await openAs(world.hereSecretary, world.here, {
      kind: "transferOut",
      memberId,
      openedOn: "2026-10-10",
      input: leadingTo(destination),
    });
    return answer.refusal?.code;
  }

  test("to the own cell, to a body that is no cell, and to an organisation that ceased", async () => {
    const gone = await placeOrganisation(app, {
      name: "Chi bộ Đã Giải Thể",
      under: world.thereBase,
    });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update organisation set dissolved_on = '2026-10-01' where id = ${gone.id}`),
    );
    assert.equal(await refusalOf(world.here.id), "members.transfer_to_itself");
    assert.equal(await refusalOf(world.thereBase.id), "members.transfer_not_a_cell");
    assert.equal(await refusalOf(gone.id), "members.transfer_ceased");
    const found = await world.hereSecretary.call(findDestinations, {
      params: { organisationId: world.here.id },
      query: { search: "da giai" },
    });
    assert.deepEqual(found.value.cells, []);
  });

  test("of somebody who is suspended", async () => {
    const suspended = await placeMember(app, world.here, {
      name: "Bị Đình Chỉ",
      standing: "suspended",
    });
    assert.equal(await refusalOf(world.there.id, suspended.memberId), "members.case_suspended");
  });

  test("when the papers are not complete, and when the letter comes before them", async () => {
    const opened = await openAs(world.hereSecretary, world.here, {
      kind: "transferOut",
      memberId: world.member.memberId,
      openedOn: "2026-10-10",
      input: leadingTo(world.there.id),
    });
    const { caseId } = opened.value;
    const early = await carryOut(world.hereOffice, caseId, letterStep("2026-10-20"));
    assert.equal(early.refusal?.code, "members.case_not_the_next_step");
    const half = await carryOut(world.hereSecretary, caseId, {
      step: "dossier",
      doneOn: "2026-10-15",
      input: { ...DOSSIER, fileReady: false },
    });
    assert.equal(half.refusal?.code, "members.transfer_dossier_incomplete");
    assert.equal(half.refusal?.params?.["rule"], "TRF-03");
  });

  test("when the cell wants to issue the letter itself", async () => {
    const { out } = await sendMember(await twoCells(app));
    assert.equal(out.state, "done");
    const other = await twoCells(app);
    const opened = await openAs(other.hereSecretary, other.here, {
      kind: "transferOut",
      memberId: other.member.memberId,
      openedOn: "2026-10-10",
      input: leadingTo(other.there.id),
    });
    const { caseId } = opened.value;
    await carryOut(other.hereSecretary, caseId, {
      step: "dossier",
      doneOn: "2026-10-15",
      input: DOSSIER,
    });
    const self = await carryOut(other.hereSecretary, caseId, letterStep("2026-10-20"));
    assert.equal(self.refusal?.code, "members.case_needs_committee");
  });
});

describe("at the same moment", () => {
  test("two transfers of one member: one is opened, the other is refused", async () => {
    const world = await twoCells(app);
    const asked = {
      kind: "transferOut" as const,
      memberId: world.member.memberId,
      openedOn: "2026-10-10",
      input: leadingTo(world.there.id),
    };
    const answers = await Promise.all([
      openAs(world.hereSecretary, world.here, asked),
      openAs(world.hereOffice, world.here, asked),
    ]);
    const codes = answers.map(({ refusal }) => refusal?.code).filter((code) => code !== undefined);
    assert.equal(codes.length, 1);
    assert.ok(
      ["members.case_open_already", "members.case_leaving_already"].includes(codes[0] ?? ""),
    );
  });

  test("a transfer and a striking off: one is opened, the other is refused", async () => {
    for (let round = 0; round < 5; round += 1) {
      const world = await twoCells(app);
      const { memberId } = world.member;
      const answers = await Promise.all([
        openAs(world.hereSecretary, world.here, {
          kind: "transferOut",
          memberId,
          openedOn: "2026-10-10",
          input: leadingTo(world.there.id),
        }),
        openAs(world.hereOffice, world.here, {
          kind: "strikingOff",
          memberId,
          openedOn: "2026-10-10",
          input: {
            removalGround: "cardReturned",
            groundSince: "2026-09-01",
            removalFacts: "Trả thẻ.",
          },
        }),
      ]);
      const codes = answers
        .map(({ refusal }) => refusal?.code)
        .filter((code) => code !== undefined);
      assert.deepEqual(codes, ["members.case_leaving_already"]);
    }
  });

  test("two acceptances of one letter move the member once", async () => {
    const world = await twoCells(app);
    const { into } = await sendMember(world);
    await carryOut(world.thereOffice, into, { step: "passedOn", doneOn: "2026-10-25" });
    const answers = await Promise.all([
      carryOut(world.thereSecretary, into, acceptedStep("2026-11-02")),
      carryOut(world.thereOffice, into, acceptedStep("2026-11-02")),
    ]);
    assert.equal(answers.filter(({ refusal }) => refusal === undefined).length, 1);
    const rows = await app.system.services.database.query(sql<{
      org: string;
      until: string | null;
    }>`
      select organisation_id as org, until from membership where member_id = ${world.member.memberId}
       order by since`);
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        { org: world.here.id, until: "2026-11-02" },
        { org: world.there.id, until: null },
      ],
    );
  });
});
