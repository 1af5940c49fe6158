import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "../../rules/central.ts";
import type { RulePack } from "../../rules/pack.ts";
import { all, codeOf, electing, memberId, nine } from "../testing/paper-meeting.ts";
import type { PaperOutcome } from "./outcome.ts";
import { decidePaper, type Preparing } from "./prepare.ts";
import { mayFollow, type Earlier } from "./rounds.ts";

const SECRET = "Tối mật";

/** A first round of 2, 3 and 4 for two seats in which 3 and 4 were equal for the last one. */
function tied(): Earlier {
  const first = decidePaper(nine, electing([2, 3, 4], 2), null);
  assert.ok(first.ok);
  const { lines } = first.value;
  const outcome = {
    ballot: first.value,
    lines: lines.map((line) => ({ ...line, figures: [5], result: null })),
    result: "tie",
    seatsLeft: 1,
    tied: [1, 2],
  } as unknown as PaperOutcome;
  return { ended: true, followed: false, ballot: first.value, outcome };
}

const gone = (index: number) => ({
  memberId: memberId(index),
  name: `Đảng viên ${index}`,
  reason: "Sức khỏe",
});
const REASON = "Bầu lại người ngang phiếu";
const runOff = (names: readonly number[], more: Partial<Preparing> = {}) =>
  decidePaper(nine, electing(names, 1, { reason: REASON, listHands: null, ...more }), tied());

test("a run-off is held among the equals, and who has more votes is elected", () => {
  const among = runOff([3, 4]);
  assert.ok(among.ok);
  assert.deepEqual([among.value.runOff, among.value.form], [true, "crossOut"]);
  assert.equal(codeOf(runOff([3])), "voting.run_off_of_equals");
  assert.equal(codeOf(runOff([3, 2])), "voting.run_off_of_equals");
});

test("when one of the equals withdraws, the vote goes on about the other, who needs the threshold", () => {
  const alone = runOff([3], { withdrawn: [gone(4)] });
  assert.ok(alone.ok);
  assert.deepEqual([alone.value.runOff, alone.value.form], [false, "oneName"]);
  assert.equal(codeOf(runOff([3, 4], { withdrawn: [gone(4)] })), "voting.withdrawn_listed");
  assert.equal(codeOf(runOff([3], { withdrawn: [gone(12)] })), "voting.named_not_on_roll");
});

test("a committee may ask for the threshold in a run-off, too", () => {
  const rules = CENTRAL_PACK.rules.map((rule) =>
    rule.kind === "tie" ? { ...rule, thresholdAgain: true } : rule,
  );
  const pack: RulePack = { ...CENTRAL_PACK, rules };
  const asked = electing([3, 4], 1, { reason: REASON, listHands: null });
  const again = decidePaper({ ...nine, pack }, asked, tied());
  assert.equal(again.ok && again.value.runOff, false);
});

test("nothing follows a round in which every seat was filled, whatever is asked for", () => {
  const earlier = tied();
  const filled = { ...earlier, outcome: { ...earlier.outcome, result: "filled" } } as Earlier;
  assert.equal(mayFollow(filled.outcome), false);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), (seats) => {
      const asked = electing([5, 6], seats, { reason: "Bầu thêm" });
      assert.equal(codeOf(decidePaper(nine, asked, filled)), "voting.filled_already");
    }),
  );
});

test("a text that declares itself secret is refused wherever it is written, by its field", () => {
  const fieldOf = (more: Partial<Preparing>) => {
    const decided = decidePaper(nine, electing([2, 3], 2, more), null);
    return decided.ok ? null : [decided.refusal.code, decided.refusal.field];
  };
  const aside = { memberId: memberId(4), reason: SECRET };
  assert.deepEqual(fieldOf({ question: SECRET }), ["voting.secret_refused", "question"]);
  assert.deepEqual(fieldOf({ recusals: [aside] }), ["voting.secret_refused", "recusals.0"]);
  const left = { ...gone(4), reason: SECRET };
  assert.deepEqual(fieldOf({ withdrawn: [left] }), ["voting.secret_refused", "withdrawn.0"]);
  assert.equal(codeOf(runOff([3, 4], { reason: SECRET })), "voting.secret_refused");
});

test("of a probationary member a vote on discipline knows reprimand and warning alone", () => {
  const about = (index: number, decision: Preparing["decision"]) =>
    decidePaper(nine, electing([index], 1, { decision, office: null, listHands: null }), null);
  const formOf = (index: number) => {
    const decided = about(index, "reprimandOrWarning");
    return decided.ok && decided.value.form;
  };
  assert.deepEqual([formOf(1), formOf(2)], ["probationDiscipline", "discipline"]);
  assert.equal(codeOf(about(1, "expulsionProposal")), "voting.penalty_not_for_probationary");
  assert.equal(codeOf(about(1, "dismissalProposal")), "voting.penalty_not_for_probationary");
  assert.equal(codeOf(about(2, "expulsionProposal")), null);
  assert.equal(codeOf(about(1, "strikeOffProposal")), null);
});

test("hands that adopt a list are those of the counted who are there", () => {
  assert.equal(
    codeOf(decidePaper(nine, electing([2, 3], 2, { listHands: all(10) }), null)),
    "voting.too_many_hands",
  );
});
