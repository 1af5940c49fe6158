import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gather } from "./gather.ts";

test("every call gets its own answer, in batches that are never larger than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer(), { maxLength: 50 }),
      fc.integer({ min: 1, max: 9 }),
      async (keys, most) => {
        const sizes: number[] = [];
        const double = gather<number, number>(most, async (batch) => {
          sizes.push(batch.length);
          return batch.map((key) => key * 2);
        });
        const answers = await Promise.all(keys.map(double));
        assert.deepEqual(
          answers,
          keys.map((key) => key * 2),
        );
        assert.ok(sizes.every((size) => size <= most));
        assert.ok(sizes.length <= Math.ceil(keys.length / most));
      },
    ),
  );
});

test("calls that come while a batch is on its way go together in the next", async () => {
  const batches: string[][] = [];
  const { promise: back, resolve: bringBack } = Promise.withResolvers<void>();
  const echo = gather<string, string>(10, async (batch) => {
    batches.push([...batch]);
    await back;
    return batch;
  });
  const first = echo("a");
  while (batches.length === 0) await new Promise(setImmediate);
  const rest = [echo("b"), echo("c")];
  bringBack();
  assert.equal(await first, "a");
  assert.deepEqual(await Promise.all(rest), ["b", "c"]);
  assert.deepEqual(batches, [["a"], ["b", "c"]]);
});

test("a batch waits for the next call as long as each turn of the event loop brings one", async () => {
  const sizes: number[] = [];
  const echo = gather<number, number>(10, async (batch) => {
    sizes.push(batch.length);
    return batch;
  });
  const answers: Promise<number>[] = [];
  const call = (left: number): void => {
    if (left > 1) setImmediate(call, left - 1);
    answers.push(echo(left));
  };
  call(4);
  while (answers.length < 4) await new Promise(setImmediate);
  assert.deepEqual(await Promise.all(answers), [4, 3, 2, 1]);
  assert.deepEqual(sizes, [4]);
});

test("a batch that fails fails its own calls and no later one", async () => {
  let healthy = false;
  const load = gather<number, number>(10, async (batch) => {
    if (!healthy) throw new Error("gone");
    return batch;
  });
  await assert.rejects(load(1), /gone/);
  healthy = true;
  assert.equal(await load(2), 2);
});
