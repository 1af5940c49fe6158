import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../minutes/document.ts";
import { exampleRecord } from "../minutes/samples/example-record.ts";
import { WRITTEN_PARTS } from "./document.ts";
import { draftResolution } from "./draft.ts";
import { missingParts } from "./rules.ts";

test("where nothing was concluded the tasks given to members are its tasks, and the appraisal of the minutes its own", () => {
  const record = exampleRecord();
  const given = record.items.flatMap((item) => item.assignments.map(({ text }) => text));
  assert.ok(given.length > 0);
  const items = record.items.map((item) => ({ ...item, conclusion: null }));
  const drafted = draftResolution({ ...record, items }, "NQ", "Tốt.");
  const told = (id: string) => drafted.blocks.filter((block) => block.id === id).map(textOf);
  assert.deepEqual(told(WRITTEN_PARTS.tasks), [given.join("\n")]);
  assert.deepEqual(told(WRITTEN_PARTS.score), ["Tốt."]);
  assert.deepEqual(missingParts(drafted), []);
});

test("conclusions are told once, and what nobody wrote is still missing", () => {
  const drafted = draftResolution(exampleRecord(), "NQ");
  const own = drafted.blocks.find(({ id }) => id === WRITTEN_PARTS.tasks);
  assert.equal(own && textOf(own), "");
  assert.deepEqual(missingParts(drafted), [WRITTEN_PARTS.score]);
});
