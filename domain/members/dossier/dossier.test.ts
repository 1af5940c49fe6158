import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CASE_KINDS } from "../cases/case-kinds.ts";
import { STANDINGS } from "../standing.ts";
import { DOSSIER_KINDS, NEEDS } from "./catalogue.ts";
import { indexRows } from "./index-sheet.ts";
import { memberFolder, organisationFolder, paperFile } from "./naming.ts";
import {
  countBands,
  decideMarks,
  DOSSIER_HOLDERS,
  neededKinds,
  type DossierCase,
  type DossierMark,
} from "./rules.ts";

test("there are 104 kinds of paper in three bands of 36, 49 and 19, each with a name of its own", () => {
  const sizes = [1, 2, 3].map((band) => DOSSIER_KINDS.filter((kind) => kind.band === band).length);
  assert.deepEqual(sizes, [36, 49, 19]);
  assert.equal(new Set(DOSSIER_KINDS.map(({ name }) => name)).size, 104);
  const used = new Set(DOSSIER_KINDS.map(({ need }) => need));
  for (const need of NEEDS) assert.ok(used.has(need), need);
});

test("files and folders are named without marks, in order, and no two papers alike", () => {
  assert.equal(paperFile(1), "01.Ly lich cua nguoi xin vao Dang.pdf");
  assert.equal(paperFile(20), "20.Quyet dinh tang Huy hieu Dang doi voi ca nhan dang vien.pdf");
  assert.equal(paperFile(61, 2), "61.Ban tu kiem diem hang nam.2.pdf");
  assert.equal(memberFolder("001070000001", "Nguyễn Đình Hảo"), "001070000001_NguyenDinhHao");
  assert.equal(memberFolder(null, "Đỗ Thị Ánh"), "DoThiAnh");
  assert.equal(organisationFolder("38.168.053.000.001", "Chi bộ 1"), "38.168.053.000.001");
  const files = DOSSIER_KINDS.map(({ number }) => paperFile(number));
  assert.equal(new Set(files).size, 104);
  for (const file of files) assert.match(file, /^\d{2,3}\.[A-Za-z0-9 ]+\.pdf$/);
});

const lives = fc.record({
  admittedOn: fc.option(fc.constant("2001-01-01")),
  officialOn: fc.option(fc.constant("2002-01-01")),
  standings: fc.uniqueArray(fc.constantFrom(...STANDINGS)),
  has: fc
    .uniqueArray(fc.constantFrom("cardNumber", "partyBadge", "discipline", "reward", "computing"))
    .map((list) => new Set(list)),
  cases: fc.uniqueArray(fc.constantFrom(...CASE_KINDS)),
});

test("whatever happens to a member, no paper that was needed is needed no more", () => {
  fc.assert(
    fc.property(lives, lives, (before, after) => {
      const both: DossierCase = {
        admittedOn: before.admittedOn ?? after.admittedOn,
        officialOn: before.officialOn ?? after.officialOn,
        standings: [...before.standings, ...after.standings],
        has: new Set([...before.has, ...after.has]),
        cases: [...before.cases, ...after.cases],
      };
      const then = new Set(neededKinds(both).map(({ number }) => number));
      for (const { number } of neededKinds(before)) assert.ok(then.has(number));
    }),
  );
});

const marks = fc.record({
  number: fc.integer({ min: 1, max: 104 }),
  state: fc.constantFrom("present" as const, "absent" as const),
  holder: fc.constantFrom(...DOSSIER_HOLDERS),
  place: fc.constantFrom("", "Tủ 1"),
  since: fc.constantFrom(null, "2020-01-01"),
});

test("the counts of a band add up, and what lies nowhere is not there", () => {
  fc.assert(
    fc.property(
      lives,
      fc.uniqueArray(marks, { selector: ({ number }) => number }),
      (life, given) => {
        const needed = neededKinds(life);
        const known = new Map(given.map((mark) => [mark.number, mark]));
        const bands = countBands(needed, known);
        const sum = (of: "needed" | "present" | "unchecked") =>
          bands.reduce((count, band) => count + band[of], 0);
        assert.equal(sum("needed"), needed.length);
        assert.ok(sum("present") + sum("unchecked") <= needed.length);
        const decided = decideMarks(given, new Map(), "2026-11-22");
        if (!decided.ok) return;
        for (const mark of decided.value) {
          if (mark.state === "absent") assert.deepEqual([mark.holder, mark.place], [null, ""]);
          else assert.notEqual(mark.holder, null);
        }
      },
    ),
  );
});

test("saving the same marks again changes nothing and says so", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(marks, { selector: ({ number }) => number, minLength: 1 }),
      (given: DossierMark[]) => {
        const first = decideMarks(given, new Map(), "2026-11-22");
        if (!first.ok) return;
        const known = new Map(first.value.map((mark) => [mark.number, mark]));
        const again = decideMarks(given, known, "2026-11-22");
        assert.equal(!again.ok && again.refusal.code, "members.dossier_nothing");
      },
    ),
  );
});

test("the index names every paper that is needed, known of or made by the product, in order", () => {
  const checked = {
    number: 88,
    state: "present",
    holder: "elsewhere",
    place: "Bảo hiểm xã hội",
    since: null,
    checkedAt: "2026-11-22T00:00:00.000Z",
    checkedBy: "x",
  } as const;
  const needed = DOSSIER_KINDS.filter(({ number }) => number === 1);
  const rows = indexRows(new Map([[88, checked]]), needed, [3]);
  assert.deepEqual(
    rows.map(({ number, state }) => [number, state]),
    [
      [1, "Chưa kiểm tra"],
      [3, "Chưa kiểm tra"],
      [88, "Có"],
    ],
  );
  assert.equal(rows[2]?.place, "Nơi khác; Bảo hiểm xã hội");
});
