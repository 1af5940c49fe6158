import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FIELD_CLASSES } from "../../access/fields.ts";
import { addDays } from "../../kernel/dates.ts";
import { FACT_KINDS, KIND_OF_COLUMN, specOf, valueSchema } from "./facts.ts";
import type { FactField } from "./fields.ts";
import { SHEET_ITEMS } from "./items.ts";
import { endOf, factsOn, type Fact } from "./timeline.ts";

const SAMPLES: Record<FactField["type"], string> = {
  text: "Hà Nội",
  lines: "Dòng một\nDòng hai",
  day: "2001-02-03",
  partialDay: "1970",
  digits: "",
  phone: "0912 345 678",
  email: "a@example.vn",
  choice: "",
};

function sampleOf(field: FactField): string {
  if (field.type === "choice") return field.options[0] ?? "";
  if (field.type === "digits") return "1".repeat(field.lengths[0] ?? 0);
  return SAMPLES[field.type];
}

test("the sheet has the items 1 to 30 and its head, each with at least one kind of fact", () => {
  assert.deepEqual(
    SHEET_ITEMS.map(({ item }) => item),
    Array.from({ length: 31 }, (_, item) => item),
  );
  const used = new Set(FACT_KINDS.map((kind) => specOf(kind).item));
  assert.equal(used.size, 31);
  for (const kind of FACT_KINDS) assert.ok(FIELD_CLASSES.includes(specOf(kind).fieldClass), kind);
});

test("a value with every box filled is taken, one with a foreign box or without a needed one is not", () => {
  for (const kind of FACT_KINDS) {
    const { fields } = specOf(kind);
    const whole = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, sampleOf(field)]),
    );
    assert.deepEqual(valueSchema(kind).parse(whole), whole, kind);
    assert.equal(valueSchema(kind).safeParse({ ...whole, stranger: "x" }).success, false, kind);
    for (const [name, field] of Object.entries(fields)) {
      const { [name]: _, ...rest } = whole;
      assert.equal(valueSchema(kind).safeParse(rest).success, !field.required, `${kind}.${name}`);
      assert.equal(valueSchema(kind).safeParse({ ...whole, [name]: "" }).success, false);
    }
  }
});

test("what is entered as a telephone number or an address can be nothing that a browser would run", () => {
  const taken = (kind: "phone" | "email", value: Record<string, string>) =>
    valueSchema(kind).safeParse(value).success;
  for (const text of ["javascript:alert(1234567)", "data:text/html,1234567", "tel:0912345678"]) {
    assert.equal(taken("phone", { number: text }), false, text);
    assert.equal(taken("email", { address: text }), false, text);
  }
  assert.ok(taken("phone", { number: "+84 (024) 3825-1234" }));
});

test("each column of the register is filled by exactly one single kind, from a box that it has", () => {
  assert.equal(new Set(Object.values(KIND_OF_COLUMN)).size, Object.keys(KIND_OF_COLUMN).length);
  assert.equal(Object.keys(KIND_OF_COLUMN).length, 13);
  for (const kind of Object.values(KIND_OF_COLUMN)) {
    const { many, fields, column } = specOf(kind);
    assert.equal(many, false);
    assert.ok(column && column[1] in fields, kind);
  }
});

const START = "2020-01-01";
const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays(START, count));

const someFact = fc.record({
  since: fc.option(days),
  length: fc.option(fc.integer({ min: 1, max: 30 })),
  ended: fc.option(fc.integer({ min: 0, max: 30 })),
  withdrawn: fc.boolean(),
  cleared: fc.boolean(),
});

const someFacts = fc.array(someFact, { maxLength: 8 }).map((drawn) =>
  drawn.map(({ since, length, ended, withdrawn, cleared }, index): Fact => {
    const moment = { at: `2026-01-01T00:00:00.${String(index).padStart(3, "0")}Z`, by: "x" };
    return {
      id: `00000000-0000-7000-8000-00000000000${index}`,
      kind: "occupation",
      value: cleared ? null : { work: String(index) },
      since,
      until: since !== null && length !== null ? addDays(since, length) : null,
      document: "",
      source: { kind: "sheet", id: null },
      entered: moment,
      ended: ended === null ? null : { on: addDays(since ?? START, ended), ...moment },
      withdrawn: withdrawn ? { ...moment, reason: "", replacedBy: null } : null,
      kept: true,
    };
  }),
);

test("of a single kind at most one fact holds on a day, and none that began later or holds no more", () => {
  fc.assert(
    fc.property(someFacts, days, (facts, on) => {
      const held = factsOn(facts, false, on);
      assert.ok(held.length <= 1);
      for (const fact of factsOn(facts, true, on)) {
        assert.equal(fact.withdrawn, null);
        assert.ok((fact.since ?? "") <= on);
        assert.ok((endOf(fact) ?? "9999") > on);
        assert.notEqual(fact.value, null);
      }
      const [winner] = held;
      const rivals = factsOn(facts, true, on);
      if (winner) {
        assert.ok(rivals.includes(winner));
        for (const rival of rivals) assert.ok((rival.since ?? "") <= (winner.since ?? ""));
      }
    }),
  );
});

test("a withdrawn fact changes nothing: the days before and after read as if it had never been", () => {
  fc.assert(
    fc.property(someFacts, days, fc.boolean(), (facts, on, many) => {
      const without = facts.filter((fact) => fact.withdrawn === null);
      assert.deepEqual(factsOn(facts, many, on), factsOn(without, many, on));
    }),
  );
});

test("what is entered as holding from today on is what holds today, however many facts came before", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const today = addDays(START, 61);
      const fresh: Fact = {
        id: "00000000-0000-7000-8000-0000000000ff",
        kind: "occupation",
        value: { work: "mới" },
        since: today,
        until: null,
        document: "",
        source: { kind: "sheet", id: null },
        entered: { at: "2026-02-01T00:00:00.000Z", by: "x" },
        ended: null,
        withdrawn: null,
        kept: true,
      };
      assert.deepEqual(factsOn([...facts, fresh], false, today), [fresh]);
    }),
  );
});
