import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Organisation } from "./contract.ts";
import { issuerRefusal, whoDecides, whoDecidesOnEnding, type WhoDecides } from "./leaving-base.ts";
import { sampleState, standing } from "./testing/state.ts";

const at = (path: string, changes: Partial<Organisation> = {}) =>
  standing({
    id: path,
    path,
    parentId: null,
    kind: "partyBody",
    name: `Đảng bộ ${path}`,
    ...changes,
  });

const top = at("/1/", { name: "Đảng bộ tỉnh Hà Nam" });
const above = at("/1/2/", { name: "Đảng bộ Ngân hàng" });

/** A cell of the base `/1/2/3/` that goes to the given place. */
const going = (target: Organisation, changes: object = {}) =>
  sampleState({
    subject: at("/1/2/3/4/", { kind: "subCell" }),
    target: standing(target),
    bases: { subject: "/1/2/3/", target: target.id, childrenTarget: null, above, top },
    ...changes,
  });

const decides = (level: WhoDecides["level"], body: Organisation | null): WhoDecides => ({
  level,
  body: body && { id: body.id, name: body.name },
});

test("within the superior of the base that superior decides, beyond it the body under the Centre", () => {
  assert.deepEqual(whoDecides(going(at("/1/2/5/"))), decides("aboveBase", above));
  assert.deepEqual(whoDecides(going(at("/1/6/7/"))), decides("underCentre", top));
  const bare = { subject: "/1/2/3/", target: null, childrenTarget: null, above: null, top: null };
  assert.deepEqual(whoDecides(going(at("/9/"), { bases: bare })), decides("underCentre", null));
  const part = { ...top, code: "38.168.000.000.000" };
  const bases = { subject: "/1/2/3/", target: null, childrenTarget: null, above, top: part };
  assert.deepEqual(whoDecides(going(at("/1/6/"), { bases })), decides("underCentre", null));
});

test("nothing is asked of a move inside the base, of the base itself, of a board, or without a rule in force", () => {
  const inside = { subject: "/1/2/3/", target: "/1/2/3/", childrenTarget: null, above, top };
  assert.equal(whoDecides(going(at("/1/2/3/8/"), { bases: inside })), null);
  const whole = { subject: "/1/2/3/4/", target: "/1/2/5/", childrenTarget: null, above, top };
  assert.equal(whoDecides(going(at("/1/2/5/"), { bases: whole })), null);
  const board = { subject: at("/1/2/3/4/", { kind: "propagandaBoard" }) };
  assert.equal(whoDecides(going(at("/1/2/5/"), board)), null);
  assert.equal(whoDecides(going(at("/1/2/5/"), { movingWholeCell: false })), null);
});

test("what ends is asked of each that takes over, a grassroots organisation for the cells that it leaves too", () => {
  const bases = { subject: "/1/2/3/", target: "/1/2/3/", childrenTarget: null, above, top };
  const inside = standing(at("/1/2/3/8/", { kind: "subCell" }));
  const beside = standing(at("/1/2/5/", { kind: "baseBody" }));
  const far = standing(at("/1/6/7/", { kind: "baseBody" }));
  const ending = (takers: (typeof inside)[], changes: object = {}) =>
    whoDecidesOnEnding(going(inside, { bases, ...changes }), takers);
  assert.equal(ending([inside]), null);
  const below = { bases: { ...bases, childrenTarget: "/1/2/5/" }, childrenTarget: beside };
  assert.deepEqual(ending([inside, beside], below), decides("aboveBase", above));
  const base = { subject: at("/1/2/3/", { kind: "baseBody" }), target: far };
  const out = { ...base, bases: { ...bases, target: "/1/6/7/" } };
  assert.deepEqual(ending([far], out), decides("underCentre", top));
  assert.equal(ending([far], { ...out, movingWholeCell: false }), null);
  const group = { ...out, subject: at("/1/2/3/4/", { kind: "partyGroup" }) };
  assert.equal(ending([far], group), null);
});

test("the deciding document counts under every name that the body issues in, and under no other", () => {
  const refused = (who: WhoDecides, issuer: string) =>
    issuerRefusal(who, { number: "1", date: "2026-06-01", issuer })?.refusal.code;
  const bank = decides("aboveBase", above);
  for (const issuer of [
    "Đảng ủy Ngân hàng",
    "Ban Thường vụ Đảng ủy Ngân hàng",
    "ĐẢNG BỘ NGÂN HÀNG",
  ])
    assert.equal(refused(bank, issuer), undefined, issuer);
  assert.equal(refused(bank, "Đảng ủy Chi nhánh Đông"), "organisations.issuer_above_base");
  const province = decides("underCentre", top);
  assert.equal(refused(province, "Ban Thường vụ Tỉnh ủy Hà Nam"), undefined);
  for (const issuer of ["Tỉnh ủy Hà Nam", "Ban Thường vụ Tỉnh ủy Ninh Bình"])
    assert.equal(refused(province, issuer), "organisations.issuer_standing_committee", issuer);
  const unknown = decides("underCentre", null);
  assert.equal(refused(unknown, "BTV Thành ủy Huế"), undefined);
  assert.equal(refused(unknown, "Thành ủy Huế"), "organisations.issuer_under_centre");
});

test("whatever stands as the issuer, it is taken or refused and never fails", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(above, top, null), (issuer, body) => {
      issuerRefusal(decides("underCentre", body), { number: "1", date: "2026-06-01", issuer });
    }),
  );
});
