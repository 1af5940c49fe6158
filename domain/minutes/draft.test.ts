import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { isEditable, textOf, WORDING, WRITTEN, type MinutesDocument } from "./document.ts";
import { draftMinutes } from "./draft.ts";
import { exampleRecord } from "./samples/example-record.ts";

const EXAMPLE = new URL("./samples/example-minutes.txt", import.meta.url);

function wholeText(document: MinutesDocument): string {
  return document.blocks.map(textOf).join("\n");
}

test("the minutes of the example meeting read as an office would write them", async () => {
  const text = wholeText(draftMinutes(exampleRecord()));
  if (process.env["UPDATE_EXAMPLES"] === "1") await writeFile(EXAMPLE, `${text}\n`);
  assert.equal(`${text}\n`, await readFile(EXAMPLE, "utf8"));
});

test("only what people said, concluded and entrusted may be edited in a generated block", () => {
  const editable = draftMinutes(exampleRecord()).blocks.filter(
    (block) => block.origin === "generated" && isEditable(block),
  );
  const kinds = new Set(editable.map((block) => block.id.split(".")[0]));
  assert.deepEqual([...kinds], ["opinion", "conclusion", "assignment"]);
  for (const block of editable) assert.ok(block.runs.some((run) => run.fact === WORDING));
});

test("the reading and the quality score are left to the minutes-taker, because no event proves them", () => {
  const draft = draftMinutes(exampleRecord());
  for (const id of Object.values(WRITTEN)) {
    const block = draft.blocks.find((each) => each.id === id);
    assert.equal(block?.origin, "written");
    assert.deepEqual(block?.runs, []);
  }
});

test("a generated block names the events it was made from", () => {
  const draft = draftMinutes(exampleRecord());
  const events = (id: string) => draft.blocks.find((block) => block.id === id)?.from.events;
  assert.deepEqual(events("opened"), [1]);
  assert.deepEqual(events("opinion.01980000-0000-7000-8000-000000000301"), [2]);
  assert.deepEqual(events("poll.01980000-0000-7000-8000-000000000501.result"), [3]);
  assert.deepEqual(events("closed"), [4]);
});

test("a meeting that ends after midnight in Viet Nam tells the next day", () => {
  const record = exampleRecord();
  const late = { ...record, meeting: { ...record.meeting, closedAt: "2026-11-03T17:10:00.000Z" } };
  const closed = draftMinutes(late).blocks.find((block) => block.id === "closed");
  assert.ok(closed && textOf(closed).includes("00 giờ 10 phút, ngày 04 tháng 11 năm 2026"));
  assert.ok(textOf(closed).includes("275 phút"));
});
