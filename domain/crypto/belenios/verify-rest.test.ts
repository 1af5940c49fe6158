import assert from "node:assert/strict";
import { test } from "node:test";
import { openArchive } from "./write-archive.ts";
import { BELENIOS_2048, createGroup } from "./group.ts";
import {
  archiveOf,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
} from "./sample-election.ts";
import { makeShare } from "./decryption.ts";
import { verifyArchive } from "./verify-archive.ts";
import { verifyRest } from "./verify-rest.ts";

const group = createGroup(BELENIOS_2048, { window: 4 });
const random = fixedRandom("rest");
const questions = [{ answers: ["Có", "Không"], min: 1, max: 1, question: "Đồng ý?" }];
const board = sampleBoard(group, random);
const sample = sampleElection(group, board, { questions, voters: 3 }, random);
const marks = [[[1, 0]], [[1, 0]], [[0, 1]]];
const ballots = sampleBallots(sample, marks, random);
const events = sampleEvents(sample, ballots, countsOf(marks), random);
const end = events.findIndex(({ type }) => type === "EncryptedTally");
const closed = archiveOf(events.slice(0, end + 1));

async function found() {
  const { facts, sealed } = await verifyArchive(group, closed, { stage: "EncryptedTally" });
  assert.ok(facts && sealed);
  return { head: facts.heads.closed, tallied: sealed };
}

function shareOf(owner: number, sums: Parameters<typeof makeShare>[2]) {
  const secret = board.secrets.get(owner) as bigint;
  return { owner, share: makeShare(sample.election, secret, sums, random) };
}

test("the rest of an archive is accepted where the whole is, with the same result", async () => {
  const { head, tallied } = await found();
  const shares = [1, 2, 3].map((owner) => shareOf(owner, tallied.sums));
  const opened = openArchive(closed, shares, [[2, 1]]);
  assert.ok(opened.ok);
  assert.deepEqual(verifyRest(head, tallied, opened.value.bytes), { ok: true, value: [[2, 1]] });
  const whole = await verifyArchive(group, opened.value.bytes);
  assert.deepEqual(whole.facts?.result, [[2, 1]]);
});

test("another beginning, another result, a share too few or of other sums, and no result are refused", async () => {
  const { head, tallied } = await found();
  const shares = [1, 2, 3].map((owner) => shareOf(owner, tallied.sums));
  const codeOf = (opened: Uint8Array) => {
    const verified = verifyRest(head, tallied, opened);
    return verified.ok ? null : verified.refusal.code;
  };
  const write = (given: typeof shares, result: number[][]) => {
    const opened = openArchive(closed, given, result);
    assert.ok(opened.ok);
    return opened.value.bytes;
  };
  const fewer = archiveOf([...events.slice(0, 1), ...events.slice(2)]);
  assert.equal(codeOf(fewer), "crypto.closed_head_differs");
  assert.equal(codeOf(write(shares, [[1, 2]])), "crypto.result_differs");
  assert.equal(codeOf(write(shares.slice(0, 2), [[2, 1]])), "crypto.shares_too_few");
  const doubled = tallied.sums.map((question) => question.toReversed());
  const foreign = [...shares.slice(0, 2), shareOf(3, doubled)];
  assert.equal(codeOf(write(foreign, [[2, 1]])), "crypto.share_proof_wrong");
  assert.equal(codeOf(archiveOf(events.slice(0, -1))), "crypto.archive_unfinished");
});
