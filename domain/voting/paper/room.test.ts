import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { all, codeOf, electing, memberId, nine } from "../testing/paper-meeting.ts";
import { decidePaper } from "./prepare.ts";
import { decideIssue, decidePrinting, decideTellers, PAPER_STATES, type Paper } from "./steps.ts";

function prepared(): Paper {
  const ballot = decidePaper(nine, electing([2, 3], 2));
  assert.ok(ballot.ok);
  const tellers = [memberId(4), memberId(5)];
  return { state: "prepared", ballot: ballot.value, recused: [], tellers, issued: 0, attempt: 1 };
}

test("quorum, tellers and ballots of a vote on paper count those alone who are in the room", () => {
  const counted = [0, 2, 3, 4, 5, 6, 7, 8, 9];
  fc.assert(
    fc.property(fc.subarray(counted), (here) => {
      const state = { ...nine, inRoom: new Set(here.map(memberId)) };
      const decided = decideIssue(state, prepared(), 9, here.length);
      assert.equal(decided.ok, 2 * here.length > 9);
      if (decided.ok)
        assert.deepEqual(
          [decided.value.quorum.present, decided.value.quorum.base],
          [here.length, 9],
        );
      else assert.equal(codeOf(decided), "voting.no_quorum");
      const tellers = decideTellers(state, prepared(), [4, 5].map(memberId), all(6));
      assert.equal(tellers.ok, here.includes(4) && here.includes(5));
    }),
  );
});

test("ballots are printed until the first is handed out, and what stands in the way is said", () => {
  const codes = PAPER_STATES.map((state) => codeOf(decidePrinting({ state })));
  assert.deepEqual(codes, [
    null,
    "voting.printed_too_late",
    "voting.printed_too_late",
    "voting.too_late",
    "voting.poll_cancelled",
  ]);
});
