import assert from "node:assert/strict";
import { test } from "node:test";
import { formatsFor } from "./formats.ts";

const vi = formatsFor("vi");
const en = formatsFor("en");
const ar = formatsFor("ar");

test("Vietnamese days are written day/month/year", () => {
  assert.equal(vi.date("2026-02-03"), "03/02/2026");
  assert.equal(vi.longDate("2026-11-21"), "Thứ Bảy, 21/11/2026");
});

test("a day is the same day wherever the device is", () => {
  const zone = process.env["TZ"];
  for (const away of ["America/Los_Angeles", "Pacific/Kiritimati"]) {
    process.env["TZ"] = away;
    assert.equal(formatsFor("vi").date("2026-01-01"), "01/01/2026");
  }
  process.env["TZ"] = zone ?? "UTC";
});

test("a moment is shown on the clock of the meeting's zone, so that UTC evening is next day in Viet Nam", () => {
  assert.equal(vi.dateTime("2026-11-20T17:00:00.000Z"), "00:00 21/11/2026");
  assert.equal(vi.dateTime("2026-11-20T17:00:00.000Z", "UTC"), "17:00 20/11/2026");
});

test("Arabic keeps Latin digits, the Gregorian calendar and the day at the left, as on the papers", () => {
  assert.equal(ar.date("2026-02-03"), "\u206603/02/2026\u2069");
  assert.equal(ar.number(12300), "12,300");
});

test("a list has the comma of its language, and in Arabic each part keeps its own direction", () => {
  assert.equal(vi.list(["An", "Bình"]), "An, Bình");
  assert.equal(en.list(["08:00", "09:00"], ";"), "08:00; 09:00");
  assert.equal(ar.list(["An", "Bình"]), "\u2067\u2068An\u2069، \u2068Bình\u2069\u2069");
  assert.equal(ar.list(["An", "Bình"], ";"), "\u2067\u2068An\u2069؛ \u2068Bình\u2069\u2069");
  assert.match(ar.longDate("2026-11-21"), /، /u);
  for (const { list } of [vi, en, ar]) assert.equal(list([]), "");
});

test("numbers and shares follow the language", () => {
  assert.equal(vi.number(12300), "12.300");
  assert.equal(en.number(12300), "12,300");
  assert.equal(vi.percent(7, 8), "87,5%");
  assert.equal(vi.percent(0, 0), "–");
});

test("a length of time says its units, and seconds only where they are asked for", () => {
  const fine = [5_900, 61_900, 3_600_000].map((each) => vi.length(each, "second"));
  assert.deepEqual(fine, ["5 giây", "1 phút 01 giây", "60 phút 00 giây"]);
  const coarse = [-5, 2_520_000, 3_900_000].map((each) => vi.length(each, "minute"));
  assert.deepEqual(coarse, ["0 phút", "42 phút", "1 giờ 05 phút"]);
  assert.match(en.length(3_900_000, "minute"), /^1 hr 05 mins?$/u);
  assert.match(ar.length(125_900, "second"), /دقيقتان 05 ثوان/u);
});

test("a year alone stays a year", () => {
  assert.equal(vi.partialDate("1956"), "1956");
  assert.equal(vi.partialDate("1956-07-01"), "01/07/1956");
});

test("sizes are told in the unit that people know", () => {
  assert.equal(vi.bytes(20 * 1024 * 1024), "21 MB");
  assert.equal(en.bytes(1500), "2 kB");
});
