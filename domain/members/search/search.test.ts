import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, wholeMonthsBetween } from "../../kernel/dates.ts";
import { fold } from "../../kernel/text.ts";
import { listKey } from "./list-key.ts";
import { dayYearsBefore, isNamed, questionOf } from "./rules.ts";

const GIVEN = [
  "Ân",
  "An",
  "Án",
  "Ăn",
  "Đan",
  "Dan",
  "Hà",
  "Ha",
  "Hạ",
  "Hàn",
  "Ơn",
  "Ôn",
  "Ưu",
  "Yến",
];
const OTHERS = ["Nguyễn", "Nguyên", "Lê", "Le", "Văn", "Vân", "Đỗ", "Đó", "Thị"];
const name = fc
  .tuple(fc.array(fc.constantFrom(...OTHERS), { maxLength: 3 }), fc.constantFrom(...GIVEN))
  .map(([others, given]) => [...others, given].join(" "));

const VIETNAMESE = new Intl.Collator("vi");

/** Given names first, by their letters and then their tones, then what stands before them in the same way. */
function inAnOffice(a: string, b: string): number {
  const [x, y] = [a, b].map((each) => {
    const words = each.split(" ");
    return { given: words.at(-1) ?? "", others: words.slice(0, -1).join(" ") };
  }) as [{ given: string; others: string }, { given: string; others: string }];
  return VIETNAMESE.compare(x.given, y.given) || VIETNAMESE.compare(x.others, y.others);
}

test("names stand in the order of a Vietnamese office: given name with its tone, then the family's", () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [x, y] = [listKey(a), listKey(b)];
      const byKey = x < y ? -1 : x > y ? 1 : 0;
      assert.equal(byKey, Math.sign(inAnOffice(a, b)), `${a} | ${b}`);
    }),
    { numRuns: 2000 },
  );
});

test("where the tone of a word is written makes no difference to its place", () => {
  assert.equal(listKey("Nguyễn Văn Hoà"), listKey("Nguyễn Văn Hòa"));
  assert.equal(listKey("Lê Thị Thuý"), listKey("Lê Thị Thúy"));
});

test("the letters of a key without their marks are the folded words of the name", () => {
  fc.assert(
    fc.property(name, (full) => {
      const plain = Array.from(listKey(full))
        .filter((sign) => !"{|}".includes(sign))
        .map((sign) => (sign < " " ? " " : sign))
        .join("");
      const words = fold(full).split(" ");
      assert.deepEqual(
        plain
          .split(" ")
          .filter((word) => word !== "")
          .toSorted(),
        words.toSorted(),
      );
    }),
  );
});

test("a name is found by the beginning of any of its words, with or without marks, in any order", () => {
  fc.assert(
    fc.property(name, fc.infiniteStream(fc.nat(20)), fc.boolean(), (full, draws, marks) => {
      const cut = full
        .split(" ")
        .toReversed()
        .map((word) => word.slice(0, 1 + ((draws.next().value as number) % word.length)));
      const text = cut.map((word) => (marks ? word : fold(word))).join("  ");
      const question = questionOf(text);
      assert.equal(question.kind, "words");
      if (question.kind === "words") assert.ok(isNamed(full, question.words), `${full} | ${text}`);
    }),
  );
});

test("a word that only begins another one sought is not sought twice", () => {
  assert.deepEqual(questionOf("ng Nguyễn nguyen"), { kind: "words", words: ["nguyen"] });
  assert.deepEqual(questionOf("  "), { kind: "everybody" });
});

test("digits with spaces, dots or dashes are a number; few of them, or letters among them, a name", () => {
  assert.deepEqual(questionOf("012 345.678-901"), { kind: "number", digits: "012345678901" });
  assert.deepEqual(questionOf("12345"), { kind: "words", words: ["12345"] });
  assert.equal(questionOf("Chi bộ 123456").kind, "words");
});

test("nobody is sought before the calendar begins", () => {
  assert.equal(dayYearsBefore("0001-01-01", 150), "0001-01-01");
  assert.equal(dayYearsBefore("0150-12-31", 150), "0001-01-01");
  assert.equal(dayYearsBefore("0151-12-31", 150), "0001-12-31");
});

test("who was born on the day so many years before or earlier is that old, also on 29 February", () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("1950-01-01", days));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: -3, max: 3 }),
      (on, years, off) => {
        const born = addDays(dayYearsBefore(on, years), off);
        assert.equal(wholeMonthsBetween(born, on) >= 12 * years, off <= 0, `${born} ${on}`);
      },
    ),
    { numRuns: 3000 },
  );
  assert.equal(dayYearsBefore("2026-02-28", 18), "2008-02-29");
  assert.equal(dayYearsBefore("2026-02-28", 17), "2009-02-28");
});
