import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBallot } from "@chiboso/domain/crypto/belenios/check-ballot.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { makeBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import {
  fixedRandom,
  sampleBoard,
  sampleElection,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { fastPowers } from "./fast-powers.ts";
import { keepElections } from "./open-elections.ts";

const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048), window: 4 });
const random = fixedRandom("open elections");
const board = sampleBoard(group, random);
const questions = [{ answers: ["a", "b"], min: 1, max: 1, question: "?" }];
const elections = (count: number) =>
  Array.from({ length: count }, () =>
    sampleElection(group, board, { questions, voters: 1 }, random),
  );

const WIDE_FROM = 50;

test("an election is opened once, and what is found of a ballot is the same after its table grew wider", () => {
  const [sample] = elections(1);
  assert.ok(sample !== undefined);
  const { json, election, credentials } = sample;
  const [credential] = credentials;
  assert.ok(credential !== undefined);
  const made = makeBallot(election, credential, [[1, 0]], random);
  assert.ok(made.ok);
  const { json: ballot } = made.value;
  const wrong = ballot.replace(/"response":"\d/, '"response":"0');
  const kept = keepElections(group);
  const before = kept.open(json);
  const tables = new Set<unknown>();
  for (let turn = 1; turn <= WIDE_FROM + 1; turn += 1) {
    const opened = kept.forBallot(json);
    assert.ok(opened.ok);
    tables.add(opened.value.y);
    if (turn !== 1 && turn < WIDE_FROM) continue;
    assert.ok(checkBallot(opened.value, ballot).ok, `ballot ${turn}`);
    assert.ok(!checkBallot(opened.value, wrong).ok, `false ballot ${turn}`);
  }
  assert.equal(tables.size, 2);
  const after = kept.open(json);
  assert.ok(before.ok && after.ok);
  assert.ok(tables.has(before.value.y) && tables.has(after.value.y));
});

test("no more than sixteen elections have wide tables at once, and the others go on with narrow ones", () => {
  const kept = keepElections(group);
  const grown = elections(18).filter(({ json }) => {
    const first = kept.open(json);
    for (let turn = 0; turn < WIDE_FROM; turn += 1) assert.ok(kept.forBallot(json).ok);
    const last = kept.open(json);
    assert.ok(first.ok && last.ok);
    return first.value.y !== last.value.y;
  });
  assert.equal(grown.length, 16);
});

test("what is no election is refused, and is asked anew each time", () => {
  const kept = keepElections(group);
  for (const ask of [kept.open, kept.forBallot, kept.open]) assert.ok(!ask('{"version":1}').ok);
});
