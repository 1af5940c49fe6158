import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "../../rules/central.ts";
import type { RulePack } from "../../rules/pack.ts";
import { mayFollow, type Left } from "../past-votes.ts";
import { all, codeOf, EARLIER, electing, memberId, nine, past } from "../testing/paper-meeting.ts";
import { decidePaper, type Preparing } from "./prepare.ts";

const SECRET = "Tối mật";

/** A first round of 2, 3 and 4 for two seats in which 3 and 4 were equal for the last one, or that ended so. */
function after(outcome: Partial<Left> = {}) {
  const first = decidePaper(nine, electing([2, 3, 4], 2));
  assert.ok(first.ok);
  const lines = first.value.lines.map((line) => ({ ...line, result: null }));
  const left = { lines, result: "tie", seatsLeft: 1, tied: [1, 2], ...outcome };
  return { ...nine, votes: [past(first.value, left)] };
}

const gone = (index: number) => ({
  memberId: memberId(index),
  name: `Đảng viên ${index}`,
  reason: "Sức khỏe",
});
const REASON = "Bầu lại người ngang phiếu";
const runOff = (names: readonly number[], more: Partial<Preparing> = {}) =>
  decidePaper(
    after(),
    electing(names, 1, { repeatOf: EARLIER, reason: REASON, listHands: null, ...more }),
  );

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
  const asked = electing([3, 4], 1, { repeatOf: EARLIER, reason: REASON, listHands: null });
  const again = decidePaper({ ...after(), pack }, asked);
  assert.equal(again.ok && again.value.runOff, false);
});

test("nothing follows a round in which every seat was filled, whatever is asked for", () => {
  const filled = after({ result: "filled", seatsLeft: 0, tied: [] });
  assert.equal(mayFollow(filled.votes[0]?.outcome ?? null), false);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), (seats) => {
      const asked = electing([5, 6], seats, { repeatOf: EARLIER, reason: "Bầu thêm" });
      assert.equal(codeOf(decidePaper(filled, asked)), "voting.filled_already");
    }),
  );
});

test("a text that declares itself secret is refused wherever it is written, by its field", () => {
  const fieldOf = (more: Partial<Preparing>) => {
    const decided = decidePaper(nine, electing([2, 3], 2, more));
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
    decidePaper(nine, electing([index], 1, { decision, office: null, listHands: null }));
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
    codeOf(decidePaper(nine, electing([2, 3], 2, { listHands: all(10) }))),
    "voting.too_many_hands",
  );
});
