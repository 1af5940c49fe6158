import assert from "node:assert/strict";
import { test } from "node:test";
import { ok } from "../../kernel/result.ts";
import { boardRecord, deal, joinBoard, takeShare } from "./ceremony.ts";
import { BELENIOS_2048, createGroup } from "./group.ts";
import { holdBoard, holdElection, type OwnPart } from "./own-board.ts";
import type { SingleKey, Trustees } from "./records.ts";
import { fixedRandom } from "./sample-election.ts";
import { hexDigestOf, shortDigest } from "./scalars.ts";
import { checkTrustees, makeServerKey } from "./trustees.ts";

const group = createGroup(BELENIOS_2048);
const THRESHOLD = 2;
const SIZE = 3;
const server = makeServerKey(group, 12345n, fixedRandom("server"));

function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  assert.ok(result.ok, result.ok ? "" : result.refusal.code);
  return result.value;
}

/** A board of three that made its key, with what each of its devices saw. */
function boardOf(seed: string, single: SingleKey = server) {
  const random = fixedRandom(seed);
  const joined = [1, 2, 3].map((member) =>
    joinBoard(group, { member, size: SIZE, threshold: THRESHOLD }, random),
  );
  const certs = joined.map(({ certificate }) => certificate);
  const deals = joined.map(({ secrets }) => valueOf(deal(group, secrets, certs, random)));
  const commitments = joined.map(({ commitment }) => commitment);
  const table = { certs, commitments, deals };
  const keys = joined.map(({ secrets }) => valueOf(takeShare(group, secrets, table, random)).key);
  const trustees: Trustees = [
    ["Single", single],
    ["Pedersen", boardRecord(THRESHOLD, table, keys)],
  ];
  const seen = {
    certs,
    coefexps: deals.map(({ coefexps }) => coefexps),
    signatures: deals.map(({ signature }) => signature),
  };
  const parts = joined.map(({ secrets }, at): OwnPart => ({
    seat: secrets.seat,
    seen,
    key: keys[at]!,
  }));
  return { trustees, parts, json: JSON.stringify(trustees) };
}

const own = boardOf("own");
const hold = (json: string, part: OwnPart = own.parts[0]!) =>
  holdBoard(group, json, part, server.public_key);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code;

test("each member finds itself in the key of its board, and all have the same mark", () => {
  const held = own.parts.map((part) => valueOf(hold(own.json, part)));
  const { electionKey } = valueOf(checkTrustees(group, own.trustees));
  const digest = hexDigestOf(own.json);
  const key = { digest, electionKey: String(electionKey) };
  assert.deepEqual(held, [key, key, key]);
});

test("a sound record of another board behind the server's true key is refused by every member", () => {
  const other = boardOf("other");
  assert.ok(checkTrustees(group, other.trustees).ok);
  for (const part of own.parts)
    assert.equal(codeOf(hold(other.json, part)), "crypto.trustees_differ");
});

test("another server's key is refused", () => {
  const { json } = boardOf("own", makeServerKey(group, 54321n, fixedRandom("another")));
  assert.equal(codeOf(hold(json)), "crypto.server_key_differs");
});

test("nothing that a member saw may stand otherwise in the record, nor what it gave itself", () => {
  const text = (path: readonly (string | number)[]) => {
    const copy = structuredClone(own.trustees) as unknown as Record<string | number, unknown>;
    let at = copy;
    for (const step of path.slice(0, -1)) at = at[step] as typeof copy;
    const last = path.at(-1) as string | number;
    const other = (sign: string) => (sign === "1" ? "2" : "1");
    at[last] = typeof at[last] === "number" ? 3 : String(at[last]).replace(/.$/, other);
    return JSON.stringify(copy);
  };
  const board = [1, 1];
  const proof = ["challenge", "response"];
  const paths = [
    [...board, "threshold"],
    ...[0, 1, 2].flatMap((at) =>
      ["certs", "coefexps"].flatMap((kind) => [
        [...board, kind, at, "message"],
        ...proof.map((part) => [...board, kind, at, "signature", part]),
      ]),
    ),
    ...[0, 1, 2].flatMap((at) => proof.map((part) => [...board, "signatures", at, part])),
    [...board, "verification_keys", 0, "public_key"],
    ...["pok", "signature"].flatMap((kind) =>
      proof.map((part) => [...board, "verification_keys", 0, kind, part]),
    ),
  ];
  for (const path of paths)
    assert.equal(codeOf(hold(text(path))), "crypto.trustees_differ", path.join("."));
  // Of the others' shared keys nothing was seen; they follow from what was.
  const others = codeOf(hold(text([...board, "verification_keys", 1, "public_key"])));
  assert.equal(others, "crypto.trustees_shared_key_wrong");
});

test("a record of another size, and one that is not canonical, are refused", () => {
  const [single, [kind, board]] = own.trustees;
  const fewer = { ...board, certs: board.certs.slice(0, 2) };
  assert.equal(codeOf(hold(JSON.stringify([single, [kind, fewer]]))), "crypto.trustees_differ");
  assert.equal(codeOf(hold(`${own.json} `)), "crypto.record_not_canonical");
  assert.equal(codeOf(hold("")), "crypto.record_malformed");
});

test("an election is held only when its ballots are sealed to the board's key", () => {
  const key = valueOf(hold(own.json));
  const election = (public_key: string) =>
    JSON.stringify({
      version: 1,
      description: "Chi bộ\nballots: one-per-key; minimum: 5",
      name: "Thăm dò",
      group: "BELENIOS-2048",
      public_key,
      questions: [{ answers: ["Có", "Không"], min: 1, max: 1, question: "Họp sáng?" }],
      uuid: "3n5Qv8yL1kTz7W",
    });
  const json = election(key.electionKey);
  assert.deepEqual(holdElection(json, key), ok(shortDigest(json)));
  const other = String(group.g.power(7n));
  assert.equal(codeOf(holdElection(election(other), key)), "crypto.election_key_differs");
});
