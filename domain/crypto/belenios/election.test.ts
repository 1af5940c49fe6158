import assert from "node:assert/strict";
import { test } from "node:test";
import { decideOpening } from "./decide-opening.ts";
import { BELENIOS_2048, createGroup } from "./group.ts";
import type { Question } from "./records.ts";
import {
  archiveOf,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
  sumsOf,
} from "./sample-election.ts";
import { makeBallot, mayMark } from "./make-ballot.ts";
import { makeShare, openSums } from "./decryption.ts";
import type { SampleForm } from "./sample-election.ts";
import { verifyArchive } from "./verify-archive.ts";
import { shortDigest } from "./scalars.ts";

const group = createGroup(BELENIOS_2048);
const random = fixedRandom("election");
const board = sampleBoard(group, random);
const LIST: Question = {
  answers: ["An", "Bình", "Chi"],
  blank: true,
  min: 1,
  max: 2,
  question: "Chọn nhiều nhất hai người",
};
const YES: Question = { answers: ["Đồng ý"], min: 0, max: 1, question: "Đồng ý không?" };
const MARKS = [
  [[0, 1, 1, 0], [1]],
  [[1, 0, 0, 0], [0]],
  [[0, 0, 0, 1], [1]],
];

function whole(form: Partial<SampleForm> = {}, marks = MARKS) {
  const sample = sampleElection(
    group,
    board,
    { questions: [LIST, YES], voters: 3, ...form },
    random,
  );
  const ballots = sampleBallots(sample, marks, random);
  return { sample, ballots, events: sampleEvents(sample, ballots, countsOf(marks), random) };
}

const { sample, ballots, events } = whole();
const sealed = archiveOf(events.slice(0, -4));

test("a whole election is accepted, and says what was counted", async () => {
  const report = await verifyArchive(group, archiveOf(events));
  assert.equal(report.ok, true, JSON.stringify(report.checks));
  assert.deepEqual(report.facts?.result, countsOf(MARKS));
  assert.equal(report.facts?.counted, 3);
  assert.equal(report.facts?.voters, 3);
});

test("any two of the board open with the server, and all of them find the same", () => {
  const sums = sumsOf(sample.election, ballots);
  for (const owners of [
    [1, 2, 3],
    [1, 2, 4],
    [4, 1, 3],
  ]) {
    const shares = owners.map((owner) => ({
      owner,
      share: makeShare(sample.election, board.secrets.get(owner) as bigint, sums, random),
    }));
    const opened = openSums(sample.election, board.keys, { sums, counted: 3 }, shares);
    assert.deepEqual(opened.ok && opened.value, countsOf(MARKS));
  }
});

test("where the last ballot of a key counts, the earlier one is left out of the sums", async () => {
  const policy = { ballots: "last-counts", minimum: 1 } as const;
  const again = sampleElection(group, board, { questions: [YES], voters: 2, policy }, random);
  const marks = [[[0]], [[1]], [[1]]];
  const all = sampleBallots(again, marks, random);
  const counted = sampleEvents(again, all.slice(1), [[2]], random);
  const replaced = { type: "Ballot", records: [all[0] as string] } as const;
  const archive = archiveOf([counted[0]!, replaced, ...counted.slice(1)]);
  const trackers = all.map(shortDigest);
  const check = (receipts: string[]) => verifyArchive(group, archive, { expected: { receipts } });
  assert.deepEqual((await check(trackers.slice(1))).facts?.result, [[2]]);
  const old = (await check([trackers[0]!])).checks.at(-1);
  assert.equal(old?.refusal?.code, "crypto.receipt_replaced");
});

test("a voter cannot mark what the form does not allow", () => {
  assert.ok(mayMark(LIST, [1, 0, 0, 0]));
  assert.ok(mayMark(LIST, [0, 1, 1, 0]));
  const wrong = [
    [0, 0, 0, 0],
    [1, 1, 0, 0],
    [0, 1, 1, 1],
    [0, 2, 0, 0],
    [0, 1, 0],
    [0, -1, 1, 1],
  ];
  for (const marks of wrong) {
    assert.ok(!mayMark(LIST, marks), String(marks));
    const made = makeBallot(sample.election, sample.credentials[0]!, [marks, [0]], random);
    assert.deepEqual(!made.ok && made.refusal, {
      code: "crypto.marks_against_form",
      params: { question: 1 },
    });
  }
  const fewer = makeBallot(sample.election, sample.credentials[0]!, [[1, 0, 0, 0]], random);
  assert.equal(!fewer.ok && fewer.refusal.code, "crypto.marks_missing");
});

test("a trustee opens a witnessed box once, and only once, and never an open or a small one", async () => {
  const closed = await verifyArchive(group, sealed, { stage: "EncryptedTally" });
  const witnessedHead = closed.checks.every(({ state }) => state === "ok")
    ? (await verifyArchive(group, archiveOf(events))).facts?.heads.closed
    : undefined;
  const { uuid } = sample.election.record;
  const asked = { archive: sealed, witnessedHead, openedBefore: [] };
  const codeOf = async (change: object) => {
    const decided = await decideOpening(group, { ...asked, ...change });
    return decided.ok ? "ok" : decided.refusal.code;
  };
  assert.equal(await codeOf({}), "ok");
  assert.equal(await codeOf({ openedBefore: ["other"] }), "ok");
  assert.equal(await codeOf({ openedBefore: ["other", uuid] }), "crypto.opening_second_time");
  assert.equal(await codeOf({ witnessedHead: undefined }), "crypto.opening_unwitnessed");
  assert.equal(await codeOf({ witnessedHead: "0".repeat(64) }), "crypto.closed_head_differs");
  const open = archiveOf(events.slice(0, 4));
  assert.equal(await codeOf({ archive: open }), "crypto.archive_unfinished");
  const small = whole({ policy: { ballots: "one-per-key", minimum: 5 } });
  const few = archiveOf(small.events.slice(0, -4));
  assert.equal(await codeOf({ archive: few }), "crypto.ballots_below_minimum");
});
