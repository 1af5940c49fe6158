import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isLocalDate } from "../../../kernel/dates.ts";
import { fill, shortDate } from "./fill.ts";
import { bodyName, numberLine, placeDateLine } from "./issuer.ts";
import { textOfPaper } from "./paper.ts";
import { removalDecisionPaper } from "./leaving-papers.ts";
import { samplePapers } from "./samples/papers.ts";
import { sampleBase, sampleCell, samplePerson } from "./samples/people.ts";

const issue = (number: string | null) => ({
  issuer: sampleCell,
  number,
  on: null,
  signer: { post: "secretary" as const, name: null },
});

test("a paper of which nothing is known but the name has dotted lines and claims nothing", () => {
  for (const [name, paper] of Object.entries(samplePapers(false))) {
    const text = textOfPaper(paper);
    assert.doesNotMatch(text, /null|undefined|NaN|[{}]/u, name);
    const dots = JSON.stringify(paper).match(/"gap":/gu)?.length ?? 0;
    const dotted = dots > 0 || text.includes("...");
    assert.ok(dotted, `${name} leaves nothing to fill by hand`);
    assert.doesNotMatch(paper.number ?? "", /\d/u, `${name} has a number that nobody entered`);
    assert.doesNotMatch(paper.placeDate ?? "", /\d/u, `${name} has a day that nobody entered`);
  }
});

test("a filled paper names the person and leaves no place of the wording open", () => {
  for (const [name, paper] of Object.entries(samplePapers(true))) {
    const text = textOfPaper(paper);
    assert.ok(text.includes(samplePerson.name), name);
    assert.doesNotMatch(text, /null|undefined|[{}]/u, name);
    assert.ok(
      paper.title === paper.title.toUpperCase(),
      `${name}: DOC-07 has the kind in capitals`,
    );
  }
});

test("whatever is known and not known, a wording is filled in order and nothing is lost", () => {
  const values = fc.record({
    a: fc.option(fc.string({ minLength: 1 })),
    b: fc.option(fc.string({ minLength: 1 })),
  });
  fc.assert(
    fc.property(values, ({ a, b }) => {
      const parts = fill("đầu {a|20} giữa {*b}", { a, b });
      const read = parts.map((part) => ("gap" in part ? `[${part.gap}]` : part.text)).join("");
      assert.equal(read, `đầu ${a ?? "[20]"} giữa ${b ?? "[0]"}`);
    }),
  );
});

test("a wording that names a value which nobody gives is a fault of the program", () => {
  assert.throws(() => fill("{name}", {}), /has no name/u);
});

test("the number of a document is what the office entered, with its sign and without a colon", () => {
  assert.equal(numberLine(issue("5"), "QĐ"), "Số 05-QĐ/CB");
  assert.equal(numberLine(issue("12"), "NQ"), "Số 12-NQ/CB");
  assert.equal(numberLine(issue("Số: 05-QĐ/ĐU"), "QĐ"), "Số 05-QĐ/ĐU");
  assert.equal(numberLine(issue(null), "QĐ"), "Số ........-QĐ/CB");
  assert.equal(numberLine(issue(" "), null), "Số ........");
});

test("days 1 to 9 and months 1 and 2 have a zero before them, other months have none", () => {
  const days = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (moment) => {
      const date = moment.toISOString().slice(0, 10);
      const [day = "", month = "", year = ""] = (shortDate(date) ?? "").split("/");
      assert.equal(day.length, 2);
      assert.equal(month.length, Number(month) <= 2 || Number(month) >= 10 ? 2 : 1);
      assert.ok(isLocalDate(`${year}-${month.padStart(2, "0")}-${day}`));
    }),
  );
  assert.equal(placeDateLine("Lào Cai", "2026-02-03"), "Lào Cai, ngày 03 tháng 02 năm 2026");
});

test("a committee issues as Đảng ủy and a cell under its own name", () => {
  assert.equal(bodyName(sampleBase), "Đảng ủy phường Bình Minh");
  assert.equal(bodyName(sampleCell), "Chi bộ Khu phố 3");
  assert.equal(bodyName({ kind: "partyBody", name: "Thành ủy Mẫu" }), "Thành ủy Mẫu");
});

test("a decision to strike off takes the card back and tells of the complaint", () => {
  const paper = removalDecisionPaper({
    person: samplePerson,
    cell: sampleCell,
    ground: null,
    issue: issue(null),
    since: null,
    resolution: { number: null, on: null },
    complaintDays: 30,
  });
  const text = textOfPaper(paper);
  assert.match(text, /thu hồi thẻ đảng viên/u);
  assert.match(text, /30 ngày làm việc .* khiếu nại/u);
});
