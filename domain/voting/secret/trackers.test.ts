import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { shortDigest } from "../../crypto/belenios/scalars.ts";
import { branchFile } from "./box.ts";
import { boxDigest, branchFileOf, headOf, shortTracker } from "./trackers.ts";

const BALLOTS = ["{}", '{"a":1}', '{"b":2}', '{"c":3}'];

test("what is read of a branch box is the same whoever came first, and another with every ballot", () => {
  const trackers = BALLOTS.map(shortDigest);
  const lines = `${trackers.toSorted().join("\n")}\n`;
  const sum = createHash("sha256").update(lines).digest("hex");
  assert.equal(boxDigest(trackers), sum);
  assert.equal(boxDigest(trackers.toReversed()), sum);
  assert.equal(headOf(trackers), sum.slice(0, 8));
  assert.notEqual(headOf(trackers.slice(1)), headOf(trackers));
});

test("the file of a branch box tells nothing of who came first, and is one that is taken", () => {
  const file = branchFileOf("3n5Qv8yL1kTz7W", BALLOTS);
  assert.deepEqual(branchFileOf("3n5Qv8yL1kTz7W", BALLOTS.toReversed()), file);
  assert.deepEqual(branchFile.parse(file), file);
  assert.deepEqual(file.ballots.map(shortDigest), BALLOTS.map(shortDigest).toSorted());
});

test("twelve signs are shown in groups of four", () => {
  assert.equal(shortTracker("abcdefghijklmnop"), "abcd efgh ijkl");
});
