import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_PACK } from "./central.ts";
import {
  confirmationFor,
  decideAnnouncement,
  decideConfirmation,
  isUnverified,
} from "./confirm.ts";
import type { Confirmation } from "./contract.ts";
import { citationById } from "./limits.ts";
import { citationOf, inForce } from "./rules.ts";

const ON = "2026-11-21";
const confirmed = (path: string, changes: Partial<Confirmation> = {}): Confirmation => ({
  id: "01a00000-0000-7000-8000-000000000001",
  ruleId: "TRF-01",
  packId: "central",
  packVersion: CENTRAL_PACK.version,
  from: "2026-07-26",
  organisationId: "01a00000-0000-7000-8000-000000000002",
  organisationName: "Đảng bộ mẫu",
  path,
  document: "208-QĐ/TW, bản gốc",
  clause: "mục 6",
  confirmedBy: "Người Kiểm Tra",
  at: "2026-11-20T00:00:00.000Z",
  ...changes,
});

test("exactly the rules read from memory or disputed can be confirmed, each once", () => {
  for (const rule of CENTRAL_PACK.rules.filter((each) => inForce(each, ON))) {
    const decided = decideConfirmation(CENTRAL_PACK, { ruleId: rule.id, on: ON }, []);
    assert.equal(decided.ok, isUnverified(rule), rule.id);
    const again = decideConfirmation(CENTRAL_PACK, { ruleId: rule.id, on: ON }, [
      { ruleId: rule.id, packId: "central", from: rule.from },
    ]);
    assert.equal(again.ok, false, rule.id);
  }
});

test("a confirmation counts at its place and below, and the nearest one is named", () => {
  const citation = citationById(CENTRAL_PACK, "TRF-01", ON);
  const all = [confirmed("/1/"), confirmed("/1/2/", { confirmedBy: "Người Gần" })];
  const found = (path: string) => confirmationFor(citation, CENTRAL_PACK, path, all)?.confirmedBy;
  assert.equal(found("/1/2/3/"), "Người Gần");
  assert.equal(found("/1/4/"), "Người Kiểm Tra");
  assert.equal(found("/9/"), undefined);
});

test("a confirmation of one version says nothing about another", () => {
  const all = [confirmed("/1/", { from: "2025-07-01" })];
  const citation = citationById(CENTRAL_PACK, "TRF-01", ON);
  assert.equal(confirmationFor(citation, CENTRAL_PACK, "/1/", all), undefined);
  const older = CENTRAL_PACK.rules.find((rule) => rule.id === "TRF-01" && rule.to !== null);
  assert.ok(older);
  assert.ok(confirmationFor(citationOf(CENTRAL_PACK, older), CENTRAL_PACK, "/1/", all));
});

test("a rule of a local pack is confirmed for its version there, and not for the central one", () => {
  const local = { packId: "mau", packVersion: "2026.12.1", from: "2026-01-01" };
  const pack = {
    ...CENTRAL_PACK,
    rules: CENTRAL_PACK.rules.map((rule) => ({ ...rule, origin: local })),
  };
  const decided = decideConfirmation(pack, { ruleId: "TRF-01", on: ON }, [
    { ruleId: "TRF-01", packId: "central", from: "2026-07-26" },
  ]);
  assert.deepEqual(decided.ok && decided.value.origin, local);
  const citation = citationById(pack, "TRF-01", ON);
  const found = (changes: Partial<Confirmation>) =>
    confirmationFor(citation, CENTRAL_PACK, "/1/", [confirmed("/1/", changes)]) !== undefined;
  assert.equal(found({}), false);
  assert.equal(found(local), true);
  assert.equal(found({ ...local, packVersion: "2026.12.2" }), false);
});

test("a day worked instead lies on a weekend, and no day is entered twice", () => {
  const refusal = (day: string, worked: boolean, entered: string[] = []) => {
    const decided = decideAnnouncement({ day, worked }, entered, ON);
    return decided.ok ? null : decided.refusal.code;
  };
  assert.equal(refusal("2027-02-08", true), "rules.not_a_weekend");
  assert.equal(refusal("2027-02-06", true), null);
  assert.equal(refusal("2027-02-08", false), null);
  assert.equal(refusal("2027-02-08", false, ["2027-02-08"]), "rules.day_entered_already");
});

test("a day before 2000 or more than two years ahead is a slip of the pen", () => {
  const code = (day: string, today: string) => {
    const decided = decideAnnouncement({ day, worked: false }, [], today);
    return decided.ok ? null : decided.refusal.code;
  };
  assert.equal(code("1999-12-31", ON), "rules.day_out_of_range");
  assert.equal(code("2000-01-01", ON), null);
  assert.equal(code("2028-11-21", ON), null);
  assert.equal(code("2028-11-22", ON), "rules.day_out_of_range");
  assert.equal(code("9999-12-31", ON), "rules.day_out_of_range");
  assert.equal(code("2028-11-22", "2026-11-22"), null);
});
