import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/evidence/contract.ts";
import { downloadPdf } from "@chiboso/domain/minutes/contract.ts";
import { verifyPaper } from "@chiboso/domain/ledger/evidence/verify-paper.ts";
import { testApp } from "../testing/app.ts";
import { approve, closedMeeting, submitted } from "../testing/minutes-desk.ts";
import { adopted, signedFile, signs } from "../testing/signing-desk.ts";

describe("the proof beside a paper", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("proves the adopted minutes, and each revision after a signature, without this system", async () => {
    const world = await adopted(app);
    const take = async (revision: number) =>
      world.meeting.asDeputy.call(contract.paperProof, {
        params: { ...world.params, revision },
      });
    const papers = [await signedFile(world)];
    assert.equal((await take(1)).refusal?.code, "evidence.no_such_revision");
    for (const by of [world.clerk, world.chair]) {
      assert.equal((await signs(world, by)).status, 200);
      papers.push(await signedFile(world));
    }
    for (const [revision, bytes] of papers.entries()) {
      const proof = await take(revision);
      assert.equal(proof.status, 200, JSON.stringify(proof.refusal));
      const report = verifyPaper({ name: "paper.pdf", bytes }, proof.bytes);
      assert.deepEqual(
        report.checks.map(({ state }) => state),
        report.checks.map(() => "ok"),
        JSON.stringify(report),
      );
      assert.equal(report.act?.kind, revision === 0 ? "minutes.adopted" : "paper.signed");
      const other = papers[(revision + 1) % papers.length] ?? bytes;
      assert.equal(verifyPaper({ name: "paper.pdf", bytes: other }, proof.bytes).ok, false);
    }
    assert.deepEqual((await take(2)).bytes, (await take(2)).bytes, "it is the same each time");
  });

  test("is not there before the minutes are adopted, nor before the log is signed", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const params = { paperId: view.minutesId, revision: 0 };
    const early = await meeting.asDeputy.call(contract.paperProof, { params });
    assert.equal(early.refusal?.code, "evidence.not_sealed");
    await approve(meeting.asClerk, view);
    await app.signer.stop();
    await approve(meeting.asSecretary, view);
    const unsigned = await meeting.asDeputy.call(contract.paperProof, { params });
    assert.equal(unsigned.refusal?.code, "evidence.being_signed");
    await app.signer.start();
    await app.signLog(meeting.cell.id);
    const proof = await meeting.asDeputy.call(contract.paperProof, { params });
    const pdf = await meeting.asDeputy.call(downloadPdf, {
      params: { minutesId: view.minutesId },
    });
    assert.ok(verifyPaper({ name: "paper.pdf", bytes: pdf.bytes }, proof.bytes).ok);
  });
});
