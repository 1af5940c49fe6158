import assert from "node:assert/strict";
import { test } from "node:test";
import { unsentOf } from "./unsent-list.ts";

const ITEM = "01990000-0000-7000-8000-000000000011";
const AN = "01990000-0000-7000-8000-000000000021";
const nothing = { opinions: [], assignments: [] };

test("what was written and not sent is told with its item, its person and its day; a chosen speaker alone is nothing written", () => {
  const items = [
    { id: ITEM, conclusion: "Thống nhất", ...nothing },
    { id: "second", conclusion: null, ...nothing },
  ];
  const kept = new Map<string, unknown>([
    ["task:second", { id: null, ownerId: AN, text: "Lập danh sách", dueDate: "2026-12-03" }],
    [`conclusion:${ITEM}`, { from: "", text: "Thống nhất" }],
    [`opinion:${ITEM}`, { id: null, memberId: AN, keyWords: [], text: " " }],
    ["opinion:second", { id: null, memberId: null, keyWords: ["agree"], text: "" }],
    ["written:second", { id: null, text: "Ý kiến" }],
    ["opinion:gone", { id: null, memberId: null, keyWords: [], text: "Không còn" }],
  ]);
  const nobody = { memberId: null, dueDate: null };
  const task = { itemId: "second", work: "task", keyWords: [] };
  assert.deepEqual(unsentOf(items, kept), [
    { itemId: "second", work: "opinion", text: "", keyWords: ["agree"], ...nobody },
    { ...task, text: "Lập danh sách", memberId: AN, dueDate: "2026-12-03" },
  ]);
});

test("what the record has is not told as unsent, though the answer to its sending was lost", () => {
  const owner = { memberId: AN, name: "An" };
  const task = { id: "t1", text: "Lập danh sách", owner, dueDate: "2026-11-20" };
  const items = [{ id: ITEM, conclusion: null, opinions: [], assignments: [task] }];
  const draft = { ownerId: AN, text: "Lập  danh sách ", dueDate: "2026-11-20" };
  const told = (id: string | null) =>
    unsentOf(items, new Map([[`task:${ITEM}`, { ...draft, id }]]));
  assert.deepEqual(told("t1"), []);
  assert.equal(told(null).length, 1);
});
