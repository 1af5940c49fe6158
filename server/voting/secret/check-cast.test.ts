import assert from "node:assert/strict";
import { test } from "node:test";
import { makeBallot, type Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Ballot } from "@chiboso/domain/crypto/belenios/records.ts";
import {
  fixedRandom,
  sampleBoard,
  sampleElection,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { newId } from "../../platform/ids.ts";
import { checkOwner, checkRest, checkWhole } from "./check-cast.ts";
import type { SoundBallot } from "./put-ballots.ts";
import { group } from "./server-key.ts";
import { must } from "./testing/devices.ts";

const random = fixedRandom("cast");
const questions = [{ answers: ["Có", "Không"], min: 1, max: 1, question: "Đồng ý?" }];
const board = sampleBoard(group, random);
const sample = sampleElection(group, board, { questions, voters: 2 }, random);
const [own, other] = sample.credentials;
assert.ok(own && other);

const codeOf = (checked: Result<unknown>) => (checked.ok ? null : checked.refusal.code);
const boxed = (json: string): SoundBallot => ({
  ballot: json,
  credential: (JSON.parse(json) as Ballot).credential,
  tracker: shortDigest(json),
});
const sealed = (of: typeof own, mark: Marks = [1, 0]) =>
  boxed(must(makeBallot(sample.election, of, [mark], random)).json);
const booth = () => ({ voteId: newId(), election: sample.json });

/** What anybody can send in the name of any key. */
const falseBallot = (): SoundBallot => {
  const ballot = JSON.parse(sealed(own).ballot) as Ballot;
  return boxed(JSON.stringify({ ...ballot, credential: String(other.element) }));
};

test("a ballot whose owner holds its key is checked in two parts that together are the whole", async () => {
  const at = booth();
  const mine = sealed(own);
  assert.deepEqual(await Promise.all([checkOwner(at, mine), checkRest(at, mine)]), [
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
  assert.equal(codeOf(await checkOwner(at, falseBallot())), "voting.secret_ballot_wrong");
  const ballot = JSON.parse(mine.ballot) as Ballot;
  const [first, second] = [mine, sealed(own, [0, 1])].map(
    (each) => (JSON.parse(each.ballot) as Ballot).answers,
  );
  const mixed = boxed(
    JSON.stringify({
      ...ballot,
      answers: first?.map((answer, place) => ({
        ...answer,
        ...(second?.[place] && { overall_proof: second[place].overall_proof }),
      })),
    }),
  );
  assert.equal(codeOf(await checkRest(at, mixed)), "voting.secret_ballot_wrong");
  assert.equal(codeOf(await checkWhole(at, mixed)), "voting.secret_ballot_wrong");
});

test("whoever sends false ballots to one election keeps nobody waiting at another, nor its own voters", async () => {
  const [flooded, free] = [booth(), booth()];
  const wrong = falseBallot();
  let answered = 0;
  const flood = Array.from({ length: 3000 }, async () => {
    const checked = await checkOwner(flooded, wrong);
    answered += 1;
    return codeOf(checked);
  });
  const others = [checkRest(free, sealed(own)), checkRest(flooded, sealed(own))];
  assert.deepEqual((await Promise.all(others)).map(codeOf), [null, null]);
  assert.ok(answered < flood.length, `${answered} false ballots were answered before`);
  assert.deepEqual(new Set(await Promise.all(flood)), new Set(["voting.secret_ballot_wrong"]));
});

test("when so many false ballots wait that no more are taken, ballots of keys still find their places", async () => {
  const [flooded, free] = [booth(), booth()];
  const cheap = boxed(JSON.stringify({ credential: "1", signature: { hash: "", proof: {} } }));
  const flood = Array.from({ length: 4200 }, () => checkOwner(flooded, cheap));
  const whole = [checkRest(flooded, sealed(own)), checkOwner(free, sealed(other))];
  const codes = (await Promise.all(flood)).map(codeOf);
  assert.ok(codes.includes("voting.secret_box_busy"));
  assert.ok(codes.filter((code) => code === "voting.secret_ballot_wrong").length >= 4000);
  assert.deepEqual((await Promise.all(whole)).map(codeOf), [null, null]);
});

test("a key has one place: the same ballot gets the same answer, another is to be sent later", async () => {
  const at = booth();
  const [first, second] = [sealed(own), sealed(own, [0, 1])];
  const sent = [first, first, second, sealed(other)].map((each) => checkRest(at, each));
  const answers = (await Promise.all(sent)).map(codeOf);
  assert.deepEqual(answers, [null, null, "voting.secret_box_busy", null]);
  assert.equal(codeOf(await checkRest(at, second)), null);
});
