import assert from "node:assert/strict";
import { test } from "node:test";
import { openElection } from "./election.ts";
import { BELENIOS_2048, createGroup } from "./group.ts";
import { openPlainElection } from "./plain-election.ts";
import { fixedRandom, sampleBoard, sampleElection } from "./sample-election.ts";

const group = createGroup(BELENIOS_2048);
const random = fixedRandom("plain");
const board = sampleBoard(group, random);
const questions = [
  { answers: ["An", "Bình"], blank: true as const, min: 1, max: 1, question: "Ai?" },
];
const { json, election } = sampleElection(group, board, { questions, voters: 5 }, random);

test("the page that seals reads an election as the one who counts does", () => {
  const plain = openPlainElection(group, json);
  assert.ok(plain.ok);
  const strict = openElection(group, json);
  assert.ok(strict.ok);
  assert.deepEqual(plain.value.record, strict.value.record);
  assert.equal(plain.value.fingerprint, strict.value.fingerprint);
  assert.deepEqual(plain.value.policy, strict.value.policy);
  assert.equal(plain.value.y.base, election.y.base);
});

test("a record that is not one election in its one spelling is refused before anything is sealed", () => {
  const other = (change: object) => JSON.stringify({ ...JSON.parse(json), ...change });
  const wrong = [
    "",
    "[]",
    json.replace(",", ", "),
    other({ version: 2 }),
    other({ group: "RFC-3526-2048" }),
    other({ questions: [] }),
    other({ questions: [{ ...questions[0], blank: false }] }),
    other({ questions: [{ ...questions[0], min: 3, max: 2 }] }),
    other({ description: "no terms" }),
    other({ public_key: "1" }),
    other({ public_key: String(BELENIOS_2048.p) }),
    other({ uuid: "short" }),
  ];
  for (const each of wrong) assert.ok(!openPlainElection(group, each).ok, each.slice(0, 200));
});
