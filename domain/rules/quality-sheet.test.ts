import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_PACK } from "./central.ts";
import type { RuleOf } from "./pack.ts";
import { faultOfSheet, type QualitySheet } from "./quality-sheet.ts";
import { rulesInForce } from "./rules.ts";

const [sheet] = rulesInForce(CENTRAL_PACK, "qualitySheet", "2026-11-21") as [
  RuleOf<"qualitySheet">,
];

test("the sheet of the central pack is whole", () => {
  assert.equal(faultOfSheet(sheet), undefined);
});

test("a sheet that does not sum, is open below or names something twice is faulty", () => {
  const [first, ...others] = sheet.parts;
  assert.ok(first);
  const [criterion] = first.criteria;
  assert.ok(criterion?.kind === "bands");
  const faulty = (changes: Partial<QualitySheet>) => faultOfSheet({ ...sheet, ...changes });
  const bands = (changes: Partial<typeof criterion>) =>
    faulty({ parts: [{ ...first, criteria: [{ ...criterion, ...changes }] }, ...others] });
  assert.equal(faulty({ parts: others }), "sheetSum");
  assert.equal(faulty({ parts: [first, ...others, { ...first, id: "length2" }] }), "sameName");
  assert.equal(bands({ points: 4 }), "partSum");
  assert.equal(bands({ bands: criterion.bands.slice(0, -1) }), "bandsOpen");
  assert.equal(bands({ bands: criterion.bands.toReversed() }), "bandPoints");
  assert.equal(bands({ caps: [{ unless: "quorumKept", points: 6 }] }), "bandPoints");
  assert.equal(faulty({ classes: sheet.classes.slice(0, -1) }), "classesOpen");
  assert.equal(faulty({ classes: sheet.classes.toReversed() }), "classesOpen");
});
