import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_PACK } from "../rules/central.ts";
import { minutesNumber, termOf } from "./number.ts";
import { numberInWords } from "./number-words.ts";
import { officialDate } from "./phrase.ts";
import { isLate, minutesDueAt } from "./deadline.ts";

test("counts are read as a Vietnamese reads them aloud", () => {
  const readings: [number, string][] = [
    [0, "không"],
    [1, "một"],
    [10, "mười"],
    [11, "mười một"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi bốn"],
    [25, "hai mươi lăm"],
    [49, "bốn mươi chín"],
    [100, "một trăm"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [251, "hai trăm năm mươi mốt"],
    [1005, "một nghìn không trăm linh năm"],
    [12300, "mười hai nghìn ba trăm"],
  ];
  for (const [number, words] of readings) assert.equal(numberInWords(number), words);
});

test("different counts are never read alike", () => {
  const words = new Set(Array.from({ length: 3000 }, (_, number) => numberInWords(number)));
  assert.equal(words.size, 3000);
});

test("a fraction or a negative count is a fault of the caller", () => {
  for (const wrong of [-1, 0.5, 1_000_000, Number.NaN])
    assert.throws(() => numberInWords(wrong), RangeError);
});

test("a date has a zero before days 1 to 9 and months 1 and 2 only", () => {
  assert.equal(officialDate("2026-02-03"), "ngày 03 tháng 02 năm 2026");
  assert.equal(officialDate("2026-03-10"), "ngày 10 tháng 3 năm 2026");
  assert.equal(officialDate("2026-11-09"), "ngày 09 tháng 11 năm 2026");
});

test("a number has a zero before 1 to 9 and names type and body", () => {
  assert.equal(minutesNumber(5, "regular"), "05-BB/CB");
  assert.equal(minutesNumber(112, "thematic"), "112-BB/CB");
  assert.equal(minutesNumber(1, "congress"), "01-BB/ĐH");
});

test("numbers run through the term of five years", () => {
  assert.equal(termOf("2026-11-03"), "2025-2030");
  assert.equal(termOf("2029-12-31"), "2025-2030");
  assert.equal(termOf("2030-01-01"), "2030-2035");
});

test("minutes are late from the third day after the meeting, on the calendar of the meeting's place", () => {
  // 23:30 on 3 November in Viet Nam, still the 3rd; the 5th is the last good day.
  const due = minutesDueAt("2026-11-03T16:30:00.000Z", "Asia/Ho_Chi_Minh", CENTRAL_PACK);
  assert.equal(due, "2026-11-05T17:00:00.000Z");
  assert.equal(isLate(due, null, "2026-11-05T16:59:59.999Z"), false);
  assert.equal(isLate(due, null, "2026-11-05T17:00:00.000Z"), true);
  assert.equal(isLate(due, "2026-11-04T00:00:00.000Z", "2026-12-01T00:00:00.000Z"), false);
  // 00:10 on 4 November in Viet Nam is one day later.
  assert.equal(
    minutesDueAt("2026-11-03T17:10:00.000Z", "Asia/Ho_Chi_Minh"),
    "2026-11-06T17:00:00.000Z",
  );
});
