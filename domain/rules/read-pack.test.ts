import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "./central.ts";
import type { Rule } from "./pack.ts";
import { PACK_LIMIT, readPack } from "./read-pack.ts";
import { rulesInForce } from "./rules.ts";
import { FROM, packOf, tighterPack } from "./testing/sample-packs.ts";

const [vote] = rulesInForce(CENTRAL_PACK, "threshold", FROM) as [Rule];
const [sheet] = rulesInForce(CENTRAL_PACK, "qualitySheet", FROM) as [Rule];

function said(content: unknown): string {
  const read = readPack(typeof content === "string" ? content : JSON.stringify(content));
  if (read.ok) return "ok";
  const { code, params = {} } = read.refusal;
  return [code.replace("rules.", ""), ...Object.values(params)].join(" ");
}

const withRule = (changes: object) => ({
  ...packOf([vote]),
  rules: [{ ...packOf([vote]).rules[0], ...changes }],
});

test("a pack that was written is read as it was", () => {
  assert.equal(said(CENTRAL_PACK), "ok");
  assert.ok(Buffer.byteLength(JSON.stringify(CENTRAL_PACK)) * 3 < PACK_LIMIT);
  fc.assert(
    fc.property(tighterPack("mau"), (pack) => {
      assert.deepEqual(readPack(JSON.stringify(pack)), { ok: true, value: pack });
    }),
  );
});

test("what is no pack is refused and never thrown at", () => {
  fc.assert(fc.property(fc.string(), (text) => assert.notEqual(said(text), "ok")));
  fc.assert(fc.property(fc.json(), (text) => assert.notEqual(said(text), "ok")));
  assert.equal(said("[".repeat(1_000_000)), "pack_too_deep 16");
  assert.equal(said('{"schema":1'), "pack_not_json");
  assert.equal(said("null"), "pack_head_fault  type");
});

test("a refusal names the rule and the field", () => {
  assert.equal(said(withRule({ num: 0.5 })), "pack_rule_fault VOTE-01 num type");
  assert.equal(said(withRule({ num: 2 ** 53 - 1 })), "pack_rule_fault VOTE-01 num size");
  assert.equal(said(withRule({ num: 1e300 })), "pack_rule_fault VOTE-01 num size");
  assert.equal(said(withRule({ percent: 50 })), "pack_rule_fault VOTE-01 percent unknown");
  assert.equal(said(withRule({ kind: "percentage" })), "pack_rule_fault VOTE-01 kind kind");
  assert.equal(said(withRule({ base: "present" })), "pack_rule_fault VOTE-01 base choice");
  assert.equal(said(withRule({ id: "__proto__" })), "pack_rule_fault __proto__ id other");
  assert.equal(said(withRule({ id: 5 })), "pack_rule_fault #1 id type");
  assert.equal(said({ ...packOf([vote]), schema: 2 }), "pack_head_fault schema choice");
  assert.equal(said({ ...packOf([vote]), colour: 1 }), "pack_head_fault colour unknown");
  assert.equal(said({ ...packOf([vote]), id: "../x" }), "pack_head_fault id other");
  assert.equal(said({ ...packOf([vote]), rules: [] }), "pack_head_fault rules size");
});

test("names that every object has are no names of a sheet, and reach no prototype", () => {
  const text = JSON.stringify(packOf([sheet]));
  const renamed = text.replace('"id":"length"', '"id":"constructor"');
  assert.match(said(renamed), /^pack_rule_fault QUAL-02 parts\.0\.id/);
  const smuggled = JSON.stringify(packOf([vote])).replace(
    '"schema":1',
    '"schema":1,"__proto__":{"layer":"central"}',
  );
  assert.equal(said(smuggled), "pack_head_fault __proto__ unknown");
});

test("days that end before they begin, overlap or lie in another layer are refused", () => {
  assert.equal(said(withRule({ to: FROM })), "pack_dates VOTE-01");
  assert.equal(said(withRule({ to: "2020-01-01" })), "pack_dates VOTE-01");
  assert.equal(said(withRule({ layer: "central" })), "pack_other_layer VOTE-01");
  const [rule] = packOf([vote]).rules as [Rule];
  const twice = (...rules: Rule[]) => said({ ...packOf([vote]), rules });
  assert.equal(twice(rule, rule), "pack_rule_twice VOTE-01");
  assert.equal(twice(rule, { ...rule, from: "2027-01-01" }), "pack_rule_twice VOTE-01");
  const first = { ...rule, to: "2027-01-01" };
  assert.equal(twice({ ...rule, from: "2027-01-01" }, first), "ok");
  assert.equal(twice({ ...rule, from: "2026-12-31" }, first), "pack_rule_twice VOTE-01");
});

test("a part that is more than the whole can never be reached and is refused", () => {
  assert.equal(said(withRule({ num: 3, den: 2 })), "pack_over_whole VOTE-01");
  assert.equal(said(withRule({ num: 2, den: 2, strict: true })), "pack_over_whole VOTE-01");
  assert.equal(said(withRule({ num: 2, den: 2, strict: false })), "ok");
});

test("a sheet that does not come to a hundred is refused", () => {
  const text = JSON.stringify(packOf([sheet]));
  assert.equal(said(text), "ok");
  assert.equal(said(text.replace('"points":5', '"points":6')), "pack_sheet_fault QUAL-02 sheetSum");
});
