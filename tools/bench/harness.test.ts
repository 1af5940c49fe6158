import assert from "node:assert/strict";
import { test } from "node:test";
import { measurePairs, p95Of, secondsFor, spreadOf, type Prepared } from "./harness.ts";

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

test("a limit looks at single units where they were measured, else at whole runs", async () => {
  let clock = 0;
  const prepared: Prepared = {
    ours: { what: "each", run: async () => ((clock += 500), { units: 2, samples: [0.1, 0.4] }) },
    peer: { what: "whole", run: async () => ((clock += 3000), 1) },
    sizes: {},
    close: async () => undefined,
  };
  const pairs = await measurePairs(
    prepared,
    2,
    () => clock,
    () => undefined,
  );
  const limit = { seconds: 1, what: "something" };
  assert.equal(secondsFor({ ...limit, side: "ours", statistic: "p95" }, pairs), 0.4);
  assert.equal(secondsFor({ ...limit, side: "ours", statistic: "median" }, pairs), 0.25);
  assert.equal(secondsFor({ ...limit, side: "peer", statistic: "median" }, pairs), 3);
});

test("the 95th of a hundred is what 95 do not exceed", () => {
  assert.equal(p95Of(Array.from({ length: 100 }, (_, index) => index + 1)), 95);
  assert.equal(p95Of([7]), 7);
});
