import { mayMark } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Question } from "@chiboso/domain/crypto/belenios/records.ts";
import fc from "fast-check";
import assert from "node:assert/strict";
import { test } from "node:test";
import { decidedOf, undecided, type Decision } from "./decided.ts";

const questions = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(12), fc.boolean())
  .filter(([names, min, max]) => min <= max && max >= 1 && max <= names)
  .map(([names, min, max, blank]): Question => ({
    answers: Array.from({ length: names }, (_, at) => `Name ${at}`),
    min,
    max,
    question: "?",
    ...(blank && { blank: true as const }),
  }));

const decided = questions.chain((question) => {
  const decision: fc.Arbitrary<Decision> =
    question.max === 1
      ? fc
          .oneof(
            fc.nat(question.answers.length - 1),
            ...(question.blank === true ? [fc.constant("blank" as const)] : []),
            ...(question.min === 0 ? [fc.constant("nobody" as const)] : []),
          )
          .map((chosen) => ({ kind: "one" as const, chosen }))
      : fc
          .array(fc.option(fc.boolean(), { nil: undefined }), {
            minLength: question.answers.length,
            maxLength: question.answers.length,
          })
          .map((stays) => ({ kind: "each" as const, stays }));
  return decision.map((each) => ({ question, decision: each }));
});

test("nothing is decided when a ballot is begun", () => {
  fc.assert(
    fc.property(questions, (question) => {
      assert.equal(decidedOf(question, undecided(question)).state, "open");
    }),
  );
});

test("what counts as whole can be sealed, and nothing else passes for whole", () => {
  fc.assert(
    fc.property(decided, ({ question, decision }) => {
      const found = decidedOf(question, decision);
      if (found.state === "whole") assert.ok(mayMark(question, found.marks));
      if (decision.kind !== "each" || found.state === "open") return;
      const kept = decision.stays.filter((each) => each === true).length;
      const allowed =
        (kept >= question.min && kept <= question.max) || (kept === 0 && question.blank === true);
      assert.equal(found.state === "whole", allowed);
    }),
  );
});
