import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fieldsOf } from "./completeness.ts";
import { compareWords, differences } from "./diff.ts";
import { draftMinutes } from "./draft.ts";
import { WRITTEN } from "./document.ts";
import { SUGGESTED } from "./words/official.ts";
import { exampleRecord } from "./samples/example-record.ts";
import { meetingRecord } from "../meetings/record.ts";

const RECORD = exampleRecord();

const words = fc
  .array(fc.constantFrom("một", "hai", "ba", "🙂", "e\u0301", "<b>", "\n"), { maxLength: 30 })
  .map((each) => each.join(" "));

test("whatever two texts are, what was not removed is the newer one, what was not added the older", () => {
  fc.assert(
    fc.property(words, words, (was, is) => {
      const stretches = compareWords(was, is);
      const without = (kind: string) =>
        stretches
          .filter((each) => each.kind !== kind)
          .map((each) => each.text)
          .join("");
      assert.equal(without("removed"), is);
      assert.equal(without("added"), was);
    }),
  );
});

test("only paragraphs that differ are told, those that are gone at the end", () => {
  const document = draftMinutes(RECORD);
  const [first, ...rest] = document.blocks;
  assert.deepEqual(differences(document, document), []);
  const gone = differences(document, { blocks: rest });
  assert.deepEqual(
    gone.map((each) => each.id),
    [first?.id],
  );
});

test("every field of MIN-01 is looked for, and those nobody has written yet are named", () => {
  const states = new Map(fieldsOf(draftMinutes(RECORD)).map(({ field, state }) => [field, state]));
  assert.equal(states.get("reading"), "missing");
  assert.equal(states.get("quality"), "missing");
  for (const field of ["start", "end", "place", "chair", "clerk", "present", "absent", "agenda"])
    assert.equal(states.get(field as "start"), "there", field);
});

test("a score that was given fills its field, locked", () => {
  const record = { ...RECORD, quality: { points: 92, most: 100, level: "good" as const } };
  const document = draftMinutes(record);
  const block = document.blocks.find((each) => each.id === "quality");
  assert.ok(block?.runs.every((run) => run.fact !== undefined));
  assert.equal(
    document.blocks.some((each) => each.id === WRITTEN.quality),
    false,
  );
});

test("a record of an earlier release is read and drafted as it was", () => {
  const { late: _none, quality: _nothing, lastResults: _gone, ...old } = RECORD;
  const parsed = meetingRecord.parse(JSON.parse(JSON.stringify(old)));
  assert.deepEqual(draftMinutes(parsed), draftMinutes(RECORD));
});

test("a meeting over midnight says both days and its length on the clock", () => {
  const { meeting } = RECORD;
  const over = {
    ...RECORD,
    meeting: {
      ...meeting,
      openedAt: "2026-10-03T15:30:00.000Z",
      closedAt: "2026-10-03T17:45:00.000Z",
    },
  };
  const text = draftMinutes(over)
    .blocks.map((block) => block.runs.map((run) => run.text).join(""))
    .join("\n");
  assert.match(text, /khai mạc lúc 22 giờ 30 phút, ngày 03/u);
  assert.match(text, /kết thúc lúc 00 giờ 45 phút, ngày 04 .*thời lượng 135 phút/u);
});

test("two hundred items are drafted, each with its title and its times", () => {
  const [item] = RECORD.items;
  assert.ok(item);
  const items = Array.from({ length: 200 }, (_, index) => ({
    ...item,
    id: `0190f5a0-0000-7000-8000-${String(index).padStart(12, "0")}`,
    position: index + 1,
    opinions: [],
    polls: [],
    assignments: [],
  }));
  const { blocks } = draftMinutes({ ...RECORD, items });
  assert.equal(blocks.filter((block) => block.id.startsWith("times.")).length, 200);
});

test("both sentences about the reading fill its field, and the one for later claims nothing that did not happen", () => {
  const draft = draftMinutes(RECORD);
  for (const text of Object.values(SUGGESTED)) {
    const blocks = draft.blocks.map((block) =>
      block.id === WRITTEN.reading ? { ...block, runs: [{ text }] } : block,
    );
    const reading = fieldsOf({ blocks }).find(({ field }) => field === "reading");
    assert.equal(reading?.state, "there");
  }
  assert.match(SUGGESTED.readingLater, /chưa đọc lại/u);
  assert.doesNotMatch(SUGGESTED.readingLater, /đã được|nhất trí/u);
});
