import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { decideActivation, faultsOfPack, layersOf, type ActivationState } from "./activate.ts";
import { CENTRAL_PACK } from "./central.ts";
import { changesFrom } from "./changes.ts";
import { compareRules, isAllowed } from "./compare.ts";
import { compose, openingsOf, type Laid } from "./compose.ts";
import type { Rule, RulePack } from "./pack.ts";
import { citationOf, inForce, rulesInForce } from "./rules.ts";
import {
  anyDay,
  FROM,
  loosened,
  packOf,
  tightened,
  tighterPack,
  variedRule,
} from "./testing/sample-packs.ts";

const laid = (pack: RulePack, from = FROM, to: string | null = null): Laid => ({ pack, from, to });
const bindingOn = (pack: RulePack, on: string) => pack.rules.filter((rule) => inForce(rule, on));
const values = (pack: RulePack, on: string) =>
  bindingOn(pack, on)
    .map(({ from: _from, to: _to, origin: _origin, ...rule }) => rule)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const state = (changes: Partial<ActivationState> = {}): ActivationState => ({
  today: "2026-11-21",
  kind: "baseBody",
  isTop: true,
  dissolvedOn: null,
  upper: CENTRAL_PACK,
  layersAbove: [],
  beside: [],
  ...changes,
});

test("a pack that tightens rules by chance is accepted, and accepted again by what it has become", () => {
  fc.assert(
    fc.property(tighterPack("mau"), (pack) => {
      assert.deepEqual(faultsOfPack(CENTRAL_PACK, pack, FROM), []);
      assert.equal(decideActivation(state(), pack, FROM).ok, true);
      assert.deepEqual(faultsOfPack(compose(CENTRAL_PACK, [laid(pack)]), pack, FROM), []);
    }),
  );
});

test("a pack with one loosened rule is refused by that rule's name", () => {
  fc.assert(
    fc.property(
      tighterPack("mau"),
      variedRule,
      fc.integer({ min: 1, max: 3 }),
      (pack, rule, by) => {
        const worse = loosened(rule, by);
        fc.pre(JSON.stringify(worse) !== JSON.stringify(rule));
        const rules = [...pack.rules.filter(({ id }) => id !== rule.id), worse];
        const faults = faultsOfPack(CENTRAL_PACK, packOf(rules), FROM);
        assert.deepEqual(
          faults.map(({ ruleId }) => ruleId),
          [rule.id],
        );
        const decided = decideActivation(state(), packOf(rules), FROM);
        assert.equal(!decided.ok && decided.refusal.code, "rules.pack_looser");
      },
    ),
  );
});

test("a rule that is looser on one later day only is refused with that day", () => {
  const [rule] = rulesInForce(CENTRAL_PACK, "minimum", FROM);
  assert.ok(rule);
  const parts = (day: string): Rule[] => [
    { ...rule, from: FROM, to: day },
    { ...rule, count: 2, from: day, to: addDays(day, 1) },
    { ...rule, from: addDays(day, 1), to: null },
  ];
  const local = { ...packOf([rule]), rules: parts("2027-05-09") };
  assert.deepEqual(faultsOfPack(CENTRAL_PACK, local, FROM), [
    { ruleId: "BASE-10", on: "2027-05-09", field: "count", why: "looser" },
  ]);
});

test("on no day are composed rules looser than the central ones, whatever lies on them", () => {
  const wild = fc
    .array(fc.tuple(variedRule, fc.boolean(), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((chosen) => {
      const once = new Map(
        chosen.map(([rule, up, by]) => [
          rule.id,
          up ? (tightened(rule, by) ?? rule) : loosened(rule, by),
        ]),
      );
      return packOf([...once.values()]);
    });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(wild, anyDay, fc.option(fc.integer({ min: 1, max: 500 }))), {
        maxLength: 3,
      }),
      anyDay,
      (packs, on) => {
        const effective = compose(
          CENTRAL_PACK,
          packs.map(([pack, from, days]) =>
            laid(pack, from, days === null ? null : addDays(from, days)),
          ),
        );
        const binding = bindingOn(effective, on);
        assert.equal(new Set(binding.map(({ id }) => id)).size, binding.length);
        for (const central of bindingOn(CENTRAL_PACK, on)) {
          const now = binding.find(({ id }) => id === central.id);
          assert.ok(now, central.id);
          const { verdict } = compareRules(central, now, openingsOf(CENTRAL_PACK, on));
          assert.ok(isAllowed(verdict), `${central.id} ${verdict}`);
        }
      },
    ),
  );
});

test("packs that lie on each other may be laid one by one or together, twice or once", () => {
  fc.assert(
    fc.property(tighterPack("a"), tighterPack("b"), anyDay, (a, b, on) => {
      const together = compose(CENTRAL_PACK, [laid(a), laid(b)]);
      const oneByOne = compose(compose(CENTRAL_PACK, [laid(a)]), [laid(b)]);
      assert.deepEqual(values(together, on), values(oneByOne, on));
      const again = compose(together, [laid(b)]);
      assert.deepEqual(values(again, on), values(together, on));
    }),
  );
});

test("packs that set different rules may be laid in any order", () => {
  fc.assert(
    fc.property(tighterPack("a"), tighterPack("b"), anyDay, (a, b, on) => {
      const ids = new Set(a.rules.map(({ id }) => id));
      const rest = { ...b, rules: b.rules.filter(({ id }) => !ids.has(id)) };
      fc.pre(rest.rules.length > 0);
      assert.deepEqual(
        values(compose(CENTRAL_PACK, [laid(a), laid(rest)]), on),
        values(compose(CENTRAL_PACK, [laid(rest), laid(a)]), on),
      );
    }),
  );
});

test("a pack binds on its own days only, and is cited by its own name there", () => {
  const [rule] = rulesInForce(CENTRAL_PACK, "minimum", FROM);
  assert.ok(rule);
  const pack = packOf([{ ...rule, count: 5, cite: { document: "Văn bản mẫu", clause: null } }]);
  const effective = compose(CENTRAL_PACK, [laid(pack, FROM, "2027-01-01")]);
  const on = (day: string) => {
    const [found] = rulesInForce(effective, "minimum", day);
    assert.ok(found);
    const { packId, packVersion, document } = citationOf(effective, found);
    return [found.count, packId, packVersion, document.slice(0, 7)];
  };
  assert.deepEqual(on("2026-11-30"), [3, "central", CENTRAL_PACK.version, "Điều lệ"]);
  assert.deepEqual(on(FROM), [5, "mau", "2026.12.1", "Văn bản"]);
  assert.deepEqual(on("2026-12-31"), [5, "mau", "2026.12.1", "Văn bản"]);
  assert.deepEqual(on("2027-01-01"), [3, "central", CENTRAL_PACK.version, "Điều lệ"]);
});

test("a later central version replaces the earlier one altogether, and what is looser below it yields", () => {
  const [rule] = rulesInForce(CENTRAL_PACK, "minimum", FROM);
  assert.ok(rule);
  const local = packOf([{ ...rule, count: 4 }]);
  const stricter: RulePack = {
    ...CENTRAL_PACK,
    version: "2027.1.1",
    rules: CENTRAL_PACK.rules
      .filter(({ id }) => id !== "VOTE-17")
      .map((each) => (each.kind === "minimum" ? { ...each, count: 6 } : each)),
  };
  const effective = compose(CENTRAL_PACK, [laid(stricter, "2027-01-01"), laid(local)]);
  const minimum = (day: string) =>
    rulesInForce(effective, "minimum", day).map(({ count }) => count);
  assert.deepEqual([minimum("2026-12-31"), minimum("2027-01-01")], [[4], [6]]);
  const card = (day: string) => bindingOn(effective, day).some(({ id }) => id === "VOTE-17");
  assert.deepEqual([card("2026-12-31"), card("2027-01-01")], [true, false]);
});

test("a committee may shorten a meeting where the central rule lets it, and nowhere else", () => {
  const [length] = rulesInForce(CENTRAL_PACK, "duration", FROM);
  assert.ok(length);
  const pack = packOf([{ ...length, minutes: 60, minutesWithThematic: 90 }]);
  assert.deepEqual(faultsOfPack(CENTRAL_PACK, pack, FROM), []);
  const closed = {
    ...CENTRAL_PACK,
    rules: CENTRAL_PACK.rules.filter(({ id }) => id !== "MEET-04"),
  };
  assert.deepEqual(
    faultsOfPack(closed, pack, FROM).map(({ why }) => why),
    ["looser"],
  );
});

test("what cannot be compared is refused: another kind, another subject, a rule that nobody has above", () => {
  const rule = (id: string) => {
    const found = bindingOn(CENTRAL_PACK, FROM).find((each) => each.id === id);
    assert.ok(found);
    return found;
  };
  const faults = (...rules: Rule[]) =>
    faultsOfPack(CENTRAL_PACK, packOf(rules), FROM).map(({ ruleId, why }) => `${ruleId} ${why}`);
  assert.deepEqual(faults({ ...rule("MEET-07"), id: "VOTE-04" }), ["VOTE-04 incomparable"]);
  assert.deepEqual(faults({ ...rule("VOTE-04"), id: "VOTE-06" }), ["VOTE-06 incomparable"]);
  assert.deepEqual(faults({ ...rule("VOTE-04"), id: "TINH-01" }), ["TINH-01 notAbove"]);
  assert.deepEqual(faults({ ...rule("MEET-07"), id: "TINH-01" }), []);
});

test("a sheet of its own may have other criteria and no easier levels", () => {
  const [sheet] = rulesInForce(CENTRAL_PACK, "qualitySheet", FROM);
  assert.ok(sheet);
  const faults = (classes: typeof sheet.classes) =>
    faultsOfPack(
      CENTRAL_PACK,
      packOf([{ ...sheet, parts: sheet.parts.toReversed(), classes }]),
      FROM,
    );
  assert.deepEqual(faults(sheet.classes), []);
  const [first, ...others] = sheet.classes;
  assert.ok(first);
  assert.deepEqual(faults([{ ...first, atLeast: 95 }, ...others]), []);
  assert.equal(faults([{ ...first, atLeast: 85 }, ...others])[0]?.field, "classes");
});

test("an organisation makes packs of its own level, and the top keeps those of the superiors it has none of", () => {
  assert.deepEqual(layersOf("baseBody", false), ["grassroots"]);
  assert.deepEqual(layersOf("baseBody", true), [
    "central",
    "province",
    "upperCommittee",
    "grassroots",
  ]);
  assert.deepEqual(layersOf("subCell", false), []);
  const code = (changes: Partial<ActivationState>, pack: RulePack, from = FROM) => {
    const decided = decideActivation(state(changes), pack, from);
    return decided.ok ? "ok" : decided.refusal.code;
  };
  const duty = bindingOn(CENTRAL_PACK, FROM).find(({ id }) => id === "MEET-07");
  assert.ok(duty);
  const pack = packOf([duty]);
  assert.equal(code({}, pack), "ok");
  assert.equal(code({}, pack, "2026-11-20"), "rules.pack_day_past");
  assert.equal(code({ kind: "subCell", isTop: false }, pack), "rules.pack_wrong_level");
  assert.equal(
    code({ isTop: false }, packOf([duty], "tinh", "province")),
    "rules.pack_wrong_level",
  );
  assert.equal(code({ dissolvedOn: FROM }, pack), "rules.pack_place_ended");
  const beside = laid(pack);
  assert.equal(code({ beside: [beside] }, pack), "rules.pack_day_taken");
  assert.equal(code({ beside: [beside] }, pack, "2026-12-02"), "ok");
  assert.equal(code({ beside: [beside] }, { ...pack, id: "khac" }), "rules.pack_rule_beside");
});

test("what changes is exactly what differs on some day, and is marked by its direction", () => {
  fc.assert(
    fc.property(tighterPack("mau"), (pack) => {
      const after = compose(CENTRAL_PACK, [laid(pack)]);
      assert.deepEqual(changesFrom(CENTRAL_PACK, CENTRAL_PACK, FROM), []);
      for (const { ruleId, mark, fields } of changesFrom(CENTRAL_PACK, after, FROM)) {
        assert.ok(pack.rules.some(({ id }) => id === ruleId));
        assert.ok(fields.length > 0 && isAllowed(mark));
      }
      for (const { ruleId, mark } of changesFrom(after, CENTRAL_PACK, FROM))
        assert.ok(["looser", "same"].includes(mark), `${ruleId} ${mark}`);
    }),
  );
});
