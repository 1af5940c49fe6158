import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, changedParts, type PreparationValues } from "./preparation-values.ts";

const values: PreparationValues = {
  kind: "regular",
  mode: "inPerson",
  title: "Sinh hoạt thường kỳ",
  place: "Hội trường",
  onlineLink: "https://hop.example.vn/1",
  zone: "Asia/Ho_Chi_Minh",
  date: "2026-12-03",
  time: "19:30",
  minutes: "90",
  chairId: "a",
  clerkId: null,
  agenda: [{ id: "1", kind: "opening", title: "Mở đầu", minutes: "" }],
};

test("numbers are sent as numbers and an empty length as none", () => {
  const body = bodyOf(values);
  assert.equal(body.minutes, 90);
  assert.equal(body.agenda[0]?.minutes, null);
});

test("a meeting in the room has no link, whatever was typed before", () => {
  assert.equal(bodyOf(values).onlineLink, null);
  assert.equal(bodyOf({ ...values, mode: "hybrid" }).onlineLink, "https://hop.example.vn/1");
});

test("what differs between two preparations is named part by part", () => {
  assert.deepEqual(changedParts(values, values), []);
  const agenda = [
    ...values.agenda,
    { id: "2", kind: "closing", title: "Kết thúc", minutes: 5 } as const,
  ];
  assert.deepEqual(changedParts(values, { ...values, agenda, place: "Phòng họp" }), [
    "place",
    "agenda",
  ]);
});
