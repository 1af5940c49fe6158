import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import {
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { group } from "./server-key.ts";
import { inPool } from "./threads.ts";

const random = fixedRandom("threads");
const questions = [{ answers: ["Có", "Không"], min: 1, max: 1, question: "Đồng ý?" }];
const board = sampleBoard(group, random);
const sample = sampleElection(group, board, { questions, voters: 1 }, random);

test("closing a box stands behind no proofs of boxes that were closed before it", async () => {
  const elements = Array.from({ length: 200 }, () => String(board.keys.electionKey));
  const ended: string[] = [];
  const proofs = Array.from({ length: 3 * availableParallelism() }, async () => {
    await inPool({ kind: "many", work: { electionJson: sample.json, ballots: [], elements } });
    ended.push("proofs");
  });
  const ballots = sampleBallots(sample, [[[1, 0]]], random);
  const setup = {
    election: sample.json,
    trustees: JSON.stringify(board.trustees),
    credentials: JSON.stringify(sample.credentials.map(({ element }) => String(element))),
  };
  const closed = await inPool({ kind: "close", setup, ballots, timestamp: 1_767_225_600 });
  assert.equal(closed.ok, true);
  assert.ok(ended.length < proofs.length, "proofs still wait while the box is closed");
  await Promise.all(proofs);
});
