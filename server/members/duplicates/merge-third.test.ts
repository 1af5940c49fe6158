import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { SYSTEM_SCOPE, type Scope } from "@chiboso/domain/access/scope.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { mergeMembers } from "@chiboso/domain/members/duplicates/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import { alterMember, openSecrets, systemOrigin } from "../public.ts";

const DOCUMENT = { number: "12-QĐ/ĐU", date: "2026-10-30", issuer: "Đảng ủy Thử nghiệm" };

describe("a third person who holds a number that a merge would take over", () => {
  const app = testApp();
  const world = {} as {
    cell: PlacedOrganisation;
    other: PlacedOrganisation;
    beyond: PlacedOrganisation;
    office: Caller;
  };

  before(async () => {
    const body = await placeOrganisation(app, { name: "Đảng bộ Thử nghiệm", kind: "baseBody" });
    world.cell = await placeOrganisation(app, { name: "Chi bộ 1", under: body });
    world.other = await placeOrganisation(app, { name: "Chi bộ 2", under: body });
    world.beyond = await placeOrganisation(app, { name: "Đảng bộ Xa", kind: "baseBody" });
    world.office = await app.signedIn((await placeOfficer(app, body, "committeeOffice")).accountId);
  });

  const give = async (memberId: Id, cardNumber: string, reach: Scope) => {
    const secrets = await openSecrets(app.system.services.config.dataDir);
    const origin = { ...systemOrigin(app.now), on: "2026-11-01" };
    await app.system.services.database.commit((tx) =>
      tx.asSeenFrom(reach, () => alterMember(tx, secrets, memberId, { cardNumber }, origin)),
    );
  };

  /** Merges two into one, of whom the one that goes has the number of a third, who is there. */
  const mergeBeside = async (there: PlacedOrganisation, cardNumber: string) => {
    const third = await placeMember(app, there, { name: "Bùi Thị Ba" });
    await give(third.memberId, cardNumber, SYSTEM_SCOPE);
    const kept = await placeMember(app, world.cell, { name: "Bùi Văn Tám" });
    const gone = await placeMember(app, world.other, { name: "Bùi Văn Tám" });
    await give(gone.memberId, cardNumber, { places: [world.other.path], members: [] });
    const answer = await world.office.call(mergeMembers, {
      params: { memberId: kept.memberId },
      body: { goneId: gone.memberId, take: [], document: DOCUMENT },
    });
    const holders = await app.held.database.query(sql<{ id: Id }>`
      select id from member where card_number = ${cardNumber} order by dispute`);
    return {
      answer,
      holders: holders.map(({ id }) => id),
      third: third.memberId,
      kept: kept.memberId,
      gone: gone.memberId,
    };
  };

  it("stands in the way where the asker sees them", async () => {
    const { answer, holders, third, gone } = await mergeBeside(world.cell, "100000000021");
    assert.deepEqual([answer.status, answer.refusal?.code], [409, "members.merge_third_holds"]);
    assert.deepEqual(holders, [third, gone]);
  });

  it("is not told of where the asker does not, and the doubled number waits for an office that sees both", async () => {
    const { answer, holders, third, kept } = await mergeBeside(world.beyond, "100000000022");
    assert.equal(answer.status, 200, JSON.stringify(answer.refusal));
    assert.deepEqual(holders, [third, kept]);
  });
});
