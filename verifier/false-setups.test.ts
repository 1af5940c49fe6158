import assert from "node:assert/strict";
import { test } from "node:test";
import {
  appendEvent,
  joinBytes,
  MOST_ARCHIVE_BYTES,
  startArchive,
  type Chain,
} from "@chiboso/domain/crypto/belenios/archive.ts";
import { BELENIOS_2048 } from "@chiboso/domain/crypto/belenios/group.ts";
import {
  archiveOf,
  countsOf,
  sampleBallots,
  sampleElection,
  sampleEvents,
  setupEvent,
  type SampleEvent,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { codeOf, SOUND } from "./forging.ts";

const { group, random, board, questions, marks, events } = SOUND;
const [setup] = events as SampleEvent[] & Record<"0", SampleEvent>;
const { p } = BELENIOS_2048;

test("a false setup is refused, each part for its own reason", async () => {
  const [json, trustees, credentials, payload] = setup.records as [string, string, string, string];
  const list = JSON.parse(credentials) as string[];
  const text = (elements: readonly string[]) => JSON.stringify(elements);
  const outside = [...list.slice(1), String(p - 1n)].toSorted();
  const cases: readonly [string, string, SampleEvent][] = [
    [
      "a weight",
      "crypto.credential_weighted",
      setupEvent(json, trustees, text([`${list[0]},3`, ...list.slice(1)])),
    ],
    [
      "a key twice",
      "crypto.credentials_not_sorted",
      setupEvent(json, trustees, text([list[0]!, ...list])),
    ],
    [
      "another order",
      "crypto.credentials_not_sorted",
      setupEvent(json, trustees, text(list.toReversed())),
    ],
    [
      "a key outside the group",
      "crypto.credential_outside",
      setupEvent(json, trustees, text(outside)),
    ],
    ["nobody", "crypto.record_malformed", setupEvent(json, trustees, "[]")],
    [
      "another key",
      "crypto.trustees_key_differs",
      setupEvent(
        json.replace(String(board.keys.electionKey), String(board.keys.server)),
        trustees,
        credentials,
      ),
    ],
    [
      "no terms",
      "crypto.election_without_policy",
      setupEvent(json.replace("; minimum: 1", ""), trustees, credentials),
    ],
    [
      "an impossible question",
      "crypto.election_question_impossible",
      setupEvent(json.replace('"max":1', '"max":3'), trustees, credentials),
    ],
    [
      "more than the minimum",
      "crypto.ballot_of_other_election",
      setupEvent(json.replace("minimum: 1", "minimum: 5"), trustees, credentials),
    ],
    [
      "other records",
      "crypto.setup_names_other_records",
      { type: "Setup", records: [json, trustees, text(list.slice(1)), payload] },
    ],
  ];
  for (const [name, code, event] of cases) {
    assert.equal(await codeOf(archiveOf([event, ...events.slice(1)])), code, name);
  }
  const small = sampleElection(
    group,
    board,
    { questions, voters: 3, policy: { ballots: "one-per-key", minimum: 5 } },
    random,
  );
  const few = sampleEvents(small, sampleBallots(small, marks, random), countsOf(marks), random);
  assert.equal(await codeOf(archiveOf(few)), "crypto.ballots_below_minimum");
});

test("false keys of trustees are refused, each for its own reason", async () => {
  const [json, trustees, credentials] = setup.records as [string, string, string, string];
  type Loose = Record<string, unknown>;
  const [[, server], [, made]] = board.trustees;
  const withBoard = (change: Loose) =>
    JSON.stringify([
      ["Single", server],
      ["Pedersen", { ...made, ...change }],
    ]);
  const [firstKey, ...keys] = made.verification_keys;
  const cases: readonly [string, string, string][] = [
    ["no key of the server", "crypto.record_malformed", JSON.stringify([["Pedersen", made]])],
    [
      "a server's key that nobody has shown to hold",
      "crypto.trustees_key_unproved",
      JSON.stringify([
        ["Single", { ...server, pok: firstKey!.pok }],
        ["Pedersen", made],
      ]),
    ],
    [
      "a server's key outside the group",
      "crypto.trustees_element_outside",
      trustees.replace(server.public_key, String(p - BigInt(server.public_key))),
    ],
    ["a seat too few", "crypto.trustees_shape_wrong", withBoard({ certs: made.certs.slice(1) })],
    ["another threshold", "crypto.trustees_shape_wrong", withBoard({ threshold: 1 })],
    [
      "a signature of another",
      "crypto.trustees_signature_wrong",
      withBoard({ signatures: made.signatures.toReversed() }),
    ],
    [
      "another's share",
      "crypto.trustees_shared_key_wrong",
      withBoard({ verification_keys: [...keys, firstKey] }),
    ],
    [
      "one and the same key for the server and a member",
      "crypto.trustees_keys_equal",
      JSON.stringify([
        ["Single", { pok: firstKey!.pok, public_key: firstKey!.public_key }],
        ["Pedersen", made],
      ]),
    ],
  ];
  for (const [name, code, changed] of cases) {
    const archive = archiveOf([setupEvent(json, changed, credentials), ...events.slice(1)]);
    assert.equal(await codeOf(archive), code, name);
  }
});

test("a file that was cut, added to, padded or put in another order is refused", async () => {
  const archive = archiveOf(events);
  const changed = (at: number, byte: number) => archive.with(at, byte);
  const lastBlock = archive.slice(-1024);
  const cases: readonly [string, string, Uint8Array][] = [
    ["empty", "crypto.archive_header_wrong", new Uint8Array()],
    ["no archive", "crypto.archive_header_wrong", new Uint8Array(2048).fill(65)],
    ["the time in the header alone", "crypto.archive_header_wrong", changed(146, 0x37)],
    ["a rest cut off", "crypto.archive_member_wrong", archive.slice(0, -512)],
    ["a byte cut off", "crypto.archive_member_wrong", archive.slice(0, -1)],
    ["an end block", "crypto.archive_member_wrong", joinBytes([archive, new Uint8Array(512)])],
    ["other rights of a member", "crypto.archive_member_wrong", changed(1024 + 106, 0x35)],
    ["padding that says something", "crypto.archive_member_wrong", changed(archive.length - 1, 1)],
    ["a letter of a record", "crypto.archive_hash_wrong", changed(1024 + 512 + 30, 0x7a)],
    ["the last record again", "crypto.archive_member_twice", joinBytes([archive, lastBlock])],
  ];
  for (const [name, code, bytes] of cases) assert.equal(await codeOf(bytes), code, name);
});

/** The sound election, in which the second event says otherwise where it stands. */
function chained(otherwise: (chain: Chain) => Partial<Chain>): Uint8Array {
  let { bytes, chain } = startArchive(1_767_225_600);
  const parts = [bytes];
  for (const [at, { type, records }] of events.entries()) {
    const from = at === 1 ? { ...chain, ...otherwise(chain) } : chain;
    ({ bytes, chain } = appendEvent(from, type, records));
    parts.push(bytes);
  }
  return joinBytes(parts);
}

test("a chain with a gap, another head or no head before an event is refused, and so is a file without end", async () => {
  assert.equal(await codeOf(chained(() => ({}))), "accepted");
  const broken = "crypto.archive_chain_broken";
  assert.equal(await codeOf(chained(({ height }) => ({ height: height + 1 }))), broken);
  assert.equal(await codeOf(chained(() => ({ head: "0".repeat(64) }))), broken);
  assert.equal(await codeOf(chained(() => ({ head: undefined }))), broken);
  const endless = { length: MOST_ARCHIVE_BYTES + 1 } as Uint8Array;
  assert.equal(await codeOf(endless), "crypto.archive_too_large");
});
