import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ballot } from "./ballot.ts";
import type { PaperOutcome } from "./outcome.ts";
import { handsTold, proposedIn, resultTold } from "./told.ts";

const line = { memberId: null, name: "Đồng chí Mẫu", figures: [8, 1] };

function outcomeOf(
  ballot: Pick<Ballot, "form" | "decision">,
  result: PaperOutcome["lines"][number]["result"],
): PaperOutcome {
  const whole = { ballot, lines: [{ ...line, result }], result: "adopted", seatsLeft: 0, tied: [] };
  return whole as unknown as PaperOutcome;
}

test("where the cell only proposes, the result says that another level decides", () => {
  const proposals = [
    outcomeOf({ form: "approval", decision: "admissionProposal" }, "adopted"),
    outcomeOf({ form: "approval", decision: "expulsionProposal" }, "adopted"),
    outcomeOf({ form: "discipline", decision: "reprimandOrWarning" }, "dismissal"),
    outcomeOf({ form: "discipline", decision: "reprimandOrWarning" }, "expulsion"),
  ];
  for (const outcome of proposals) {
    assert.equal(proposedIn(outcome), true);
    assert.match(resultTold(outcome), /Đề nghị được thông qua; cấp có thẩm quyền/u);
  }
  assert.match(resultTold(proposals[3] as PaperOutcome), /^Đề nghị khai trừ\. /u);
});

test("what the cell decides itself is adopted", () => {
  const decided = [
    outcomeOf({ form: "approval", decision: "screeningProgress" }, "adopted"),
    outcomeOf({ form: "discipline", decision: "reprimandOrWarning" }, "warning"),
    outcomeOf({ form: "probationDiscipline", decision: "reprimandOrWarning" }, "reprimand"),
  ];
  for (const outcome of decided) {
    assert.equal(proposedIn(outcome), false);
    assert.match(resultTold(outcome), /Nội dung được thông qua\.$/u);
  }
});

test("hands are told in full", () => {
  const told = handsTold({ for: 8, against: 1, other: 0 });
  assert.equal(told, "tán thành 8, không tán thành 1, ý kiến khác 0");
});
