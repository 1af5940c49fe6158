import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/evidence/contract.ts";
import { openBagFiles } from "@chiboso/domain/ledger/evidence/bag.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { verifyPaper } from "@chiboso/domain/ledger/evidence/verify-paper.ts";
import * as resolutions from "@chiboso/domain/resolutions/contract.ts";
import { WRITTEN_PARTS } from "@chiboso/domain/resolutions/document.ts";
import { closePoll, openPoll } from "@chiboso/domain/voting/contract.ts";
import { granted } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import type { HeldMeeting } from "../testing/closed-meeting.ts";
import { closedMeeting, PASSWORD } from "../testing/minutes-desk.ts";
import { runMeeting } from "../testing/running-meeting.ts";
import { adopted, signs } from "../testing/signing-desk.ts";

const failedIn = (report: ReturnType<typeof verifyEvidence>) =>
  report.checks.filter(({ state }) => state !== "ok");

describe("a bundle of any act", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("has the minutes and every revision that was signed, with the report of its check", async () => {
    const world = await adopted(app);
    const take = async () => {
      const params = { paperId: world.params.paperId };
      return (await world.meeting.asDeputy.call(contract.paperBundle, { params })).bytes;
    };
    const before = verifyEvidence(await take());
    assert.deepEqual(failedIn(before), []);
    assert.equal(before.acts.length, 1);
    for (const by of [world.clerk, world.chair]) assert.equal((await signs(world, by)).status, 200);
    const bytes = await take();
    const report = verifyEvidence(bytes);
    assert.deepEqual(failedIn(report), []);
    assert.deepEqual(
      report.facts.revisions.map(({ place, name }) => [place, name]),
      [
        ["clerk", world.meeting.clerk.name],
        ["chair", world.meeting.secretary.name],
      ],
    );
    assert.deepEqual(await take(), bytes, "everybody gets the same");
    const opened = openBagFiles(bytes);
    assert.ok(opened.ok);
    const paper = opened.value.files.get("data/03-paper.signed/signed.pdf");
    assert.ok(paper);
    const params = { paperId: world.params.paperId, revision: 2 };
    const proof = await world.meeting.asDeputy.call(contract.paperProof, { params });
    assert.ok(verifyPaper({ name: "signed.pdf", bytes: paper }, proof.bytes).ok);
  });

  async function issued(meeting: HeldMeeting) {
    const { asClerk, asSecretary } = meeting;
    const drafted = await granted(
      asClerk.call(resolutions.draftResolution, {
        params: { meetingId: meeting.meetingId },
        body: { sign: "NQ" },
      }),
    );
    const params = { resolutionId: drafted.resolutionId };
    const blocks = drafted.document.blocks.map(({ id }) =>
      id === WRITTEN_PARTS.score ? { id, runs: [{ text: "Tốt." }] } : { id },
    );
    const saved = await granted(
      asClerk.call(resolutions.saveResolution, {
        params,
        body: { expectedVersion: drafted.version, blocks },
      }),
    );
    const frozen = await granted(
      asClerk.call(resolutions.freezeResolution, {
        params,
        body: { expectedVersion: saved.version },
      }),
    );
    const body = { digest: frozen.frozen?.digest ?? "", password: PASSWORD };
    await granted(asSecretary.call(resolutions.issueResolution, { params, body }));
    return { paperId: drafted.resolutionId };
  }

  test("has a resolution as it was issued, and nothing before that", async () => {
    const meeting = await closedMeeting(app);
    const params = await issued(meeting);
    const bundle = await meeting.asDeputy.call(contract.paperBundle, { params });
    const report = verifyEvidence(bundle.bytes);
    assert.deepEqual(failedIn(report), []);
    assert.deepEqual(
      report.acts.map(({ kind, files }) => [kind, files.map(({ name }) => name)]),
      [["resolution.issued", ["resolution.pdf"]]],
    );
  });

  test("has a vote by name from its opening to its result", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { meetingId, itemId, asSecretary } = meeting;
    const question = "Thông qua nghị quyết tháng 12";
    const decision = "ordinaryResolution" as const;
    const body = { pollId: newId(), itemId, decision, question, recusals: [] };
    const { id: voteId } = await granted(
      asSecretary.call(openPoll, { params: { meetingId }, body }),
    );
    await granted(asSecretary.call(closePoll, { params: { pollId: voteId } }));
    const take = (id: string) =>
      asSecretary.call(contract.voteBundle, { params: { meetingId, voteId: id } });
    assert.equal((await take(voteId)).refusal?.code, "evidence.being_signed");
    await app.signLog(meeting.cell.id);
    const report = verifyEvidence((await take(voteId)).bytes);
    assert.deepEqual(failedIn(report), []);
    assert.deepEqual(
      report.acts.map(({ kind }) => kind),
      ["vote.opened", "vote.tally"],
    );
    assert.equal((await take(itemId)).refusal?.code, "evidence.no_such_vote");
  });
});
