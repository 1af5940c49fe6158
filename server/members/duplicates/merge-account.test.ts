import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeMembers } from "@chiboso/domain/members/duplicates/contract.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../../testing/world.ts";

const DOCUMENT = { number: "12-QĐ/ĐU", date: "2026-10-30", issuer: "Đảng ủy Thử nghiệm" };

describe("the account of a record that goes alone", () => {
  const app = testApp();

  it("is that of the one that stays, and what it counted of the owner's time goes", async () => {
    const body = await placeOrganisation(app, { name: "Đảng bộ Thử nghiệm", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ 1", under: body });
    const office = await app.signedIn((await placeOfficer(app, body, "committeeOffice")).accountId);
    const kept = await placeMember(app, cell, { name: "Lê Văn Ba" });
    const gone = await placeMember(app, cell, { name: "Lê Văn Ba" });
    await app.system.services.database.commit(async (tx) => {
      await tx.query(
        sql`update account set member_id = null, name = 'Khác' where id = ${kept.accountId}`,
      );
      await tx.query(sql`
        insert into work_time (member_id, day, kind, seconds)
        values (${gone.memberId}, '2026-11-01', 'other', 60)`);
    });
    const merged = await office.call(mergeMembers, {
      params: { memberId: kept.memberId },
      body: { goneId: gone.memberId, take: [], document: DOCUMENT },
    });
    assert.equal(merged.value.account, "moved", JSON.stringify(merged.refusal));
    const [account] = await app.held.database.query(
      sql<{ member_id: string }>`select member_id from account where id = ${gone.accountId}`,
    );
    assert.equal(account?.member_id, kept.memberId);
    const counted = await app.held.database.query(
      sql`select from work_time where member_id = ${gone.memberId}`,
    );
    assert.equal(counted.length, 0);
  });
});
