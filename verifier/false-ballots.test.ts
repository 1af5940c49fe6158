import assert from "node:assert/strict";
import { test } from "node:test";
import { BELENIOS_2048 } from "@chiboso/domain/crypto/belenios/group.ts";
import type { Ballot, Answer } from "@chiboso/domain/crypto/belenios/records.ts";
import {
  archiveOf,
  ballotEvent,
  countsOf,
  sampleBallots,
  sampleElection,
  sampleEvents,
  type SampleEvent,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { answered, codeOf, forged, SOUND } from "./forging.ts";

const { group, random, board, questions, sample, marks, ballots, events } = SOUND;
const [setup, , , , end, , , , , result] = events as SampleEvent[] &
  Record<"0" | "4" | "9", SampleEvent>;
const [first, second] = ballots as [string, string, string];
const { p } = BELENIOS_2048;
const withBallot = (event: SampleEvent) => archiveOf([setup, event, ...events.slice(2)]);
const more = (decimal: string) => String(BigInt(decimal) + 1n);
const voted = events.slice(0, 4);
const opened = events.slice(4);

test("the archive that the false ones are made from is accepted", async () => {
  assert.equal(await codeOf(archiveOf(events)), "accepted");
});

test("false ballots are refused, each for its own reason", async () => {
  const outsider = sampleElection(group, board, { questions, voters: 1 }, random);
  const stranger = { ...sample, credentials: outsider.credentials };
  const cases: readonly [string, string, SampleEvent][] = [
    ["50 votes at once", "crypto.ballot_proof_wrong", forged(answered(fifty))],
    ["another's choices", "crypto.ballot_proof_wrong", forged(() => ({}), 1)],
    [
      "a changed challenge, signed again",
      "crypto.ballot_proof_wrong",
      forged(
        answered(({ overall_proof: [proof] }) => ({
          overall_proof: [{ ...proof!, challenge: more(proof!.challenge) }],
        })),
      ),
    ],
    [
      "a changed challenge",
      "crypto.ballot_signature_wrong",
      ballotEvent(
        first.replace(
          /("challenge":")(\d)/,
          (_, name: string, digit: string) => `${name}${digit === "9" ? "8" : "9"}`,
        ),
      ),
    ],
    [
      "another's signature",
      "crypto.ballot_signature_wrong",
      ballotEvent(
        JSON.stringify({
          ...(JSON.parse(first) as Ballot),
          signature: (JSON.parse(second) as Ballot).signature,
        }),
      ),
    ],
    [
      "an element outside the group",
      "crypto.ballot_element_outside",
      forged(
        answered(({ choices: [choice, ...rest] }) => ({
          choices: [{ ...choice!, alpha: String(p - BigInt(choice!.alpha)) }, ...rest],
        })),
      ),
    ],
    [
      "an element above p",
      "crypto.ballot_element_outside",
      forged(
        answered(({ choices: [choice, ...rest] }) => ({
          choices: [{ ...choice!, beta: "0" }, ...rest],
        })),
      ),
    ],
    [
      "another election",
      "crypto.ballot_of_other_election",
      forged(() => ({ election_uuid: outsider.election.record.uuid })),
    ],
    [
      "another fingerprint",
      "crypto.ballot_of_other_election",
      forged(() => ({ election_hash: outsider.election.fingerprint })),
    ],
    [
      "a key that is not in the list",
      "crypto.ballot_key_unknown",
      ballotEvent(sampleBallots(stranger, marks.slice(0, 1), random)[0]!),
    ],
    [
      "an answer too few",
      "crypto.ballot_shape_wrong",
      forged(({ answers }) => ({
        answers: answers.slice(1),
      })),
    ],
    [
      "a blank where the form has none",
      "crypto.ballot_shape_wrong",
      forged(answered(({ individual_proofs: [proofs] }) => ({ blank_proof: proofs }))),
    ],
    ["spaces", "crypto.record_not_canonical", ballotEvent(first.replace(",", ", "))],
    [
      "a number with a zero before it",
      "crypto.record_malformed",
      ballotEvent(first.replace('"alpha":"', '"alpha":"0')),
    ],
    ["something added", "crypto.record_malformed", ballotEvent(first.replace("{", '{"x":1,'))],
    ["no JSON", "crypto.record_malformed", ballotEvent("{")],
    ["100 kB", "crypto.record_too_large", ballotEvent(first.padEnd(100_000))],
  ];
  for (const [name, code, event] of cases) {
    assert.equal(await codeOf(withBallot(event)), code, name);
  }
});

function fifty({ choices: [choice, ...rest] }: Answer) {
  const heavy = (BigInt(choice!.beta) * group.g.power(49n)) % p;
  return { choices: [{ ...choice!, beta: String(heavy) }, ...rest] };
}

test("ballots sent twice, in secret a second time or after the end are refused", async () => {
  const [again] = sampleBallots(sample, marks.slice(1, 2), random);
  const cases: readonly [string, string, readonly SampleEvent[]][] = [
    ["an exact copy", "crypto.ballot_twice", [...voted, ballotEvent(first), ...opened]],
    [
      "a second ballot of a key",
      "crypto.ballot_key_voted_twice",
      [...voted, ballotEvent(again!), ...opened],
    ],
    [
      "after the closing",
      "crypto.archive_order_wrong",
      [...events.slice(0, 3), end, events[3]!, ...events.slice(5)],
    ],
    ["after the result", "crypto.archive_order_wrong", [...events, ballotEvent(again!)]],
    ["no closing", "crypto.archive_order_wrong", [...voted, ...events.slice(5)]],
    ["two results", "crypto.archive_order_wrong", [...events, result]],
    ["two setups", "crypto.archive_order_wrong", [setup, ...events]],
    ["two closings", "crypto.archive_order_wrong", [...voted, end, ...opened]],
    ["no setup", "crypto.archive_order_wrong", events.slice(1)],
    ["no result", "crypto.archive_unfinished", events.slice(0, -1)],
    ["nothing", "crypto.archive_unfinished", []],
  ];
  for (const [name, code, changed] of cases)
    assert.equal(await codeOf(archiveOf(changed)), code, name);
  const revoted = sampleElection(
    group,
    board,
    { questions, voters: 1, policy: { ballots: "last-counts", minimum: 1 } },
    random,
  );
  const both = sampleBallots(revoted, marks.slice(0, 2), random);
  const undone = sampleEvents(revoted, [...both, both[0]!], countsOf(marks.slice(0, 1)), random);
  assert.equal(await codeOf(archiveOf(undone)), "crypto.ballot_twice");
});
