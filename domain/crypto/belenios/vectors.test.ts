import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkBallot } from "./check-ballot.ts";
import { deriveCredential } from "./credential.ts";
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
import { hexDigest, hexDigestOf, shortDigest } from "./scalars.ts";
import { verifyArchive } from "./verify-archive.ts";

interface Vectors {
  readonly seed: string;
  readonly election: string;
  readonly fingerprint: string;
  readonly codes: readonly string[];
  readonly elements: readonly string[];
  readonly marks: number[][][];
  readonly ballots: readonly { readonly json: string; readonly tracker: string }[];
  /** SHA-256 of the records of each event, in their order. */
  readonly events: readonly { readonly type: string; readonly records: readonly string[] }[];
  readonly archive: { readonly bytes: number; readonly sha256: string };
  readonly closedHead: string;
  readonly openedHead: string;
}

const place = new URL("../vectors/secret-ballots.json", import.meta.url);
const vectors = JSON.parse(readFileSync(place, "utf8")) as Vectors;
const group = createGroup(BELENIOS_2048);

/** The whole election made again from the seed. */
function again() {
  const random = fixedRandom(vectors.seed);
  const board = sampleBoard(group, random);
  const { questions } = JSON.parse(vectors.election) as { questions: [] };
  const sample = sampleElection(group, board, { questions, voters: vectors.marks.length }, random);
  const ballots = sampleBallots(sample, vectors.marks, random);
  const events = sampleEvents(sample, ballots, countsOf(vectors.marks), random);
  return { sample, ballots, events };
}

const made = again();

test("the same randomness gives the same election, codes, keys and ballots to the byte", () => {
  assert.equal(made.sample.json, vectors.election);
  assert.equal(made.sample.election.fingerprint, vectors.fingerprint);
  assert.deepEqual(made.sample.codes, vectors.codes);
  assert.deepEqual(
    made.sample.credentials.map(({ element }) => String(element)),
    vectors.elements,
  );
  assert.deepEqual(
    made.ballots.map((json) => ({ json, tracker: shortDigest(json) })),
    vectors.ballots,
  );
});

test("the same randomness gives the same records and the same archive to the byte", () => {
  const digests = made.events.map(({ type, records }) => ({
    type,
    records: records.map(hexDigestOf),
  }));
  assert.deepEqual(digests, vectors.events);
  const archive = archiveOf(made.events);
  const { length: bytes } = archive;
  assert.deepEqual({ bytes, sha256: hexDigest(archive) }, vectors.archive);
});

test("the ballots and the archive of the vectors are accepted, with their heads", async () => {
  for (const { json } of vectors.ballots) assert.ok(checkBallot(made.sample.election, json).ok);
  const { closedHead, openedHead } = vectors;
  const expected = { closedHead, openedHead };
  assert.ok((await verifyArchive(group, archiveOf(made.events), { expected })).ok);
});

test("a code and the id of an election give the key that belenios-tool 2.0 gives", () => {
  const { element } = deriveCredential(group, "j98-UJh-2R4-bDm-7X5", "7ByfHn64hjqLPN");
  assert.equal(
    hexDigestOf(String(element)),
    "6dbb8cecb8a185aae3c33f6600ccee94ec8413fb5b8fc37edf47f19a97f103ca",
  );
});
