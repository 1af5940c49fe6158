import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRET_STATES, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { idOfList, listsThatEnded } from "./kept-lists.ts";
import { listOfKeeper } from "./voter.ts";

const at = (state: SecretView["state"], attempt: number) => ({
  electionId: "E",
  state,
  board: {
    seats: [],
    threshold: 2,
    keeperId: "0192f0c0-0000-7000-8000-000000000001",
    attempt,
    step: null,
    given: { join: [], deal: [], share: [] },
    restarts: [],
  },
});
const ended = (state: SecretView["state"], attempt: number) =>
  listsThatEnded(at(state, attempt)).map(idOfList);

test("the keeper's device forgets a list in every state after the registration, and those of boards before in all", () => {
  for (const state of SECRET_STATES) {
    const goesOn = ["prepared", "keys", "registering"].includes(state);
    assert.deepEqual(ended(state, 1), goesOn ? [] : ["E"]);
    assert.deepEqual(ended(state, 3), goesOn ? ["E", "E 2"] : ["E", "E 2", "E 3"]);
  }
  assert.deepEqual(listsThatEnded({ electionId: "E", state: "prepared", board: null }), []);
});

test("a keeper's key that comes back under another board is for another list", () => {
  const keeperKey = "2";
  assert.notEqual(listOfKeeper({ attempt: 1, keeperKey }), listOfKeeper({ attempt: 2, keeperKey }));
});
