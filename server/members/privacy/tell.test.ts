import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  answerPrivacyRequest,
  askPrivacy,
  decidePrivacyRequest,
  extendPrivacyRequest,
  getPrivacyRequest,
  liftRestriction,
} from "@chiboso/domain/members/privacy/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
} from "../../testing/world.ts";

describe("a request about personal data", () => {
  const app = testApp();
  const world = {} as { member: PlacedMember; own: Caller; board: Caller; decider: Caller };
  const requestId = newId();

  before(async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: above });
    const aside = await placeOrganisation(app, { name: "Chi bộ Bên", under: above });
    world.member = await placeMember(app, cell, { name: "Trần Văn Mẫu" });
    world.own = await app.signedIn(world.member.accountId);
    const officer = await placeOfficer(app, above, "organisationBoard");
    world.board = await app.signedIn(officer.accountId);
    const decider = await placeMember(app, aside, { name: "Lê Thị Ban" });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        insert into role_grant (id, account_id, role, organisation_id, since)
        values (${newId()}, ${decider.accountId}, 'organisationBoard', ${above.id}, ${app.now})`),
    );
    world.decider = await app.signedIn(decider.accountId);
  });

  async function told(caller: Caller) {
    const { value } = await caller.call(myNotifications, {});
    return value.notifications.map(({ kind, link }) => [kind, link]).toReversed();
  }

  it("is told to those who decide about it and have an inbox, without the name of the person", async () => {
    const body = { requestId, kind: "restriction", wish: "Xin hạn chế", readingId: null } as const;
    await world.own.call(askPrivacy, { body });
    assert.deepEqual(await told(world.decider), [["privacyAsked", `/privacy/${requestId}`]]);
    const { value } = await world.decider.call(myNotifications, {});
    assert.deepEqual(value.notifications[0]?.params, { organisation: "Chi bộ Mẫu" });
    assert.deepEqual(await told(world.own), []);
    assert.deepEqual(await told(world.board), []);
  });

  it("tells who asked of each step, and at last that the restriction was lifted", async () => {
    const params = { requestId };
    const { board } = world;
    const may = async () => {
      const { value } = await board.call(getPrivacyRequest, { params });
      return [value.restrictedOn !== null, value.mayLift];
    };
    await board.call(answerPrivacyRequest, { params, body: { procedure: "Ban xem xét" } });
    await board.call(extendPrivacyRequest, { params, body: { reason: "Cần xác minh" } });
    assert.deepEqual(await may(), [false, false]);
    const decision = { decision: "granted", reason: "Đồng ý hạn chế" } as const;
    await board.call(decidePrivacyRequest, { params, body: decision });
    assert.deepEqual(await may(), [true, true]);
    const lifted = await board.call(liftRestriction, {
      params: { memberId: world.member.memberId },
      body: { reason: "Đã xác minh xong" },
    });
    assert.equal(lifted.status, 200);
    assert.deepEqual(await may(), [false, false]);
    const steps = ["privacyAnswered", "privacyDecided", "privacyExtended", "restrictionLifted"];
    const all = (await told(world.own)).toSorted((a, b) => String(a).localeCompare(String(b)));
    assert.deepEqual(
      all,
      steps.map((kind) => [kind, "/me#privacy"]),
    );
  });
});
