import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { proveKnowledge } from "@chiboso/domain/crypto/belenios/knowledge.ts";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Answer, Ballot } from "@chiboso/domain/crypto/belenios/records.ts";
import {
  ballotEvent,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
  type SampleEvent,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import type { Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import { fastPowers } from "./fast-powers.ts";

const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });
const random = fixedRandom("false archives");
const board = sampleBoard(group, random);
const QUESTIONS = [
  { answers: ["An", "Bình"], min: 1, max: 1, question: "Chọn một" },
  { answers: ["Có"], blank: true as const, min: 0, max: 1, question: "Đồng ý không?" },
];
const sample = sampleElection(group, board, { questions: QUESTIONS, voters: 4 }, random);
const MARKS = [
  [
    [1, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 0],
  ],
  [
    [1, 0],
    [1, 0],
  ],
];
const ballots = sampleBallots(sample, MARKS, random);
const events = sampleEvents(sample, ballots, countsOf(MARKS), random);

/** A sound election of three ballots and four voters, which false archives are made from. */
export const SOUND = {
  group,
  random,
  board,
  questions: QUESTIONS,
  sample,
  marks: MARKS,
  ballots,
  events,
};

/** The code that our verifier refuses an archive with. */
export async function codeOf(archive: Uint8Array, expected: Expected = {}): Promise<string> {
  const report = await verifyArchive(group, archive, { expected });
  const failed = report.checks.find(({ state }) => state === "failed");
  return failed?.refusal?.code ?? (report.ok ? "accepted" : "nothing failed");
}

/** The first ballot with something changed in it, signed again by the key of a voter. */
export function forged(change: (ballot: Ballot) => Partial<Ballot>, by = 0): SampleEvent {
  const { signature: _, ...ballot } = firstBallot();
  const changed = { ...ballot, ...change(firstBallot()) };
  const { secret, element } = sample.credentials[by] as Credential;
  const unsigned = { ...changed, credential: String(element) };
  const hash = shortDigest(JSON.stringify(unsigned));
  const proof = proveKnowledge(group, `sig|${hash}|`, secret, random);
  return ballotEvent(JSON.stringify({ ...unsigned, signature: { hash, proof } }));
}

/** The first answer of a ballot with something changed in it. */
export function answered(change: (answer: Answer) => object) {
  return ({ answers: [answer, ...rest] }: Ballot) => ({
    answers: [{ ...(answer as Answer), ...change(answer as Answer) }, ...rest],
  });
}

function firstBallot(): Ballot {
  return JSON.parse(ballots[0] as string) as Ballot;
}
