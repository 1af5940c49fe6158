import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOf, WRITTEN, type MinutesDocument } from "./document.ts";
import { draftMinutes } from "./draft.ts";
import type { EditedBlock } from "./edit.ts";
import { decideApprove, decideReturn, decideSave, decideSubmit, type MinutesNow } from "./rules.ts";
import { exampleRecord, idOf } from "./samples/example-record.ts";

const CLERK = idOf(103);
const CHAIR = idOf(101);
const DIGEST = "a".repeat(64);

function minutes(own: Partial<MinutesNow> = {}): MinutesNow {
  return {
    state: "draft",
    version: 4,
    savedBy: "Trần Thị Nháp",
    savedAt: "2026-11-04T01:00:00.000Z",
    clerkId: CLERK,
    chairId: CHAIR,
    revision: null,
    approvals: [],
    ...own,
  };
}

function unchanged(document: MinutesDocument): EditedBlock[] {
  return document.blocks.map(({ id }) => ({ id }));
}

const OPINION = `opinion.${idOf(301)}`;

test("a saved text keeps every generated block and takes the new words of the minutes-taker", () => {
  const draft = draftMinutes(exampleRecord());
  const blocks = draft.blocks.flatMap((block): EditedBlock[] => {
    if (block.id !== OPINION) return [{ id: block.id }];
    const runs = block.runs.map((run) =>
      run.fact === undefined ? { text: "Đề nghị rà soát tiến độ." } : run,
    );
    return [
      { id: block.id, runs },
      { id: "w1", runs: [{ text: "Chi bộ\r\nghi nhận.\u0007" }] },
    ];
  });
  const saved = decideSave(minutes(), draft, draft, { expectedVersion: 4, blocks });
  assert.ok(saved.ok);
  const texts = saved.value.blocks.map(textOf);
  assert.ok(texts.includes("Đồng chí Hoàng Văn Ví Dụ phát biểu: Đề nghị rà soát tiến độ."));
  assert.ok(texts.includes("Chi bộ\nghi nhận. "));
  assert.equal(saved.value.blocks.length, draft.blocks.length + 1);
});

test("a text that somebody else saved meanwhile is not written over, and it is said who saved it", () => {
  const draft = draftMinutes(exampleRecord());
  const saved = decideSave(minutes(), draft, draft, {
    expectedVersion: 3,
    blocks: unchanged(draft),
  });
  assert.deepEqual(saved, {
    ok: false,
    refusal: {
      code: "minutes.stale",
      params: { by: "Trần Thị Nháp", at: "2026-11-04T01:00:00.000Z", version: 4 },
    },
  });
});

test("no edit of a locked figure, name or wording is ever taken", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (whichBlock, whichRun) => {
      const draft = draftMinutes(exampleRecord());
      const generated = draft.blocks.filter((block) => block.origin === "generated");
      const victim = generated[whichBlock % generated.length];
      assert.ok(victim);
      const locked = victim.runs.filter((run) => run.fact !== undefined);
      const target = locked[whichRun % locked.length];
      const changed = victim.runs.map((run) =>
        run === target ? { ...run, text: `${run.text}1` } : run,
      );
      const removed = victim.runs.filter((run) => run !== target);
      const slipped = victim.runs.flatMap((run) =>
        run === target ? [run, { text: "không" }, run] : [run],
      );
      const opened = victim.runs.map((run) => (run === target ? { text: run.text } : run));
      for (const runs of [changed, removed, slipped, opened]) {
        const blocks = draft.blocks.map((block) =>
          block === victim ? { id: block.id, runs } : { id: block.id },
        );
        const saved = decideSave(minutes(), draft, draft, { expectedVersion: 4, blocks });
        assert.equal(saved.ok, false);
      }
    }),
    { numRuns: 200 },
  );
});

test("generated blocks can be neither dropped, repeated nor moved", () => {
  const draft = draftMinutes(exampleRecord());
  const all = unchanged(draft);
  const [first, second, ...rest] = all;
  assert.ok(first && second);
  const attempts: [EditedBlock[], string][] = [
    [[first, ...rest], "minutes.block_missing"],
    [[second, first, ...rest], "minutes.block_missing"],
    [[...all, first], "minutes.block_twice"],
    [[...all, { id: "w1" }, { id: "w1" }], "minutes.block_twice"],
    [[...all, { id: "w1", runs: [{ text: "12", fact: "count" }] }], "minutes.facts_changed"],
  ];
  for (const [blocks, code] of attempts) {
    const saved = decideSave(minutes(), draft, draft, { expectedVersion: 4, blocks });
    assert.equal(saved.ok ? "saved" : saved.refusal.code, code);
  }
});

test("what a member said may be polished but not emptied", () => {
  const draft = draftMinutes(exampleRecord());
  const blocks = draft.blocks.map((block): EditedBlock =>
    block.id === OPINION
      ? {
          id: block.id,
          runs: block.runs.map((run) => (run.fact === undefined ? { text: " \n" } : run)),
        }
      : { id: block.id },
  );
  const saved = decideSave(minutes(), draft, draft, { expectedVersion: 4, blocks });
  assert.equal(saved.ok ? "saved" : saved.refusal.code, "minutes.text_empty");
});

test("a paragraph that declares itself secret is refused under its own field", () => {
  const draft = draftMinutes(exampleRecord());
  const secret = { id: "w1", runs: [{ text: "Nội dung (Mật) của buổi sinh hoạt" }] };
  const plain = { id: "w1", runs: [{ text: "Bảo mật thông tin cá nhân của đảng viên" }] };
  const attempt = (block: EditedBlock) =>
    decideSave(minutes(), draft, draft, {
      expectedVersion: 4,
      blocks: [...unchanged(draft), block],
    });
  assert.deepEqual(attempt(secret), {
    ok: false,
    refusal: { code: "minutes.secret_refused", params: {}, field: "w1" },
  });
  assert.ok(attempt(plain).ok);
});

function withReading(): MinutesDocument {
  const draft = draftMinutes(exampleRecord());
  const blocks = draft.blocks.map((block) =>
    block.id === WRITTEN.reading ? { ...block, runs: [{ text: "Đã đọc." }] } : block,
  );
  return { ...draft, blocks };
}

test("minutes are frozen only after their reading to the meeting has been written down", () => {
  const unread = decideSubmit(minutes(), draftMinutes(exampleRecord()), 4);
  assert.equal(unread.ok ? "frozen" : unread.refusal.code, "minutes.reading_missing");
  assert.ok(decideSubmit(minutes(), withReading(), 4).ok);
});

test("one person cannot be chair and clerk of the same minutes", () => {
  const frozen = decideSubmit(minutes({ chairId: CLERK }), withReading(), 4);
  assert.equal(frozen.ok ? "frozen" : frozen.refusal.code, "minutes.same_person");
  const waiting = minutes({
    state: "inApproval",
    revision: { number: 1, digest: DIGEST },
    chairId: CLERK,
  });
  const approved = decideApprove(waiting, { memberId: CLERK, digest: DIGEST });
  assert.equal(approved.ok ? "approved" : approved.refusal.code, "minutes.same_person");
});

test("the second of the two approvals completes, whichever comes first", () => {
  for (const [first, second] of [
    [CLERK, CHAIR],
    [CHAIR, CLERK],
  ] as const) {
    const waiting = minutes({ state: "inApproval", revision: { number: 1, digest: DIGEST } });
    const one = decideApprove(waiting, { memberId: first, digest: DIGEST });
    assert.ok(one.ok && !one.value.complete);
    const half = { ...waiting, approvals: [{ role: one.value.role, memberId: first }] };
    const again = decideApprove(half, { memberId: first, digest: DIGEST });
    assert.ok(again.ok && again.value.repeated && !again.value.complete);
    const two = decideApprove(half, { memberId: second, digest: DIGEST });
    assert.ok(two.ok && two.value.complete);
  }
});

test("nobody else approves, nothing else is approved, and nothing at all after the seal", () => {
  const waiting = minutes({ state: "inApproval", revision: { number: 2, digest: DIGEST } });
  const code = (now: MinutesNow, memberId: string | null, digest = DIGEST) => {
    const decided = decideApprove(now, { memberId, digest });
    return decided.ok ? "approved" : decided.refusal.code;
  };
  assert.equal(code(waiting, idOf(102)), "minutes.not_signer");
  assert.equal(code(waiting, null), "minutes.not_signer");
  assert.equal(code(waiting, CHAIR, "b".repeat(64)), "minutes.other_revision");
  assert.equal(code(minutes(), CHAIR), "minutes.not_in_approval");
  const sealed = minutes({ state: "approved", revision: { number: 2, digest: DIGEST } });
  assert.equal(code(sealed, CHAIR), "minutes.already_sealed");
  assert.equal(code(sealed, idOf(102)), "minutes.not_signer");
  for (const decided of [
    decideReturn(sealed),
    decideSubmit(sealed, withReading(), 4),
    decideSave(sealed, withReading(), withReading(), { expectedVersion: 4, blocks: [] }),
  ]) {
    assert.equal(decided.ok ? "changed" : decided.refusal.code, "minutes.already_sealed");
  }
});

test("text that waits for approval is not edited before it has been sent back", () => {
  const waiting = minutes({ state: "inApproval", revision: { number: 1, digest: DIGEST } });
  const saved = decideSave(waiting, withReading(), withReading(), {
    expectedVersion: 4,
    blocks: [],
  });
  assert.equal(saved.ok ? "saved" : saved.refusal.code, "minutes.not_draft");
  assert.ok(decideReturn(waiting).ok);
  assert.equal(decideReturn(minutes()).ok, false);
});
