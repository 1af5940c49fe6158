import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { CENTRAL_PACK } from "./central.ts";
import { DECISIONS } from "./decisions.ts";
import { rulePack, type Rule } from "./pack.ts";
import { citationOf, inForce, ruleInForce, rulesInForce } from "./rules.ts";

const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays("2011-01-19", days));

test("on no day do two versions of one rule bind", () => {
  fc.assert(
    fc.property(day, (on) => {
      const ids = CENTRAL_PACK.rules.filter((rule) => inForce(rule, on)).map((rule) => rule.id);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );
});

test("every decision has a threshold today", () => {
  for (const decision of DECISIONS)
    assert.ok(ruleInForce(CENTRAL_PACK, decision, "2026-11-21"), decision);
});

test("a resolution is judged by the document in force on its day", () => {
  const before = ruleInForce(CENTRAL_PACK, "ordinaryResolution", "2026-07-25");
  const after = ruleInForce(CENTRAL_PACK, "ordinaryResolution", "2026-07-26");
  assert.match(before?.cite.document ?? "", /Điều lệ/);
  assert.match(after?.cite.document ?? "", /208-QĐ\/TW/);
});

test("a day before the pack begins has no rule", () => {
  assert.equal(ruleInForce(CENTRAL_PACK, "admissionProposal", "2025-06-08"), undefined);
  assert.deepEqual(rulesInForce(CENTRAL_PACK, "duration", "2025-10-27"), []);
});

test("a citation names rule, pack, version, document and how sure it is", () => {
  const rule = ruleInForce(CENTRAL_PACK, "admissionProposal", "2026-08-01") as Rule;
  assert.deepEqual(citationOf(CENTRAL_PACK, rule), {
    ruleId: "VOTE-04",
    packId: "central",
    packVersion: CENTRAL_PACK.version,
    document: "Quy định số 208-QĐ/TW ngày 26/7/2026",
    clause: null,
    confidence: "S",
    disputed: false,
  });
});

test("a pack with a fraction or an unknown field is refused", () => {
  const [first] = CENTRAL_PACK.rules.filter((rule) => rule.kind === "threshold");
  const withRule = (changes: object) => ({ ...CENTRAL_PACK, rules: [{ ...first, ...changes }] });
  assert.equal(rulePack.safeParse(withRule({})).success, true);
  assert.equal(rulePack.safeParse(withRule({ num: 0.5 })).success, false);
  assert.equal(rulePack.safeParse(withRule({ percent: 50 })).success, false);
});
