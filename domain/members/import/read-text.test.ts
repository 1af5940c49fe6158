import assert from "node:assert/strict";
import { test } from "node:test";
import { readEthnicity, readOrganisationKind, readPosts } from "./read-terms.ts";
import { properCase, readEmail, readName, readPhone, readText } from "./read-text.ts";

const text = (value: string) => ({ column: 1, kind: "text", text: value }) as const;

test("names in capitals get large first letters, also after an apostrophe", () => {
  assert.equal(properCase("NGUYỄN THỊ ÁNH"), "Nguyễn Thị Ánh");
  assert.equal(readName(text("H’ HEN NIÊ")).value, "H’ Hen Niê");
  assert.equal(readName(text("Y-BLOK ÊBAN")).value, "Y-Blok Êban");
});

test("text that looks like a formula stays the text it is; a formula is refused", () => {
  for (const value of ["=1+1", "+84", "-x", "@SUM(A1)"])
    assert.equal(readText(text(value)).value, value);
  assert.deepEqual(
    readText({ column: 1, kind: "formula", text: "=A1" }).issues.map(({ code }) => code),
    ["members.import_formula"],
  );
});

test("signs that cannot be seen are taken out and said", () => {
  const name = readName(text("Trần\u200b Thị \u202eMẫu\u2069\u0007"));
  assert.equal(name.value, "Trần Thị Mẫu");
  assert.deepEqual(
    name.issues.map(({ code }) => code),
    ["members.import_unseen_signs"],
  );
});

test("posts are known by their usual abbreviations, several at once", () => {
  assert.deepEqual(readPosts(text("Đảng ủy viên, Bí thư chi bộ")).value, [
    "secretary",
    "committeeMember",
  ]);
  assert.deepEqual(readPosts(text("PBT")).value, ["deputySecretary"]);
  assert.deepEqual(readPosts(text("Chi ủy viên kiêm Phó Bí thư")).value, [
    "deputySecretary",
    "cellCommitteeMember",
  ]);
  assert.deepEqual(readPosts(text("Đảng viên")).value, []);
});

test("spellings of a people's name are one name", () => {
  for (const value of ["H'mông", "Mông", "HMONG", "H’Mông", "dân tộc Mông"])
    assert.equal(readEthnicity(text(value)).value, "H’Mông");
  assert.equal(readEthnicity(text("E-đê")).value, "Ê Đê");
});

test("kinds of organisation are known by their names", () => {
  assert.equal(readOrganisationKind(text("Đảng bộ cơ sở")).value, "baseBody");
  assert.equal(readOrganisationKind(text("Đảng bộ bộ phận")).value, "sectionalBody");
  assert.equal(readOrganisationKind(text("Đảng bộ cấp trên trực tiếp cơ sở")).value, "partyBody");
  assert.equal(readOrganisationKind(text("Chi bộ cơ sở")).value, "baseCell");
  assert.equal(readOrganisationKind(text("CHI BỘ")).value, "subCell");
  assert.equal(readOrganisationKind(text("Hợp tác xã")).value, null);
});

test("telephone numbers come to one form, e-mail addresses to small letters", () => {
  assert.equal(readPhone(text("+84 912.345.678")).value, "0912345678");
  assert.equal(readPhone({ column: 1, kind: "number", text: "912345678" }).value, "0912345678");
  assert.equal(readPhone(text("024 3825")).value, "024 3825");
  assert.equal(readPhone(text("javascript:alert(1)")).value, null);
  assert.equal(readEmail(text("An.Nguyen@Example.vn")).value, "an.nguyen@example.vn");
  assert.equal(readEmail(text("an.nguyen")).value, null);
});
