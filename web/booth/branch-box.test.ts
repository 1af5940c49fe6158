import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { boxDigest, branchFile, branchFileOf } from "@chiboso/domain/voting/secret/box.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf, fileOf } from "./branch-box.ts";

const BALLOTS = ["{}", '{"a":1}', '{"b":2}', '{"c":3}'];

test("the head that is read aloud and the file are those that the main hall expects", () => {
  const trackers = BALLOTS.map(shortDigest);
  assert.equal(digestOf(trackers), boxDigest(trackers));
  assert.equal(digestOf(trackers.toReversed()), boxDigest(trackers));
  const file = JSON.parse(fileOf("3n5Qv8yL1kTz7W", BALLOTS.toReversed())) as unknown;
  assert.deepEqual(branchFile.parse(file), branchFileOf("3n5Qv8yL1kTz7W", BALLOTS));
});
