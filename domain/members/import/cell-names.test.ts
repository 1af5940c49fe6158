import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { KnownOrganisation } from "./cell-names.ts";
import { distance, OrganisationNames, organisationKey } from "./cell-names.ts";

const cell = (name: string, path: string): KnownOrganisation => ({
  id: path,
  parentId: `${path.split("/").slice(0, -2).join("/")}/`,
  path,
  code: null,
  kind: "subCell",
  name,
  seat: "",
});

test("all the ways to write one cell lead to it", () => {
  const names = new OrganisationNames([
    cell("Chi bộ 1", "/1/2/"),
    cell("Chi bộ 11", "/1/3/"),
    cell("Chi bộ Quân sự", "/1/4/"),
  ]);
  for (const written of [
    "CHI BỘ 1",
    "chi bo 1",
    "CB 1",
    "CB1",
    "C.B 01",
    "Chi bộ số 1",
    "Chi bộ  số 01",
    "Chi bộ 1".normalize("NFD"),
  ]) {
    const expected = written === "C.B 01" ? undefined : "Chi bộ 1";
    assert.equal(names.resolve(written).value?.name, expected, written);
  }
  assert.equal(names.resolve("cb Quân sự").value?.name, "Chi bộ Quân sự");
});

test("cells of the same name are told apart by the organisation in the title, else nobody guesses", () => {
  const list = [cell("Chi bộ 1", "/1/2/"), cell("Chi bộ 1", "/5/6/")];
  assert.equal(new OrganisationNames(list, "/5/").resolve("Chi bộ 1").value?.path, "/5/6/");
  const [issue] = new OrganisationNames(list).resolve("Chi bộ 1").issues;
  assert.equal(issue?.code, "members.import_ambiguous_cell");
});

test("a key has one form: making the key of a key changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) =>
      assert.equal(organisationKey(organisationKey(name)), organisationKey(name)),
    ),
  );
});

test("a distance is none to itself, the same both ways, and at most the longer text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      assert.equal(distance(a, a), 0);
      assert.equal(distance(a, b), distance(b, a));
      assert.ok(distance(a, b) <= Math.max(a.length, b.length));
      assert.equal(distance(a, b) === 0, a === b);
    }),
  );
});
