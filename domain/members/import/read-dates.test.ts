import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, isLocalDate } from "../../kernel/dates.ts";
import { readAsOf, readBirthDate, readDay } from "./read-dates.ts";

const text = (value: string) => ({ column: 1, kind: "text", text: value }) as const;
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1900-01-01", days));

test("every day is read back from any way in which offices write it", () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom("/", "-", ".", " / "),
      fc.boolean(),
      (date, separator, padded) => {
        const [year, month, dayOfMonth] = date.split("-").map(Number) as [number, number, number];
        const part = (value: number) => (padded ? String(value).padStart(2, "0") : String(value));
        const written = [part(dayOfMonth), part(month), year].join(separator);
        assert.equal(readDay(text(written)).value, date, written);
        assert.equal(readDay(text(date)).value, date);
        assert.equal(readDay({ column: 1, kind: "date", date, text: written }).value, date);
      },
    ),
  );
});

test("whatever is read is a day of the calendar, and what is not says why", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(15), fc.nat(9999), (dayOfMonth, month, year) => {
      const written = `${dayOfMonth}/${month}/${String(year).padStart(4, "0")}`;
      const { value, issues } = readDay(text(written));
      if (value === null)
        assert.deepEqual(
          issues.map(({ code }) => code),
          ["members.import_date_impossible"],
        );
      else assert.ok(isLocalDate(value));
    }),
  );
});

test("a bare number is no day, but a year of birth", () => {
  assert.equal(readDay({ column: 1, kind: "number", text: "25858" }).value, null);
  assert.equal(readBirthDate({ column: 1, kind: "number", text: "1990" }).value, "1990");
  assert.equal(readBirthDate(text(" 1990 ")).value, "1990");
  assert.equal(readBirthDate({ column: 1, kind: "number", text: "990" }).value, null);
});

test("two digits for the year are refused, because nobody can tell the century", () => {
  assert.deepEqual(
    readDay(text("03/02/90")).issues.map(({ code }) => code),
    ["members.import_date_unreadable"],
  );
});

test("the title's day is found in figures and in words, composed or not", () => {
  for (const title of [
    "(Tính đến ngày 31/10/2026)",
    "TÍNH ĐẾN NGÀY 31 THÁNG 10 NĂM 2026",
    "Có đến 31.10.2026",
  ]) {
    assert.equal(readAsOf(title), "2026-10-31");
    assert.equal(readAsOf(title.normalize("NFD")), "2026-10-31");
  }
  assert.equal(readAsOf("Danh sách đảng viên năm 2026"), undefined);
});
