import assert from "node:assert/strict";
import { test } from "node:test";
import { gatherApart } from "./gather-apart.ts";

interface Item {
  readonly box: string;
  readonly value: number;
}

const of = ({ box }: Item) => box;

test("what belongs together is written together, and never with anything else", async () => {
  const batches: Item[][] = [];
  const put = gatherApart<Item, number>({
    of,
    load: async (items) => {
      batches.push([...items]);
      return items.map(({ value }) => value);
    },
    most: 64,
    atOnce: 4,
  });
  const items = Array.from({ length: 30 }, (_, value) => ({ box: `box ${value % 3}`, value }));
  const values = await Promise.all(items.map(put));
  assert.deepEqual(
    values,
    items.map(({ value }) => value),
  );
  assert.ok(batches.every((batch) => new Set(batch.map(of)).size === 1));
  assert.ok(batches.length < items.length);
});

test("a box that somebody holds keeps no other waiting, also when only one batch may be written at once", async () => {
  let held = true;
  const done: string[] = [];
  const put = gatherApart<Item, string>({
    of,
    load: async (items) => {
      if (held && items[0]?.box === "held") return undefined;
      return items.map(({ box }) => {
        done.push(box);
        return box;
      });
    },
    most: 64,
    atOnce: 1,
  });
  const waiting = put({ box: "held", value: 1 });
  await Promise.all([2, 3, 4].map((value) => put({ box: "free", value })));
  assert.deepEqual(new Set(done), new Set(["free"]));
  held = false;
  assert.equal(await waiting, "held");
});

test("a batch that fails takes no other with it", async () => {
  const put = gatherApart<Item, number>({
    of,
    load: async (items) => {
      if (items[0]?.box === "broken") throw new Error("broken");
      return items.map(({ value }) => value);
    },
    most: 64,
    atOnce: 2,
  });
  const answers = await Promise.allSettled([
    put({ box: "broken", value: 1 }),
    put({ box: "whole", value: 2 }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    ["rejected", "fulfilled"],
  );
  assert.equal(await put({ box: "whole", value: 3 }), 3);
});
