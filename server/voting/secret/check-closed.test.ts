import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ballot } from "@chiboso/domain/crypto/belenios/records.ts";
import {
  archiveOf,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { proofsHold } from "./check-closed.ts";
import { group } from "./server-key.ts";

const random = fixedRandom("closed");
const questions = [{ answers: ["Có", "Không"], min: 1, max: 1, question: "Đồng ý?" }];
const voters = 40;
const sample = sampleElection(group, sampleBoard(group, random), { questions, voters }, random);
const marks = Array.from({ length: voters }, () => [[1, 0]]);
const ballots = sampleBallots(sample, marks, random);

function closedWith(inBox: readonly string[]): Uint8Array {
  const events = sampleEvents(sample, inBox, countsOf(marks), random);
  const end = events.findIndex(({ type }) => type === "EncryptedTally");
  return archiveOf(events.slice(0, end + 1));
}

/** The last ballot with the proof of another for its own choices, signed by nobody anew. */
function changed(): string {
  const [first, last] = [ballots[0], ballots.at(-1)].map(
    (json) => JSON.parse(json ?? "") as Ballot,
  );
  if (first === undefined || last === undefined) throw new Error("no ballots");
  return JSON.stringify({ ...last, answers: first.answers });
}

test("the proofs of a closed box hold, whoever asks again gets the same answer", async () => {
  const closed = closedWith(ballots);
  const digest = hexDigest(closed);
  const [once, again] = await Promise.all([proofsHold(digest, closed), proofsHold(digest, closed)]);
  assert.deepEqual([once, again], [true, true]);
});

test("one ballot that does not hold is found among all", async () => {
  const closed = closedWith([...ballots.slice(0, -1), changed()]);
  assert.equal(await proofsHold(hexDigest(closed), closed), false);
});

test("bytes that are no archive hold nothing", async () => {
  const bytes = new Uint8Array(600);
  assert.equal(await proofsHold(hexDigest(bytes), bytes), false);
});
