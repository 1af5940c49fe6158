import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { BELENIOS_2048, createGroup } from "../domain/crypto/belenios/group.ts";
import { checkBallot } from "../domain/crypto/belenios/check-ballot.ts";
import { deriveCredential } from "../domain/crypto/belenios/credential.ts";
import type { Question } from "../domain/crypto/belenios/records.ts";
import {
  archiveOf,
  ballotEvent,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
  type SampleElection,
} from "../domain/crypto/belenios/sample-election.ts";
import { verifyArchive } from "../domain/crypto/belenios/verify-archive.ts";
import { fastPowers } from "../verifier/fast-powers.ts";
import { openBeleniosTool } from "./belenios-tool.ts";

/** Our elections before the program that others wrote, and its ballots before ours. */
const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });
const random = (length: number) => new Uint8Array(randomBytes(length));
const board = sampleBoard(group, random);
const tool = openBeleniosTool();
after(() => tool.close());

const RUNS = 6;
const TOOL_RUNS = 6;

/** Any form from 1 to 35 names, any range, with and without a blank, and marks that it allows. */
const formWithMarks = fc
  .record({
    names: fc.integer({ min: 1, max: 35 }),
    blank: fc.boolean(),
    first: fc.nat(35),
    second: fc.nat(35),
  })
  .chain(({ names, blank, first, second }) => {
    const [min, max] = [first % (names + 1), second % (names + 1)].toSorted((a, b) => a - b) as [
      number,
      number,
    ];
    const question: Question = {
      answers: Array.from({ length: names }, (_, at) => `Đồng chí ${at + 1}`),
      ...(blank && { blank: true as const }),
      min,
      max,
      question: 'Bầu "cấp ủy" \\ nhiệm kỳ?',
    };
    const places = Array.from({ length: names }, (_, at) => at);
    const chosen = fc.subarray(places, { minLength: min, maxLength: max });
    return fc.tuple(
      fc.constant(question),
      fc.array(fc.tuple(fc.boolean(), chosen), { minLength: 1, maxLength: 2 }),
    );
  })
  .map(([question, voters]) => ({
    question,
    marks: voters.map(([blank, chosen]) => [marksOf(question, blank, chosen)]),
  }));

function marksOf(question: Question, blank: boolean, chosen: readonly number[]): number[] {
  const names = question.answers.map((_, at) => (chosen.includes(at) ? 1 : 0));
  if (question.blank !== true) return names;
  return blank ? [1, ...names.map(() => 0)] : [0, ...names];
}

/** The ballot that the tool makes for one of our voters. */
function ballotOfTool(
  sample: SampleElection,
  voter: number,
  marks: readonly (readonly number[])[],
) {
  tool.place("code", sample.codes[voter] as string);
  tool.place("choice.json", JSON.stringify(marks));
  const made = tool.run(
    "election",
    "generate-ballot",
    "--dir",
    ".",
    "--privcred",
    "code",
    "--ballot",
    "choice.json",
  );
  assert.ok(made.ok, made.said);
  return made.out.trim();
}

test("every form and every way to fill it: the whole election is accepted by both, and the sealed tally is the same to the byte", async () => {
  await fc.assert(
    fc.asyncProperty(formWithMarks, async ({ question, marks }) => {
      const form = { questions: [question], voters: marks.length };
      const sample = sampleElection(group, board, form, random);
      const ballots = sampleBallots(sample, marks, random);
      const events = sampleEvents(sample, ballots, countsOf(marks), random);
      const archive = archiveOf(events);
      assert.ok((await verifyArchive(group, archive)).ok);
      tool.placeArchive(sample.election.record.uuid, archive);
      assert.ok(tool.accepts());
      const tally = events.find(({ type }) => type === "EncryptedTally")?.records[0];
      const { out } = tool.run("election", "compute-encrypted-tally", "--dir", ".");
      assert.equal(out.split("\n")[0], tally);
    }),
    { numRuns: RUNS },
  );
});

test("every form and every way to fill it: what the tool seals is accepted by us", () => {
  fc.assert(
    fc.property(formWithMarks, ({ question, marks }) => {
      const sample = sampleElection(group, board, { questions: [question], voters: 2 }, random);
      const [setup] = sampleEvents(sample, [], [[]], random);
      assert.ok(setup);
      tool.placeArchive(sample.election.record.uuid, archiveOf([setup]));
      for (const [voter, mark] of marks.entries()) {
        const checked = checkBallot(sample.election, ballotOfTool(sample, voter, mark));
        assert.ok(checked.ok, checked.ok ? "" : checked.refusal.code);
      }
    }),
    { numRuns: TOOL_RUNS },
  );
});

test("an election in which some ballots are ours and some the tool's is opened and accepted by both", async () => {
  const questions: Question[] = [
    { answers: ["An", "Bình", "Chi", "Dũng", "Em"], blank: true, min: 1, max: 3, question: "Chọn" },
    { answers: ["Đồng ý"], min: 0, max: 1, question: "Đồng ý không?" },
  ];
  const marks = [
    [[0, 1, 1, 1, 0, 0], [1]],
    [[1, 0, 0, 0, 0, 0], [0]],
    [[0, 0, 0, 0, 0, 1], [1]],
    [[0, 1, 0, 0, 1, 0], [1]],
  ];
  const sample = sampleElection(group, board, { questions, voters: 5 }, random);
  const ours = sampleBallots(sample, marks.slice(0, 2), random);
  const [setup] = sampleEvents(sample, [], [[]], random);
  assert.ok(setup);
  tool.placeArchive(sample.election.record.uuid, archiveOf([setup, ...ours.map(ballotEvent)]));
  const theirs = [2, 3].map((voter) => ballotOfTool(sample, voter, marks[voter] ?? []));
  const events = sampleEvents(sample, [...ours, ...theirs], countsOf(marks), random);
  const archive = archiveOf(events);
  const report = await verifyArchive(group, archive);
  assert.deepEqual(report.facts?.result, countsOf(marks));
  tool.placeArchive(sample.election.record.uuid, archive);
  assert.ok(tool.accepts());
});

test("the tool finds the result that we find, from our shares", () => {
  const question: Question = { answers: ["Có", "Không"], min: 1, max: 1, question: "Nên không?" };
  const marks = [[[1, 0]], [[0, 1]], [[1, 0]]];
  const sample = sampleElection(group, board, { questions: [question], voters: 3 }, random);
  const events = sampleEvents(
    sample,
    sampleBallots(sample, marks, random),
    countsOf(marks),
    random,
  );
  tool.placeArchive(sample.election.record.uuid, archiveOf(events.slice(0, -1)));
  const { out } = tool.run("election", "compute-result", "--dir", ".");
  assert.equal(out.trim(), events.at(-1)?.records[0]);
});

test("one code has the same key with the tool and with us", () => {
  tool.place("code", "");
  const [id, code] = ["7ByfHn64hjqLPN", "j98-UJh-2R4-bDm-7X5"];
  const { out } = tool.run(
    "setup",
    "generate-credentials",
    "--uuid",
    id,
    "--group",
    "BELENIOS-2048",
    "--derive",
    code,
  );
  assert.ok(out.includes(String(deriveCredential(group, code, id).element)), out);
});

test("what the tool lets through and what it refuses has not changed: it is not enough alone", async () => {
  const question: Question = { answers: ["Có"], min: 0, max: 1, question: "Nên không?" };
  const marks = [[[1]], [[1]], [[0]]];
  const fixed = fixedRandom("let through");
  const sample = sampleElection(group, board, { questions: [question], voters: 3 }, fixed);
  const ballots = sampleBallots(sample, marks, fixed);
  const [setup, ...rest] = sampleEvents(sample, ballots.slice(2), [[0]], fixed);
  assert.ok(setup);
  const early = { type: "EndBallots", records: [] } as const;
  const dropped = archiveOf([setup, ...ballots.slice(0, 2).map(ballotEvent), early, ...rest]);
  tool.placeArchive(sample.election.record.uuid, dropped);
  assert.ok(tool.accepts());
  assert.ok(!(await verifyArchive(group, dropped)).ok);
  const broken = ballots.with(0, (ballots[0] as string).replace(/"response":"\d/, '"response":"'));
  tool.placeArchive(sample.election.record.uuid, archiveOf([setup, ...broken.map(ballotEvent)]));
  assert.ok(!tool.accepts());
});
