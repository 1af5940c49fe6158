import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

type Meeting = Parameters<typeof nearest>[0][number];

const meeting = (id: string, day: string, others: Partial<Meeting> = {}): Meeting => ({
  id,
  organisation: { id: "01990000-0000-7000-8000-000000000001", name: "Chi bộ 1" },
  kind: "regular",
  mode: "inPerson",
  title: id,
  place: "Hội trường",
  zone: "Asia/Ho_Chi_Minh",
  plannedAt: `2026-11-${day}T12:00:00.000Z`,
  state: "invited",
  missed: false,
  summoned: 0,
  attending: 0,
  excused: 0,
  present: 0,
  expected: 0,
  exempt: 0,
  late: null,
  mine: { answer: null, presentNow: false },
  ...others,
});

test("the next meeting is the earliest to which one is called, and one that runs comes first", () => {
  const found = [
    meeting("later", "20"),
    meeting("not called", "05", { mine: null }),
    meeting("sooner", "10"),
  ];
  assert.equal(nearest(found)?.id, "sooner");
  assert.equal(nearest([...found, meeting("now", "25", { state: "open" })])?.id, "now");
});

test("a meeting that nobody opened on its day is not the next one", () => {
  const gone = meeting("gone", "03", { missed: true });
  assert.equal(nearest([gone, meeting("next", "10")])?.id, "next");
  assert.equal(nearest([gone]), undefined);
});
