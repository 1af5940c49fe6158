import { branchFileOf } from "@chiboso/domain/voting/secret/trackers.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { takeBallot, withBallot, type BranchBox } from "./branch-box.ts";

const BALLOTS = ["{}", '{"a":1}', '{"b":2}', '{"c":3}'];

test("ballots lie in the order of their receipts, and each key has one", () => {
  const ballots = BALLOTS.reduce<string[]>(withBallot, []);
  assert.deepEqual(ballots, branchFileOf("", BALLOTS).ballots);
  const json = (credential: string, nonce: number) => JSON.stringify({ credential, nonce });
  const box: BranchBox = {
    place: "Bản Xa",
    json: "",
    keys: [],
    ballots: [json("5", 1)],
    closed: false,
  };
  assert.equal(takeBallot(box, json("5", 2)), "booth.box.taken");
  assert.equal(takeBallot(box, json("5", 1)), box);
  assert.equal(takeBallot({ ...box, closed: true }, json("6", 1)), "booth.closed");
  const more = takeBallot(box, json("6", 1));
  assert.equal(typeof more === "string" ? 0 : more.ballots.length, 2);
});
