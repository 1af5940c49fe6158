import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import type { Organisation } from "./contract.ts";
import { decideTerm, overlap, type TermDays } from "./terms.ts";
import { warningsOn, type Strength } from "./warnings.ts";

const DAY = "2026-10-01";
const cell: Organisation = {
  id: "cell",
  parentId: null,
  path: "/1/",
  code: null,
  kind: "subCell",
  name: "Chi bộ",
  seat: "",
  foundedOn: null,
  dissolvedOn: null,
};

const span = fc
  .tuple(fc.integer({ min: -2000, max: -1 }), fc.option(fc.integer({ min: 1, max: 900 })))
  .map(([start, length]) => {
    const since = addDays(DAY, start);
    const until = length === null ? null : addDays(since, length);
    return { since, until: until !== null && until > DAY ? null : until };
  });

test("however terms are entered, no two of them ever share a day", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(span, fc.boolean()), { maxLength: 8 }), (wanted) => {
      let terms: TermDays[] = [];
      for (const [index, [{ since, until }, closesRunning]] of wanted.entries()) {
        const decided = decideTerm(
          { today: DAY, organisation: cell, terms },
          { since, until, plannedUntil: null, closesRunning, documentDate: since },
        );
        if (!decided.ok) continue;
        const { closes } = decided.value;
        terms = terms.map((term) => (term.id === closes ? { ...term, until: since } : term));
        terms.push({ id: String(index), since, until });
      }
      for (const [index, one] of terms.entries()) {
        for (const other of terms.slice(index + 1)) assert.ok(!overlap(one, other));
      }
      assert.ok(terms.filter(({ until }) => until === null).length <= 1);
    }),
  );
});

test("spans overlap in the same way from either side", () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      assert.equal(overlap(one, other), overlap(other, one));
      assert.ok(overlap(one, one));
    }),
  );
});

const strength = (changes: Partial<Strength>): Strength => ({
  kind: "subCell",
  official: 12,
  members: 12,
  secretaries: 1,
  cellCommittee: 3,
  ...changes,
});

const said = (changes: Partial<Strength>) =>
  warningsOn(CENTRAL_PACK, strength(changes), DAY).map(({ warning, citation }) =>
    `${warning} ${citation?.ruleId ?? ""}`.trim(),
  );

test("three, nine and thirty are the figures, and each warning names its rule", () => {
  assert.deepEqual(said({ official: 3, cellCommittee: 0 }), []);
  assert.deepEqual(said({ official: 2, cellCommittee: 0 }), ["belowMinimum BASE-10"]);
  assert.deepEqual(said({ official: 8, cellCommittee: 0 }), []);
  assert.deepEqual(said({ official: 9, cellCommittee: 0 }), ["committeeMissing BASE-11"]);
  assert.deepEqual(said({ official: 8, cellCommittee: 2 }), ["committeeTooMany BASE-11"]);
  assert.deepEqual(said({ kind: "baseCell", members: 29 }), []);
  assert.deepEqual(said({ kind: "baseCell", members: 30 }), ["bodyWanted BASE-12"]);
  assert.deepEqual(said({ kind: "baseBody", members: 30 }), []);
  assert.deepEqual(said({ kind: "baseBody", members: 29 }), ["cellWanted BASE-12"]);
  assert.deepEqual(said({ kind: "tradeUnion", official: 0, members: 0 }), []);
});

test("a cell is told that it has no secretary, or several", () => {
  assert.deepEqual(said({ secretaries: 0 }), ["noSecretary"]);
  assert.deepEqual(said({ secretaries: 2 }), ["severalSecretaries"]);
  assert.deepEqual(said({ official: 0, members: 0, secretaries: 0, cellCommittee: 0 }), [
    "belowMinimum BASE-10",
  ]);
});
