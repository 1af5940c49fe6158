import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { citizenMismatches, mask, readCard, readIdentity } from "./read-numbers.ts";

const two = (value: number) => String(value).padStart(2, "0");
const person = fc.record({
  sex: fc.constantFrom("male" as const, "female" as const),
  year: fc.integer({ min: 1930, max: 2060 }),
  province: fc.integer({ min: 1, max: 96 }),
  rest: fc.nat(999_999),
});

function numberOf({
  sex,
  year,
  province,
  rest,
}: {
  sex: string;
  year: number;
  province: number;
  rest: number;
}): string {
  const digit = (Math.floor(year / 100) - 19) * 2 + (sex === "male" ? 0 : 1);
  return `${String(province).padStart(3, "0")}${digit}${two(year % 100)}${String(rest).padStart(6, "0")}`;
}

test("a number made by the rule agrees with its person, and with nobody of the other sex or another year", () => {
  fc.assert(
    fc.property(person, fc.integer({ min: 1, max: 99 }), (given, years) => {
      const number = numberOf(given);
      const other = given.sex === "male" ? "female" : "male";
      assert.deepEqual(citizenMismatches(number, given.sex, `${given.year}-05-01`), []);
      assert.deepEqual(citizenMismatches(number, other, String(given.year)), ["sex"]);
      assert.deepEqual(citizenMismatches(number, null, String(given.year + years)), ["birthYear"]);
    }),
  );
});

test("noughts lost in a number are put back exactly when the person confirms them", () => {
  fc.assert(
    fc.property(person, (given) => {
      const number = numberOf(given);
      const cell = { column: 1, kind: "number", text: String(Number(number)) } as const;
      const reading = readIdentity(cell, given.sex, `${given.year}-05-01`);
      assert.equal(reading.value, number);
      assert.equal(reading.issues.length, number.startsWith("0") ? 1 : 0);
      const doubtful = readIdentity(cell, given.sex, `${given.year + 1}-05-01`);
      assert.equal(doubtful.value, number.startsWith("0") ? null : number);
    }),
  );
});

test("the same digits as text are not completed: only a number loses its noughts", () => {
  const cell = { column: 1, kind: "text", text: "11184416704" } as const;
  const reading = readIdentity(cell, "female", "1984-11-15");
  assert.equal(reading.value, null);
  assert.deepEqual(
    reading.issues.map(({ code }) => code),
    ["members.import_citizen_length"],
  );
});

test("nine digits are the old identity card, eight the old member card, each kept apart", () => {
  assert.equal(
    readIdentity({ column: 1, kind: "text", text: "074148321" }, null, null).field,
    "oldIdentityNumber",
  );
  assert.equal(readCard({ column: 1, kind: "text", text: "12.345678" }).field, "oldCardNumber");
});

test("a mask shows four digits and the length, whatever the number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{5,12}$/), (number) => {
      const shown = mask(number);
      assert.equal(shown.length, number.length);
      assert.equal(shown.replace(/•/gu, ""), number.slice(-4));
    }),
  );
});
