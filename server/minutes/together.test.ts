import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { paperBundle } from "@chiboso/domain/evidence/contract.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { listVersions } from "@chiboso/domain/minutes/contract.ts";
import { WRITTEN } from "@chiboso/domain/minutes/document.ts";
import * as contract from "@chiboso/domain/minutes/together-contract.ts";
import type { CorrectionView } from "@chiboso/domain/minutes/correction.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import type { Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import type { HeldMeeting } from "../testing/closed-meeting.ts";
import {
  approve,
  closedMeeting,
  drafted,
  PASSWORD,
  save,
  submitted,
} from "../testing/minutes-desk.ts";
import { placeMember } from "../testing/world.ts";

describe("several people at one set of minutes", () => {
  const app = testApp();
  const at = (view: MinutesView) => ({ minutesId: view.minutesId });

  test("one edits, everybody sees who, and the pen is taken over or lies down by itself", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const take = (as: Caller, takeOver = false) =>
      as.call(contract.takePen, { params: at(view), body: { takeOver } });
    assert.deepEqual((await take(meeting.asClerk)).value.pen?.mine, true);
    const refused = await take(meeting.asSecretary);
    assert.equal(refused.refusal?.code, "minutes.pen_elsewhere");
    const seen = await meeting.asSecretary.call(contract.readTogether, { params: at(view) });
    assert.equal(seen.value.pen?.name, meeting.clerk.name);
    const blocked = await save(meeting.asSecretary, view, { [WRITTEN.quality]: "Tốt." });
    assert.equal(blocked.refusal?.code, "minutes.pen_elsewhere");
    assert.equal((await take(meeting.asSecretary, true)).value.pen?.mine, true);
    const late = await save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt." });
    assert.equal(late.refusal?.code, "minutes.pen_elsewhere");
    app.now = new Date(Date.parse(app.now) + 121_000).toISOString();
    assert.equal((await save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt." })).status, 200);
  });

  test("who was at the meeting remarks on paragraphs, who was not may not, and open remarks stop no approval", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const blockId = view.document.blocks[0]?.id ?? "";
    const remark = (as: Caller, text: string, answers: string | null = null) =>
      as.call(contract.addComment, {
        params: at(view),
        body: { commentId: newId(), blockId, answers, text },
      });
    const first = (await remark(meeting.asDeputy, "Nên ghi rõ địa điểm 🙂")).value.comments[0];
    assert.ok(first);
    const answered = (await remark(meeting.asClerk, "Đã ghi.", first.commentId)).value;
    assert.deepEqual(
      answered.comments.map((each) => each.answers),
      [null, first.commentId],
    );
    const stranger = await placeMember(app, meeting.cell, { name: "Bùi Văn Vắng" });
    const away = await remark(await app.signedIn(stranger.accountId), "Tôi có ý kiến");
    assert.equal(away.refusal?.code, "minutes.not_at_meeting");
    await approve(meeting.asClerk, view);
    assert.equal((await approve(meeting.asSecretary, view)).value.state, "approved");
    const over = await remark(meeting.asDeputy, "Muộn rồi");
    assert.equal(over.refusal?.code, "minutes.already_sealed");
  });

  test("a remark is settled once, by whoever wrote it or edits", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const commentId = newId();
    await meeting.asDeputy.call(contract.addComment, {
      params: at(view),
      body: { commentId, blockId: "opened", answers: null, text: "Xem lại giờ" },
    });
    const settle = () =>
      meeting.asClerk.call(contract.settleComment, { params: { ...at(view), commentId } });
    assert.equal((await settle()).value.comments[0]?.resolvedBy, meeting.clerk.name);
    assert.equal((await settle()).refusal?.code, "minutes.settled_already");
  });

  test("an older version comes back as a new one and says whose text it is", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const saved = (await save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt." })).value;
    const back = await meeting.asClerk.call(contract.restoreVersion, {
      params: { ...at(view), version: 1 },
      body: { expectedVersion: saved.version },
    });
    assert.equal(back.value.version, 3);
    assert.deepEqual(back.value.document, view.document);
    const { versions } = (await meeting.asClerk.call(listVersions, { params: at(view) })).value;
    assert.deepEqual(
      versions.map((each) => each.restoredFrom),
      [1, null, null],
    );
  });
});

describe("a correcting minute", () => {
  const app = testApp();

  async function approved(): Promise<{ meeting: HeldMeeting; view: MinutesView }> {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    await approve(meeting.asClerk, view);
    return { meeting, view: (await approve(meeting.asSecretary, view)).value };
  }

  const begin = (as: Caller, minutesId: string, ofCorrection: string | null = null) =>
    as.call(contract.beginCorrection, {
      params: { minutesId },
      body: {
        correctionId: newId(),
        ofCorrection,
        reason: "Ghi nhầm giờ",
        entries: [{ place: "Mục I.1", wrong: "08 giờ 35 phút", right: "08 giờ 30 phút" }],
      },
    });

  async function adopt(meeting: HeldMeeting, minutesId: string, view: CorrectionView) {
    const params = { minutesId, correctionId: view.correctionId };
    const frozen = await meeting.asClerk.call(contract.freezeCorrection, {
      params,
      body: { expectedVersion: view.version },
    });
    const digest = frozen.value.corrections[view.position - 1]?.frozen?.digest ?? "";
    const body = { digest, password: PASSWORD };
    const stranger = await meeting.asDeputy.call(contract.approveCorrection, { params, body });
    assert.equal(stranger.refusal?.code, "minutes.not_signer");
    await meeting.asClerk.call(contract.approveCorrection, { params, body });
    const done = await meeting.asSecretary.call(contract.approveCorrection, { params, body });
    const pdf = await meeting.asDeputy.call(contract.correctionPdf, { params });
    assert.equal(createHash("sha256").update(pdf.bytes).digest("hex"), digest);
    const sealed = done.value.corrections[view.position - 1];
    assert.ok(sealed);
    return sealed;
  }

  test("names the approved minutes by number and digest, is signed by the same two, and can itself be corrected", async () => {
    const { meeting, view } = await approved();
    const { minutesId } = view;
    const begun = (await begin(meeting.asClerk, minutesId)).value.corrections[0];
    assert.ok(begun);
    assert.deepEqual(begun.corrects, {
      kind: "minutes",
      number: view.number,
      digest: view.revisions[0]?.digest,
    });
    const second = await begin(meeting.asClerk, minutesId);
    assert.equal(second.refusal?.code, "minutes.correction_open");
    const first = await adopt(meeting, minutesId, begun);
    assert.equal(first.state, "approved");
    assert.equal(first.number, "02-BB/CB");
    const again = (await begin(meeting.asClerk, minutesId, first.correctionId)).value;
    assert.deepEqual(again.corrections[1]?.corrects, {
      kind: "correction",
      number: "02-BB/CB",
      digest: first.frozen?.digest,
    });
  });

  test("lies in the bundle of its minutes, and who checks the bundle without us checks it too", async () => {
    const { meeting, view } = await approved();
    const params = { paperId: view.minutesId };
    const take = async () => (await meeting.asDeputy.call(paperBundle, { params })).bytes;
    const before = await take();
    const begun = (await begin(meeting.asClerk, view.minutesId)).value.corrections[0];
    assert.ok(begun);
    assert.ok(before.equals(await take()), "one that is not approved is not in it");
    const first = await adopt(meeting, view.minutesId, begun);
    const again = (await begin(meeting.asClerk, view.minutesId, first.correctionId)).value;
    assert.ok(again.corrections[1]);
    await adopt(meeting, view.minutesId, again.corrections[1]);
    const kept = await take();
    const report = verifyEvidence(kept);
    assert.deepEqual(
      report.checks.filter(({ state }) => state !== "ok"),
      [],
    );
    assert.deepEqual(
      report.facts.corrections?.map(({ position }) => position),
      [1, 2],
    );
    assert.ok(verifyEvidence(before).ok, "what was taken before stays good");
    const plain = await placeMember(app, meeting.cell, { name: "Đỗ Thị Xem" });
    const other = await (await app.signedIn(plain.accountId)).call(paperBundle, { params });
    assert.ok(
      other.status === 403 || kept.equals(other.bytes),
      "everybody gets the same or nothing",
    );
    const changed = Buffer.from(kept);
    const place = changed.lastIndexOf("%PDF") + 2_000;
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal(verifyEvidence(changed).ok, false);
  });

  test("goes back to its writer with the reason, and what was approved before counts no more", async () => {
    const { meeting, view } = await approved();
    const { minutesId } = view;
    const begun = (await begin(meeting.asClerk, minutesId)).value.corrections[0];
    assert.ok(begun);
    const params = { minutesId, correctionId: begun.correctionId };
    const freeze = (expectedVersion: number) =>
      meeting.asClerk.call(contract.freezeCorrection, { params, body: { expectedVersion } });
    const frozen = (await freeze(begun.version)).value.corrections[0];
    const digest = frozen?.frozen?.digest ?? "";
    await meeting.asClerk.call(contract.approveCorrection, {
      params,
      body: { digest, password: PASSWORD },
    });
    const back = await meeting.asSecretary.call(contract.returnCorrection, {
      params,
      body: { reason: "Thiếu một chỗ" },
    });
    const returned = back.value.corrections[0];
    assert.ok(returned);
    assert.deepEqual(
      [returned.state, returned.returnReason, returned.number, returned.approvals],
      ["draft", "Thiếu một chỗ", frozen?.number, []],
    );
    const entries = [{ place: "Mục I.2", wrong: "17 đảng viên", right: "18 đảng viên" }];
    const saved = await meeting.asClerk.call(contract.saveCorrection, {
      params,
      body: { expectedVersion: returned.version, reason: "Ghi nhầm số", entries },
    });
    const again = (await freeze(saved.value.corrections[0]?.version ?? 0)).value.corrections[0];
    assert.equal(again?.number, frozen?.number);
    const old = await meeting.asSecretary.call(contract.approveCorrection, {
      params,
      body: { digest, password: PASSWORD },
    });
    assert.equal(old.refusal?.code, "minutes.other_revision");
  });

  test("is not begun before the minutes are approved, and corrects nothing by saying the same", async () => {
    const meeting = await closedMeeting(app);
    const early = await drafted(meeting);
    const refused = await begin(meeting.asClerk, early.minutesId);
    assert.equal(refused.refusal?.code, "minutes.not_sealed");
    const { meeting: other, view } = await approved();
    const same = await other.asClerk.call(contract.beginCorrection, {
      params: { minutesId: view.minutesId },
      body: {
        correctionId: newId(),
        ofCorrection: null,
        reason: "Thử",
        entries: [{ place: "Mục I", wrong: "Như cũ", right: "Như cũ" }],
      },
    });
    assert.equal(same.refusal?.code, "minutes.nothing_corrected");
  });
});
