import assert from "node:assert/strict";
import { test } from "node:test";
import { turns } from "./turns.ts";

const once = (name: string) => ({ name, each: 1 });

function takeAll<Job>(line: { take: () => Job | undefined }): Job[] {
  const taken: Job[] = [];
  for (let job = line.take(); job !== undefined; job = line.take()) taken.push(job);
  return taken;
}

test("whoever comes while another name is full waits for one turn and no longer", () => {
  const line = turns<string>({ ofOne: 100, ofAll: 1000 });
  const put = Array.from({ length: 150 }, (_, at) => line.put(once("full"), `full ${at}`));
  assert.deepEqual([put.filter(Boolean).length, put.indexOf(false)], [100, 100]);
  assert.ok(line.put(once("hall"), "one of the hall"));
  assert.deepEqual(
    [line.take(), line.take(), line.take()],
    ["full 0", "one of the hall", "full 1"],
  );
  assert.ok(line.put(once("full"), "there is room again"));
});

test("names have their turns round and round, each in the order of its coming", () => {
  const line = turns<string>({ ofOne: 10, ofAll: 100 });
  for (const job of ["a1", "a2", "a3", "b1", "c1", "c2"]) line.put(once(job.slice(0, 1)), job);
  assert.deepEqual(takeAll(line), ["a1", "b1", "c1", "a2", "c2", "a3"]);
  assert.equal(line.take(), undefined);
});

test("what is cheap is taken several at a time, and begins each turn anew", () => {
  const line = turns<string>({ ofOne: 10, ofAll: 100 });
  const cheap = { name: "cheap", each: 3 };
  for (const job of ["s1", "s2", "s3", "s4", "s5"]) line.put(cheap, job);
  for (const job of ["p1", "p2", "p3"]) line.put(once("dear"), job);
  assert.deepEqual(takeAll(line), ["s1", "s2", "s3", "p1", "s4", "s5", "p2", "p3"]);
});

test("when all together are too many, a name keeps its even part and a new one still finds a place", () => {
  const line = turns<number>({ ofOne: 80, ofAll: 100 });
  const fill = (name: string) => {
    let put = 0;
    while (line.put(once(name), put)) put += 1;
    return put;
  };
  assert.equal(fill("first"), 80);
  assert.equal(fill("second"), 50, "half of what all may have");
  assert.equal(line.put(once("first"), 0), false);
  assert.equal(fill("third"), 34);
  for (let at = 0; at < 300; at += 1) assert.ok(line.put(once(`further ${at}`), at));
});
