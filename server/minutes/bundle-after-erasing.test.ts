import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { paperBundle } from "@chiboso/domain/evidence/contract.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { askPrivacy, decidePrivacyRequest } from "@chiboso/domain/members/privacy/contract.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { approve, closedMeeting, submitted } from "../testing/minutes-desk.ts";
import { placeMember, placeOfficer } from "../testing/world.ts";

describe("a bundle of minutes", () => {
  const app = testApp();

  test("still proves itself after a person of the same log was erased, and the log says that it was", async () => {
    const meeting = await closedMeeting(app);
    const candidate = await placeMember(app, meeting.cell, {
      name: "Trương Vĩnh Xóa",
      standing: "candidate",
    });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update member set admitted_on = null where id = ${candidate.memberId}`),
    );
    const view = await submitted(meeting);
    await approve(meeting.asClerk, view);
    await approve(meeting.asSecretary, view);
    const take = async () =>
      (await meeting.asClerk.call(paperBundle, { params: { paperId: view.minutesId } })).bytes;
    const before = await take();

    const own = await app.signedIn(candidate.accountId);
    const requestId = newId();
    await own.call(askPrivacy, {
      body: { requestId, kind: "deletion", wish: "Xin xóa dữ liệu", readingId: null },
    });
    const { accountId } = await placeOfficer(app, meeting.cell, "organisationBoard");
    const board = await app.signedIn(accountId);
    const body = { decision: "granted", reason: "Không tiếp tục kết nạp" } as const;
    const decided = await board.call(decidePrivacyRequest, { params: { requestId }, body });
    assert.equal(decided.status, 200, JSON.stringify(decided.refusal));

    for (const kept of [before, await take()]) {
      const report = verifyEvidence(kept);
      assert.deepEqual(
        report.checks.filter(({ state }) => state !== "ok"),
        [],
      );
    }
    const erased = await app.held.database.query(sql<{ content: Buffer | null }>`
      select sealed_act.content from ledger_entry
        left join sealed_act on sealed_act.organisation_id = log and entry_index = idx
       where log = ${meeting.cell.id} and convert_from(body, 'UTF8') like '%privacy.erased%'`);
    assert.equal(erased.length, 1, "the erasing is an entry of its own");
    const left = await app.held.database.query(sql`
      select from sealed_act where member_id = ${candidate.memberId} and kind <> 'privacy.erased'
         and content is not null`);
    assert.deepEqual(left, [], "of acts about the person only digests are left");
  });
});
