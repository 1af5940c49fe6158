import assert from "node:assert/strict";
import { test } from "node:test";
import { measurePairs, spreadOf, type Prepared } from "./harness.ts";

test("the median of an even number of runs is the mean of the middle two", () => {
  assert.deepEqual(spreadOf([4, 1, 3, 2]), { min: 1, median: 2.5, max: 4 });
  assert.deepEqual(spreadOf([9, 5, 7]), { min: 5, median: 7, max: 9 });
});

test("a ratio is ours over the peer of the same round, and the warm-up is not counted", async () => {
  let clock = 0;
  const order: string[] = [];
  const side = (name: string, units: number, milliseconds: number) => ({
    what: name,
    run: async (round: number) => {
      order.push(`${name}${round}`);
      clock += milliseconds;
      return units;
    },
  });
  const prepared: Prepared = {
    ours: side("ours", 50, 1000),
    peer: side("peer", 50, 500),
    sizes: {},
    close: async () => undefined,
  };
  const pairs = await measurePairs(
    prepared,
    2,
    () => clock,
    () => undefined,
  );
  assert.deepEqual(
    pairs.map((pair) => pair.ratio),
    [0.5, 0.5],
  );
  assert.deepEqual(order, ["ours0", "peer0", "peer1", "ours1", "ours2", "peer2"]);
});

test("a run that did nothing is an error and never a ratio", async () => {
  const idle = { what: "idle", run: async () => 0 };
  const prepared: Prepared = { ours: idle, peer: idle, sizes: {}, close: async () => undefined };
  await assert.rejects(
    measurePairs(
      prepared,
      1,
      () => 0,
      () => undefined,
    ),
    /a run did no work: idle/,
  );
});
