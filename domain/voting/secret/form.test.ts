import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Question } from "../../crypto/belenios/records.ts";
import { formFor, MOST_NAMES, OPTIONS, PAPER_DECISIONS, type Ballot } from "../paper/ballot.ts";
import { checkSheet } from "../paper/sheet.ts";
import { questionsOf, sheetFrom } from "./form.ts";

/** A ballot of any decision, with as many names as it may have and any number of seats. */
const ballots: fc.Arbitrary<Ballot> = fc
  .record({
    decision: fc.constantFrom(...PAPER_DECISIONS),
    names: fc.integer({ min: 1, max: MOST_NAMES }),
    seats: fc.integer({ min: 1, max: MOST_NAMES }),
    probationary: fc.boolean(),
  })
  .map(({ decision, names, seats, probationary }) => {
    const many = decision === "election" || decision === "memberRating";
    const lines = Array.from({ length: many ? names : 1 }, (_, at) => ({
      memberId: null,
      name: `Đảng viên ${at + 1}`,
    }));
    return {
      form: formFor(decision, lines.length, seats, probationary),
      decision,
      office: decision === "election" ? "committee" : null,
      question: "Câu ghi trên phiếu",
      seats: decision === "election" ? seats : 1,
      runOff: false,
      lines,
    };
  });

/** Marks that the proofs of a question let through: blank alone, or from `min` to `max` answers. */
function marksFor({ answers, blank, min, max }: Question): fc.Arbitrary<number[]> {
  const chosen = fc
    .subarray(
      answers.map((_, at) => at),
      { minLength: min, maxLength: Math.min(max, answers.length) },
    )
    .map((places) => answers.map((_, at) => (places.includes(at) ? 1 : 0)));
  if (blank !== true) return chosen;
  const empty = [1, ...answers.map(() => 0)];
  return fc.oneof(
    fc.constant(empty),
    chosen.map((marks) => [0, ...marks]),
  );
}

const elections = ballots.chain((ballot) =>
  fc.record({
    ballot: fc.constant(ballot),
    cast: fc.array(fc.tuple(...questionsOf(ballot).map(marksFor)), { minLength: 1, maxLength: 12 }),
  }),
);

const added = (lists: readonly (readonly number[])[]) =>
  (lists[0] ?? []).map((_, at) => lists.reduce((sum, each) => sum + (each[at] ?? 0), 0));

test("the opened sums of any ballots of any form are a sheet that tellers could have entered", () => {
  fc.assert(
    fc.property(elections, ({ ballot, cast }) => {
      const sums = questionsOf(ballot).map((_, at) => added(cast.map((each) => each[at] ?? [])));
      const sheet = sheetFrom(ballot, cast.length, sums);
      assert.deepEqual(checkSheet(ballot, cast.length, sheet), { ok: true, value: undefined });
      assert.equal(sheet.collected, cast.length);
      const blanks = cast.filter(
        ([first], _, all) => all.length > 0 && isBlank(ballot, first ?? []),
      );
      assert.equal(sheet.valid, cast.length - blanks.length);
    }),
  );
});

function isBlank(ballot: Ballot, [first]: readonly number[]): boolean {
  return questionsOf(ballot)[0]?.blank === true && first === 1;
}

test("every name has its answers: one for a name that may be crossed out, the boxes of the form otherwise", () => {
  fc.assert(
    fc.property(ballots, (ballot) => {
      const questions = questionsOf(ballot);
      const { form, lines, seats } = ballot;
      if (form === "crossOut") {
        const [only] = questions;
        assert.deepEqual([questions.length, only?.answers], [1, lines.map(({ name }) => name)]);
        assert.equal(only?.max, Math.min(seats, lines.length));
      } else {
        assert.equal(questions.length, form === "names" || form === "rating" ? lines.length : 1);
        for (const { answers, max } of questions)
          assert.deepEqual([answers.length, max], [OPTIONS[form].length, 1]);
      }
      for (const { min, max, blank } of questions)
        assert.ok(min <= max && (min === 1 || blank !== true));
    }),
  );
});

test("whoever marks no box leaves a ballot for several names valid, and can give none for a rating", () => {
  const several: Ballot = {
    form: "names",
    decision: "election",
    office: "committee",
    question: "Bầu chi ủy",
    seats: 2,
    runOff: false,
    lines: ["A", "B"].map((name) => ({ memberId: null, name })),
  };
  assert.deepEqual(
    questionsOf(several).map(({ min, blank }) => [min, blank]),
    [
      [0, undefined],
      [0, undefined],
    ],
  );
  const rating = questionsOf({ ...several, form: "rating", decision: "memberRating" });
  assert.deepEqual(
    rating.map(({ min, max, blank }) => [min, max, blank]),
    [
      [1, 1, undefined],
      [1, 1, undefined],
    ],
  );
});
