import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { paperBundle } from "@chiboso/domain/evidence/contract.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import * as contract from "@chiboso/domain/minutes/contract.ts";
import { WRITTEN } from "@chiboso/domain/minutes/document.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { holdMeeting } from "../testing/closed-meeting.ts";
import {
  adoptedIn,
  approve,
  asApplication,
  closedMeeting,
  drafted,
  READ,
  save,
  submitted,
} from "../testing/minutes-desk.ts";
import { placeMember } from "../testing/world.ts";

describe("the approval of minutes", () => {
  const app = testApp();

  test("minutes that were not read to the meeting are not frozen", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const answer = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: view.minutesId },
      body: { expectedVersion: view.version },
    });
    assert.equal(answer.refusal?.code, "minutes.reading_missing");
  });

  test("frozen minutes have a number, a PDF of exactly their digest, and cannot be edited", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    assert.equal(view.state, "inApproval");
    assert.equal(view.number, "01-BB/CB");
    const pdf = await meeting.asDeputy.call(contract.downloadPdf, {
      params: { minutesId: view.minutesId },
    });
    assert.equal(createHash("sha256").update(pdf.bytes).digest("hex"), view.revisions[0]?.digest);
    const late = await save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt." });
    assert.equal(late.refusal?.code, "minutes.not_draft");
  });

  test("numbers run on through the term of a cell, and minutes that are sent back keep theirs", async () => {
    const meeting = await closedMeeting(app);
    const first = await submitted(meeting);
    const returned = await meeting.asSecretary.call(contract.returnMinutes, {
      params: { minutesId: first.minutesId },
      body: { reason: "Ghi thiếu ý kiến về lịch trực" },
    });
    assert.equal(returned.value.state, "draft");
    assert.equal(returned.value.revisions[0]?.returned?.reason, "Ghi thiếu ý kiến về lịch trực");
    const again = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: first.minutesId },
      body: { expectedVersion: returned.value.version },
    });
    assert.equal(again.value.number, "01-BB/CB");
    assert.equal(again.value.revisions[0]?.number, 2);
    app.now = "2026-11-03T01:00:00.000Z";
    const second = await submitted({ ...(await holdMeeting(app, meeting.cell)) });
    assert.equal(second.number, "02-BB/CB");
  });

  test("an approval given to a revision that was sent back counts for nothing", async () => {
    const meeting = await closedMeeting(app);
    const first = await submitted(meeting);
    await approve(meeting.asClerk, first);
    const returned = await meeting.asSecretary.call(contract.returnMinutes, {
      params: { minutesId: first.minutesId },
      body: { reason: "Sửa câu kết luận" },
    });
    const saved = await save(meeting.asClerk, returned.value, { [WRITTEN.quality]: "Tốt." });
    const second = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: first.minutesId },
      body: { expectedVersion: saved.value.version },
    });
    const old = await approve(meeting.asSecretary, first);
    assert.equal(old.refusal?.code, "minutes.other_revision");
    const half = await approve(meeting.asSecretary, second.value);
    assert.equal(half.value.state, "inApproval");
    assert.equal(await adoptedIn(app, meeting.cell.id), 0);
  });

  test("only chair and clerk approve, each with their own password", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    assert.equal((await approve(meeting.asDeputy, view)).refusal?.code, "minutes.not_signer");
    assert.equal(
      (await approve(meeting.asClerk, view, "không đúng")).refusal?.code,
      "access.wrong_password",
    );
    const stranger = await placeMember(app, meeting.cell, { name: "Bùi Văn Tưởng" });
    const answer = await approve(await app.signedIn(stranger.accountId), view);
    assert.equal(answer.status, 403);
    const now = await meeting.asClerk.call(contract.readMinutes, {
      params: { minutesId: view.minutesId },
    });
    assert.deepEqual(now.value.revisions[0]?.approvals, []);
  });

  test("the second approval seals the minutes, and anybody can verify the bundle without us", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const params = { minutesId: view.minutesId };
    const early = await meeting.asClerk.call(paperBundle, { params: { paperId: view.minutesId } });
    assert.equal(early.refusal?.code, "evidence.not_sealed");
    const half = (await approve(meeting.asClerk, view)).value;
    assert.equal(half.state, "inApproval");
    assert.equal(half.seal, null);
    const sealed = (await approve(meeting.asSecretary, view)).value;
    assert.equal(sealed.state, "approved");
    assert.equal(sealed.approvedAt, app.now);
    assert.equal(sealed.seal, null, "the log is signed right after");
    const signed = (await meeting.asClerk.call(contract.readMinutes, { params })).value;
    assert.ok(signed.seal?.origin.endsWith(`/so/${meeting.cell.id}`));
    assert.equal(await adoptedIn(app, meeting.cell.id), 1);
    const first = await meeting.asDeputy.call(paperBundle, { params: { paperId: view.minutesId } });
    const second = await meeting.asClerk.call(paperBundle, { params: { paperId: view.minutesId } });
    assert.ok(first.bytes.equals(second.bytes));
    const report = verifyEvidence(first.bytes);
    assert.deepEqual(
      report.checks.filter((check) => check.state !== "ok"),
      [],
    );
    assert.equal(report.facts.approvals.length, 2);
    const changed = Buffer.from(first.bytes);
    const place = changed.indexOf("%PDF") + 2_000;
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal(verifyEvidence(changed).ok, false);
  });

  test("a signer that is away holds no approval up: the bundle comes when it is back", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const params = { minutesId: view.minutesId };
    await approve(meeting.asClerk, view);
    await app.signer.stop();
    assert.equal((await approve(meeting.asSecretary, view)).value.state, "approved");
    const early = await meeting.asClerk.call(paperBundle, { params: { paperId: view.minutesId } });
    assert.deepEqual([early.status, early.refusal?.code], [409, "evidence.being_signed"]);
    assert.equal((await meeting.asClerk.call(contract.readMinutes, { params })).value.seal, null);
    await app.signer.start();
    await app.signLog(meeting.cell.id);
    const bundle = await meeting.asClerk.call(paperBundle, { params: { paperId: view.minutesId } });
    assert.equal(verifyEvidence(bundle.bytes).ok, true);
  });

  test("both approvals at the same moment seal once", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const answers = await Promise.all([
      approve(meeting.asClerk, view),
      approve(meeting.asSecretary, view),
      approve(meeting.asSecretary, view),
    ]);
    for (const answer of answers) assert.equal(answer.status, 200);
    const now = await meeting.asClerk.call(contract.readMinutes, {
      params: { minutesId: view.minutesId },
    });
    assert.equal(now.value.state, "approved");
    assert.equal(now.value.revisions[0]?.approvals.length, 2);
    assert.equal(await adoptedIn(app, meeting.cell.id), 1);
  });

  test("sealed minutes can be changed neither through the routes nor by the application's role", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    await approve(meeting.asClerk, view);
    const sealed = (await approve(meeting.asSecretary, view)).value;
    const params = { minutesId: view.minutesId };
    const attempts = [
      await save(meeting.asClerk, sealed, READ),
      await meeting.asSecretary.call(contract.returnMinutes, {
        params,
        body: { reason: "Muốn sửa lại" },
      }),
      await meeting.asClerk.call(contract.submitMinutes, {
        params,
        body: { expectedVersion: sealed.version },
      }),
    ];
    for (const attempt of attempts) assert.equal(attempt.refusal?.code, "minutes.already_sealed");
    for (const statement of [
      sql`update minutes_text set document = '{}' where minutes_id = ${view.minutesId}`,
      sql`update minutes_approval set name = 'khác' where minutes_id = ${view.minutesId}`,
      sql`update minutes_revision set pdf_digest = repeat('0', 64) where minutes_id = ${view.minutesId}`,
      sql`delete from minutes_seal where minutes_id = ${view.minutesId}`,
      sql`delete from minutes where id = ${view.minutesId}`,
    ]) {
      await assert.rejects(asApplication(app, statement), /permission denied/);
    }
    const reopened = sql`update minutes set state = 'draft', approved_at = null where id = ${view.minutesId}`;
    await assert.rejects(asApplication(app, reopened), /is closed and stays as it is/);
  });
});
