import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeMembers } from "@chiboso/domain/members/duplicates/contract.ts";
import * as certificates from "@chiboso/domain/signing/certificates-contract.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { adopted, paper, signs, type World } from "../testing/signing-desk.ts";
import { placeMember, placeOfficer } from "../testing/world.ts";

const DOCUMENT = { number: "12-QĐ/ĐU", date: "2026-10-30", issuer: "Đảng ủy Thử nghiệm" };

describe("a signer whose record was one of two", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  /** The record that the paper names goes, and one without an account stays. */
  async function merged({ meeting }: World): Promise<string> {
    const office = await placeOfficer(app, meeting.cell, "committeeOffice");
    const kept = await placeMember(app, meeting.cell, { name: meeting.clerk.name });
    await app.system.services.database.commit((tx) =>
      tx.query(
        sql`update account set member_id = null, name = 'Khác' where id = ${kept.accountId}`,
      ),
    );
    const answer = await (
      await app.signedIn(office.accountId)
    ).call(mergeMembers, {
      params: { memberId: kept.memberId },
      body: { goneId: meeting.clerk.memberId, take: [], document: DOCUMENT },
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.refusal));
    return kept.memberId;
  }

  it("goes on signing with the certificates of before, at the place that the paper names", async () => {
    const world = await adopted(app);
    const keptId = await merged(world);
    const as = await app.signedIn(world.meeting.clerk.accountId);
    const own = (await as.call(certificates.ownCertificates)).value.certificates;
    assert.deepEqual(
      own.map(({ certificateId, standing }) => [certificateId, standing]),
      [[world.clerk.certificateId, "issued"]],
    );
    const view = (await signs(world, { ...world.clerk, as })).value;
    assert.deepEqual(
      view.places.map(({ place, state, memberId }) => [place, state, memberId === keptId]),
      [
        ["clerk", "signed", true],
        ["chair", "next", false],
        ["organisation", "waiting", false],
        ["archive", "waiting", false],
      ],
    );
    assert.equal((await signs(world, world.chair)).value.complete, true);
  });

  it("has signed what was signed before, under the one name that is left", async () => {
    const world = await adopted(app);
    await signs(world, world.clerk);
    const keptId = await merged(world);
    const { places } = await paper(world);
    assert.deepEqual(
      places.map(({ state, memberId }) => [state, memberId === keptId]),
      [
        ["signed", true],
        ["next", false],
        ["waiting", false],
        ["waiting", false],
      ],
    );
    assert.equal((await signs(world, world.chair)).value.complete, true);
  });
});
