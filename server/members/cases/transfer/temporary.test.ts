import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { listGuests } from "@chiboso/domain/members/cases/letters/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { sql } from "../../../platform/database.ts";
import { testApp } from "../../../testing/app.ts";
import type { PlacedMember } from "../../../testing/world.ts";
import { carryOut, carryOutAll, paper } from "../../../testing/life.ts";
import { leadingTo, openAs, twoCells, type TwoCells } from "../../../testing/two-cells.ts";

const app = testApp("2026-11-03T01:00:00.000Z");

async function standingToday(world: TwoCells, member: PlacedMember): Promise<string | undefined> {
  const answer = await world.hereOffice.call(searchMembers, {
    body: { organisationId: world.here.id, on: "2026-11-03" },
  });
  return (
    answer.value.members.find(({ memberId }) => memberId === member.memberId)?.standing ?? undefined
  );
}

describe("a temporary transfer", () => {
  let world: TwoCells;
  before(async () => {
    world = await twoCells(app);
  });
  const stay = (staySince: string, stayUntil: string) => ({
    destinationKind: "inside",
    destination: world.there.id,
    stayReason: "đi học tập trung",
    staySince,
    stayUntil,
  });
  const open = (since: string, until: string) =>
    openAs(world.hereSecretary, world.here, {
      kind: "temporaryTransfer",
      memberId: world.member.memberId,
      openedOn: "2026-10-20",
      input: stay(since, until),
    });

  test("is refused below three months, from a year on, and with days out of order (TRF-04)", async () => {
    const codes = [];
    for (const until of ["2026-12-31", "2027-11-01", "2026-10-01"]) {
      codes.push((await open("2026-11-01", until)).refusal?.code);
    }
    assert.deepEqual(codes, [
      "members.stay_too_short",
      "members.stay_too_long",
      "members.stay_out_of_order",
    ]);
  });

  test("keeps the member in the strength here, shows the guest there, and cannot be done twice", async () => {
    const opened = await open("2026-11-01", "2027-05-01");
    const { caseId } = opened.value;
    const issued = await carryOut(world.hereOffice, caseId, {
      step: "temporaryLetter",
      doneOn: "2026-10-25",
      document: paper("2026-10-25", "13-GGT"),
      input: { duesPaidTo: "10/2026" },
    });
    assert.equal(issued.value.state, "done");
    assert.equal(await standingToday(world, world.member), "temporarilyElsewhere");
    const guests = await app.system.services.database.query(sql<{ member: string }>`
      select member_id as member from hosted_member where organisation_id = ${world.there.id}`);
    assert.deepEqual(
      guests.map(({ member }) => member),
      [world.member.memberId],
    );
    const seen = await world.thereSecretary.call(listGuests, {
      params: { organisationId: world.there.id },
    });
    assert.deepEqual(
      seen.value.here.map(({ memberName, until }) => [memberName, until]),
      [[world.member.name, "2027-05-01"]],
    );
    const away = await world.hereSecretary.call(listGuests, {
      params: { organisationId: world.here.id },
    });
    assert.deepEqual(
      away.value.elsewhere.map(({ hostName }) => hostName),
      [world.there.name],
    );
    const again = await open("2026-12-01", "2027-04-01");
    assert.equal(again.refusal?.code, "members.stay_overlaps");
  });

  test("stops an official transfer until the member is back", async () => {
    const { memberId } = world.member;
    const asked = { kind: "transferOut" as const, memberId, input: leadingTo(world.there.id) };
    const early = await openAs(world.hereSecretary, world.here, {
      ...asked,
      openedOn: "2026-11-02",
    });
    assert.equal(early.refusal?.code, "members.case_temporarily_elsewhere");
    const back = await openAs(world.hereSecretary, world.here, {
      kind: "temporaryReturn",
      memberId,
      openedOn: "2026-11-02",
      input: {},
    });
    await carryOutAll(back.value.caseId, [
      [world.hereSecretary, { step: "backHere", doneOn: "2026-11-03" }],
    ]);
    assert.equal(await standingToday(world, world.member), "official");
    const later = await openAs(world.hereSecretary, world.here, {
      ...asked,
      openedOn: "2026-11-03",
    });
    assert.equal(later.value.state, "open");
  });
});
