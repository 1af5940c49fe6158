import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOf, type Block, type MinutesDocument } from "./document.ts";
import { draftMinutes } from "./draft.ts";
import { mergeTexts } from "./merge.ts";
import { applyEdit } from "./edit.ts";
import { exampleRecord } from "./samples/example-record.ts";

const draft = draftMinutes(exampleRecord());

function written(id: string, text: string): Block {
  return {
    id,
    origin: "written",
    style: "paragraph",
    from: { events: [], ids: [] },
    runs: [{ text }],
  };
}

/** A text in which some free paragraphs say something else and some were added or removed. */
function anyEdit(who: string): fc.Arbitrary<MinutesDocument> {
  return fc
    .record({
      changed: fc.array(fc.nat({ max: draft.blocks.length - 1 }), { maxLength: 4 }),
      added: fc.array(fc.nat({ max: draft.blocks.length }), { maxLength: 3 }),
      dropReading: fc.boolean(),
    })
    .map(({ changed, added, dropReading }) => {
      const blocks = draft.blocks
        .filter((block) => !(dropReading && block.id === "written.reading"))
        .map((block, index) => {
          if (!changed.includes(index)) return block;
          if (block.origin === "written")
            return { ...block, runs: [{ text: `${who} viết ${index}` }] };
          const runs = block.runs.map((run) =>
            run.fact === undefined ? { text: `${who} sửa ${index}` } : run,
          );
          return { ...block, runs };
        });
      added.forEach((at, index) => {
        blocks.splice(
          Math.min(at, blocks.length),
          0,
          written(`${who}-${index}`, `${who} thêm ${index}`),
        );
      });
      return { ...draft, blocks };
    });
}

const texts = (blocks: readonly (Block | null)[]) =>
  blocks.flatMap((block) => (block ? textOf(block) : []));

test("no words of either person disappear: they are in the text or named as a clash", () => {
  fc.assert(
    fc.property(anyEdit("Nháp"), anyEdit("Làm"), (theirs, mine) => {
      const merged = mergeTexts(draft, theirs, mine.blocks);
      const shown = texts([
        ...merged.blocks,
        ...merged.clashes.flatMap((clash) => [clash.mine, clash.theirs]),
      ]);
      const before = texts(draft.blocks);
      for (const text of [...texts(theirs.blocks), ...texts(mine.blocks)]) {
        if (!before.includes(text)) assert.ok(shown.includes(text), text);
      }
    }),
  );
});

test("what is joined can be saved: generated paragraphs stay in order with their facts", () => {
  fc.assert(
    fc.property(anyEdit("Nháp"), anyEdit("Làm"), (theirs, mine) => {
      const merged = mergeTexts(draft, theirs, mine.blocks);
      assert.ok(applyEdit(draft, theirs, merged.blocks).ok);
    }),
  );
});

test("without a change by somebody else my text stays as it is, and the other way round", () => {
  fc.assert(
    fc.property(anyEdit("Làm"), (edited) => {
      assert.deepEqual(mergeTexts(draft, draft, edited.blocks), {
        blocks: edited.blocks,
        clashes: [],
      });
      const taken = mergeTexts(draft, edited, draft.blocks);
      assert.deepEqual(taken.clashes, []);
      assert.deepEqual(new Set(texts(taken.blocks)), new Set(texts(edited.blocks)));
    }),
  );
});
