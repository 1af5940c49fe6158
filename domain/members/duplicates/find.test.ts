import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compare, findDuplicates, nameKey, pairKey, type Compared } from "./find.ts";

const person = (id: string, over: Partial<Compared> = {}): Compared => ({
  id,
  name: "Nguyễn Văn An",
  birthDate: "1980-05-19",
  citizens: [],
  cards: [],
  ...over,
});

const NAMES = [
  "Nguyễn Văn An",
  "An Nguyễn Văn",
  "NGUYEN VAN AN",
  "Nguyễn Văn Anh",
  "Trần Thị Bé",
  "Lê Ơn",
];
const people = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      birthDate: fc.constantFrom("1980-05-19", "1980-06-20", "1980", "1991-01-01", null),
      citizens: fc.subarray(["a", "b", "c"], { maxLength: 2 }),
      cards: fc.subarray(["x", "y"], { maxLength: 1 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((each, index) => ({ ...each, id: String(index).padStart(2, "0") })));

test("marks, capitals and the order of words do not hide a person with the same birth date", () => {
  for (const name of [
    "NGUYEN VAN AN",
    "An Nguyễn Văn",
    " nguyễn  văn an ",
    "Nguyễn Văn An".normalize("NFD"),
  ])
    assert.equal(findDuplicates([person("1"), person("2", { name })]).length, 1, name);
});

test("a slip of typing is found with the whole birth date only, and never in a short name", () => {
  const slip = { name: "Nguyễn Văn Ân" };
  assert.deepEqual(compare(person("1"), person("2", { name: "Nguyễm Văn An" })), [
    "likeNameAndBirth",
  ]);
  assert.deepEqual(compare(person("1"), person("2", { ...slip, birthDate: "1980" })), [
    "sameNameAndYear",
  ]);
  const short = { name: "Lê Ơn" };
  assert.deepEqual(compare(person("1", short), person("2", { name: "Lý Ơn" })), []);
});

test("the same name and year are two people as soon as their numbers differ; with the same day they are asked about", () => {
  const other = { citizens: ["b"] };
  const year = person("2", { ...other, birthDate: "1980-01-01" });
  assert.deepEqual(compare(person("1", { citizens: ["a"] }), year), []);
  assert.deepEqual(compare(person("1", { citizens: ["a"] }), person("2", other)), [
    "sameNameAndBirth",
    "numbersDiffer",
  ]);
});

test("an equal number is the surest reason, whatever else differs", () => {
  const pair = compare(
    person("1", { citizens: ["a", "b"], cards: ["x"] }),
    person("2", { name: "Trần Thị Bé", birthDate: "1991-01-01", citizens: ["b"], cards: ["y"] }),
  );
  assert.deepEqual(pair, ["sameCitizenId"]);
});

test("comparing is the same both ways, and nobody is a pair with oneself", () => {
  fc.assert(
    fc.property(people, (list) => {
      for (const one of list)
        for (const other of list) assert.deepEqual(compare(one, other), compare(other, one));
      for (const { one, other } of findDuplicates(list)) assert.ok(one < other);
    }),
  );
});

test("whatever is alike is found, each pair once and in whatever order the list comes", () => {
  fc.assert(
    fc.property(people, (list) => {
      const expected = list.flatMap((one, index) =>
        list
          .slice(index + 1)
          .flatMap((other) => (compare(one, other).length > 0 ? [pairKey(one.id, other.id)] : [])),
      );
      const keys = (found: ReturnType<typeof findDuplicates>) =>
        found.map(({ one, other }) => pairKey(one, other)).toSorted();
      assert.deepEqual(keys(findDuplicates(list)), expected.toSorted());
      assert.deepEqual(findDuplicates(list.toReversed()), findDuplicates(list));
    }),
  );
});

test("two who were found to be two are not proposed again, and everybody else still is", () => {
  fc.assert(
    fc.property(people, (list) => {
      const all = findDuplicates(list);
      const [first] = all;
      if (first === undefined) return;
      const left = findDuplicates(list, new Set([pairKey(first.other, first.one)]));
      assert.deepEqual(left, all.slice(1));
    }),
  );
});

test("a name's key does not depend on the order of its words", () => {
  const words = fc.array(fc.constantFrom("Nguyễn", "văn", "AN", "Đức", "H’"), { minLength: 1 });
  fc.assert(
    fc.property(words, (list) =>
      assert.equal(nameKey(list.join(" ")), nameKey(list.toReversed().join("  "))),
    ),
  );
});
