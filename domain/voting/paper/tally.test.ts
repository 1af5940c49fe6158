import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { citationOf, ruleInForce } from "../../rules/rules.ts";
import { reaches } from "../count.ts";
import {
  LEVELS,
  OPTIONS,
  PAPER_FORMS,
  PENALTIES,
  penaltiesOn,
  type Ballot,
  type PaperDecision,
} from "./ballot.ts";
import { electFrom } from "./elect.ts";
import { paperOutcome } from "./outcome.ts";
import { checkSheet, differencesOf, emptySheet, type CountSheet } from "./sheet.ts";
import { DECISION_OF_PENALTY, tallyPaper, type Bar, type FrozenPaper } from "./tally.ts";

const ID = "0190f5a0-0000-7000-8000-0000000000aa";
const AT = "2026-11-03T02:00:00.000Z";
const memberId = (index: number) => `0190f5a0-0000-7000-8000-${String(index).padStart(12, "0")}`;

function barOf(decision: PaperDecision): Bar {
  const rule = ruleInForce(CENTRAL_PACK, decision, "2026-11-03");
  assert.ok(rule);
  const { num, den, strict } = rule;
  return { threshold: { num, den, strict }, citation: citationOf(CENTRAL_PACK, rule) };
}

function ballotOf(
  part: Partial<Ballot> & Pick<Ballot, "form" | "decision">,
  names: number,
): Ballot {
  return {
    office: part.decision === "election" ? "committee" : null,
    question: "Bầu chi ủy",
    seats: 1,
    runOff: false,
    lines: Array.from({ length: names }, (_, index) => ({
      memberId: memberId(index),
      name: `Đồng chí ${index}`,
    })),
    ...part,
  };
}

function paperOf(ballot: Ballot, base: number, issued = base): FrozenPaper {
  const bar = barOf(ballot.decision);
  const counted = Array.from({ length: base }, (_, index) => ({
    memberId: memberId(index),
    name: `Đồng chí ${index}`,
    present: true,
  }));
  const penalties = Object.fromEntries(
    PENALTIES.map((penalty) => [penalty, barOf(DECISION_OF_PENALTY[penalty] as PaperDecision)]),
  ) as FrozenPaper["penalties"];
  return {
    id: ID,
    itemId: ID,
    round: 1,
    repeatReason: null,
    ballot,
    openedAt: AT,
    quorum: { present: base, base, ...bar },
    base: { counted, excluded: [] },
    tellers: [{ memberId: ID, name: "Tổ trưởng" }],
    printed: issued,
    issued,
    ...bar,
    penalties: penaltiesOn(ballot.form).length > 0 ? penalties : null,
    chair: "Chủ trì",
    preparation: {
      added: [],
      withdrawn: [],
      listHands: null,
      tellersHands: null,
      tellersJoined: [],
    },
    brokenOff: [],
  };
}

const result = (paper: FrozenPaper, sheet: CountSheet) =>
  tallyPaper(paper, sheet, { enteredBy: ["A", "B"], recounts: [] }, AT);

/** Ballots of a form as people mark them, and the sheet that an honest count of them gives. */
const marked = fc
  .record({
    form: fc.constantFrom(...PAPER_FORMS),
    names: fc.integer({ min: 1, max: 35 }),
    seats: fc.integer({ min: 1, max: 35 }),
    base: fc.integer({ min: 3, max: 60 }),
    picks: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ form, names, seats, base, picks }) => {
    const one = form === "oneName" || form === "approval" || penaltiesOn(form).length > 0;
    const decision: PaperDecision =
      form === "approval"
        ? "admissionProposal"
        : penaltiesOn(form).length > 0
          ? "reprimandOrWarning"
          : form === "rating"
            ? "memberRating"
            : "election";
    const count = one ? 1 : form === "crossOut" ? Math.max(2, names) : names;
    const places = form === "crossOut" ? Math.min(seats, count - 1) : count;
    const ballot = ballotOf({ form, decision, seats: decision === "election" ? places : 1 }, count);
    const paper = paperOf(ballot, base);
    const sheet = emptySheet(ballot);
    const next = () => Number(picks.next().value);
    for (let voter = 0; voter < base; voter += 1) countOne(ballot, sheet, next);
    return { paper, sheet };
  });

/** Marks one ballot at random and counts it as ELEC-06 to ELEC-08 say. */
function countOne(ballot: Ballot, sheet: CountSheet, next: () => number): void {
  const options = OPTIONS[ballot.form].length;
  sheet.collected += 1;
  const bump = (line: number, option: number) => {
    const figures = sheet.lines[line];
    if (figures) figures[option] = (figures[option] ?? 0) + 1;
  };
  if (ballot.form === "crossOut") {
    const left = ballot.lines.map((_, index) => index).filter(() => next() % 2 === 0);
    if (left.length === 0) sheet.invalid.nobody += 1;
    else if (left.length > ballot.seats) sheet.invalid.tooMany += 1;
    else {
      sheet.valid += 1;
      for (const line of left) bump(line, 0);
    }
    return;
  }
  const exact = ballot.form !== "names" && ballot.form !== "rating";
  const boxes = ballot.lines.map(() => next() % (options + 2));
  if (exact && (boxes[0] ?? 0) >= options) {
    sheet.invalid.notOneBox += 1;
    return;
  }
  sheet.valid += 1;
  for (const [line, option] of boxes.entries()) if (option < options) bump(line, option);
}

test("whatever stands on the ballots of any form, an honest count adds up and has an outcome", () => {
  fc.assert(
    fc.property(marked, ({ paper, sheet }) => {
      assert.equal(checkSheet(paper.ballot, paper.issued, sheet).ok, true);
      const outcome = result(paper, sheet);
      assert.equal(paperOutcome.safeParse(outcome).success, true);
      const elected = outcome.lines.filter((line) => line.result === "elected");
      if (paper.ballot.decision === "election") {
        assert.equal(elected.length + outcome.seatsLeft, paper.ballot.seats);
        for (const line of elected)
          assert.ok(reaches(line.figures[0] ?? 0, outcome.base.counted.length, outcome.threshold));
      }
    }),
    { numRuns: 300 },
  );
});

test("a count that is one off anywhere does not add up, or differs from the other one", () => {
  fc.assert(
    fc.property(marked, fc.nat(), ({ paper, sheet }, pick) => {
      const other = structuredClone(sheet);
      const figures = other.lines[pick % other.lines.length] ?? [];
      figures[pick % figures.length] = (figures[pick % figures.length] ?? 0) + 1;
      assert.ok(
        differencesOf(sheet, other).length === 1 &&
          differencesOf(sheet, structuredClone(sheet)).length === 0,
      );
      const more = { ...sheet, collected: sheet.collected + 1 };
      assert.equal(checkSheet(paper.ballot, paper.issued, more).ok, false);
      const extra = { ...more, valid: sheet.valid + 1 };
      const refused = checkSheet(paper.ballot, paper.issued, extra);
      assert.equal(!refused.ok && refused.refusal.code, "voting.more_than_issued");
    }),
    { numRuns: 200 },
  );
});

test("seats go to most votes, and to nobody of those who are equal at the edge", () => {
  const votes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 35 });
  fc.assert(
    fc.property(
      votes,
      fc.integer({ min: 1, max: 35 }),
      fc.integer({ min: 0, max: 8 }),
      (given, seats, bar) => {
        const reached = given.map((each) => each > bar);
        const { elected, tied } = electFrom(given, reached, seats);
        assert.ok(elected.length <= seats);
        assert.ok([...elected, ...tied].every((place) => reached[place]));
        const least = Math.min(...elected.map((place) => given[place] ?? 0));
        for (const [place, count] of given.entries())
          if (reached[place] === true && !elected.includes(place) && elected.length > 0)
            assert.ok(count < least);
        if (tied.length > 0) {
          assert.ok(elected.length + tied.length > seats && elected.length < seats);
          assert.equal(new Set(tied.map((place) => given[place])).size, 1);
        } else assert.equal(elected.length, Math.min(seats, reached.filter(Boolean).length));
      },
    ),
  );
});

test("equal votes for the last seat are a tie, and in a run-off the higher one is elected without a majority", () => {
  const paper = paperOf(ballotOf({ form: "crossOut", decision: "election", seats: 2 }, 3), 9);
  const sheet = { ...emptySheet(paper.ballot), collected: 9, valid: 9, lines: [[7], [5], [5]] };
  const tie = result(paper, sheet);
  assert.deepEqual([tie.result, tie.seatsLeft, tie.tied], ["tie", 1, [1, 2]]);
  const runOff = ballotOf({ form: "crossOut", decision: "election", runOff: true }, 2);
  const again = { ...emptySheet(runOff), collected: 9, valid: 6, lines: [[4], [2]] };
  again.invalid.nobody = 3;
  assert.equal(result(paperOf(runOff, 9), again).result, "filled");
  const equal = { ...again, lines: [[3], [3]] };
  assert.deepEqual(result(paperOf(runOff, 9), equal).result, "tie");
});

test("discipline: no single penalty reaches its bar, so votes are added from the heaviest down (VOTE-11)", () => {
  const paper = paperOf(ballotOf({ form: "discipline", decision: "reprimandOrWarning" }, 1), 20);
  const sheet = (lines: number[]) => ({
    ...emptySheet(paper.ballot),
    collected: 20,
    valid: 20,
    lines: [lines],
  });
  const added = result(paper, sheet([2, 7, 6, 3, 2]));
  assert.equal(added.lines[0]?.result, "warning");
  assert.deepEqual(
    added.steps.map((step) => [step.penalty, step.votes, step.cumulative, step.reached]),
    [
      ["expulsion", 2, false, false],
      ["dismissal", 3, false, false],
      ["warning", 6, false, false],
      ["reprimand", 7, false, false],
      ["dismissal", 5, true, false],
      ["warning", 11, true, true],
    ],
  );
  assert.equal(result(paper, sheet([2, 12, 3, 2, 1])).lines[0]?.result, "reprimand");
  assert.equal(result(paper, sheet([11, 3, 2, 2, 2])).result, "rejected");
  // Thirteen of twenty are not two thirds, so an expulsion falls to the next lighter one.
  assert.equal(result(paper, sheet([4, 2, 1, 0, 13])).lines[0]?.result, "dismissal");
});

test("more votes for a heavier penalty never make the outcome lighter", () => {
  const ballot = ballotOf({ form: "discipline", decision: "reprimandOrWarning" }, 1);
  const weight = (name: string | null) =>
    name === null ? -1 : OPTIONS.discipline.indexOf(name as "none");
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }),
      fc.nat(3),
      (figures, place) => {
        const total = figures.reduce((sum, each) => sum + each, 0);
        if (total < 3 || figures[place] === 0) return;
        const paper = paperOf(ballot, total);
        const sheet = { ...emptySheet(ballot), collected: total, valid: total, lines: [figures] };
        const moved = figures.map((each, at) =>
          at === place ? each - 1 : at === place + 1 ? each + 1 : each,
        );
        const before = result(paper, sheet).lines[0]?.result ?? null;
        const after = result(paper, { ...sheet, lines: [moved] }).lines[0]?.result ?? null;
        assert.ok(weight(after) >= weight(before));
      },
    ),
  );
});

test("a level is reached over the whole base, and without one nothing is settled", () => {
  const paper = paperOf(ballotOf({ form: "rating", decision: "memberRating" }, 2), 20, 17);
  const sheet = {
    ...emptySheet(paper.ballot),
    collected: 17,
    valid: 17,
    lines: [
      [11, 6, 0, 0],
      [10, 7, 0, 0],
    ],
  };
  assert.deepEqual(
    result(paper, sheet).lines.map((line) => line.result),
    [LEVELS[0], null],
  );
});
