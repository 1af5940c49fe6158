import assert from "node:assert/strict";
import { test } from "node:test";
import { boardRecord, checkSeats, checkTable, deal, joinBoard, takeShare } from "./ceremony.ts";
import { BELENIOS_2048, createGroup } from "./group.ts";
import { fixedRandom, sampleBoard } from "./sample-election.ts";
import { checkTrustees, makeServerKey } from "./trustees.ts";

const group = createGroup(BELENIOS_2048);
const THRESHOLD = 2;
const SIZE = 3;

/** What is kept on a disk between two steps: everything must come back from its text. */
function restarted<T>(state: T): T {
  return JSON.parse(JSON.stringify(state)) as T;
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  assert.ok(result.ok, result.ok ? "" : result.refusal.code);
  return result.value;
}

function refusalOf(result: { ok: boolean; refusal?: unknown }): unknown {
  assert.ok(!result.ok);
  return result.refusal;
}

function ceremony(seed: string) {
  const random = fixedRandom(seed);
  const joined = [1, 2, 3].map((member) =>
    restarted(joinBoard(group, { member, size: SIZE, threshold: THRESHOLD }, random)),
  );
  const certs = joined.map(({ certificate }) => certificate);
  const deals = joined.map(({ secrets }) =>
    restarted(valueOf(deal(group, restarted(secrets), restarted(certs), random))),
  );
  const commitments = joined.map(({ commitment }) => commitment);
  return { random, joined, table: { certs, commitments, deals } };
}

const made = ceremony("made");

test("a ceremony that stops and goes on after every step gives the same key to everybody", () => {
  const { random, joined, table } = made;
  valueOf(checkSeats(group, THRESHOLD, table.certs));
  valueOf(checkTable(group, THRESHOLD, table));
  const seated = joined.map(({ secrets }) =>
    restarted(valueOf(takeShare(group, secrets, restarted(table), random))),
  );
  const again = joined.map(({ secrets }) => valueOf(takeShare(group, secrets, table, random)));
  assert.deepEqual(
    again.map(({ share }) => share),
    seated.map(({ share }) => share),
  );
  const keys = seated.map(({ key }) => key);
  const board = restarted(boardRecord(THRESHOLD, table, keys));
  const server = makeServerKey(group, 12345n, random);
  const checked = valueOf(
    checkTrustees(group, [
      ["Single", server],
      ["Pedersen", board],
    ]),
  );
  assert.equal(checked.board.length, SIZE);
  assert.equal(checked.threshold, THRESHOLD);
});

test("a member who deals a false part is named by the one who got it", () => {
  const { random, joined, table } = made;
  const [first, second, third] = table.deals as [Deal, Deal, Deal];
  const swapped = { ...second, sealed: [second.sealed[1]!, second.sealed[0]!, second.sealed[2]!] };
  const flipped = `${second.sealed[0]!.slice(0, -1)}${second.sealed[0]!.endsWith("0") ? "1" : "0"}`;
  const broken = { ...second, sealed: [flipped, ...second.sealed.slice(1)] };
  for (const wrong of [swapped, broken]) {
    const deals = [first, wrong, third];
    const taken = takeShare(group, joined[0]!.secrets, { ...table, deals }, random);
    assert.deepEqual(refusalOf(taken), {
      code: "crypto.ceremony_deal_false",
      params: { member: 2 },
    });
  }
});

type Deal = (typeof made.table.deals)[number];

test("a member who deals out another polynomial than its coefficients say is named", () => {
  const { random, joined, table } = made;
  const polynomial = joined[1]!.secrets.polynomial.map((secret) => String(BigInt(secret) + 1n));
  const other = valueOf(deal(group, { ...joined[1]!.secrets, polynomial }, table.certs, random));
  const mixed = { ...table.deals[1]!, sealed: other.sealed };
  const deals = [table.deals[0]!, mixed, table.deals[2]!];
  const taken = takeShare(group, joined[0]!.secrets, { ...table, deals }, random);
  assert.deepEqual(refusalOf(taken), { code: "crypto.ceremony_deal_false", params: { member: 2 } });
});

test("a member who waits for the others' coefficients and then changes its own is named", () => {
  const { random, joined, table } = made;
  const polynomial = joined[2]!.secrets.polynomial.map((secret) => String(BigInt(secret) + 1n));
  const late = valueOf(deal(group, { ...joined[2]!.secrets, polynomial }, table.certs, random));
  const deals = [table.deals[0]!, table.deals[1]!, late];
  assert.deepEqual(refusalOf(checkTable(group, THRESHOLD, { ...table, deals })), {
    code: "crypto.ceremony_commitment_broken",
    params: { member: 3 },
  });
});

test("somebody missing, a seat taken by another and a certificate in another place are refused", () => {
  const { random, joined, table } = made;
  const fewer = { ...table, deals: table.deals.slice(1) };
  assert.deepEqual(refusalOf(checkTable(group, THRESHOLD, fewer)), {
    code: "crypto.ceremony_not_all_there",
  });
  const stranger = joinBoard(group, { member: 1, size: SIZE, threshold: THRESHOLD }, random);
  assert.deepEqual(refusalOf(deal(group, stranger.secrets, table.certs, random)), {
    code: "crypto.ceremony_not_seated",
  });
  assert.deepEqual(refusalOf(checkSeats(group, THRESHOLD, table.certs.toReversed())), {
    code: "crypto.trustees_shape_wrong",
  });
  assert.deepEqual(refusalOf(checkSeats(group, 3, table.certs)), {
    code: "crypto.trustees_shape_wrong",
  });
  const forged = [
    joined[0]!.certificate,
    { ...table.certs[1]!, signature: table.certs[0]!.signature },
  ];
  assert.deepEqual(refusalOf(checkSeats(group, THRESHOLD, [...forged, table.certs[2]!])), {
    code: "crypto.trustees_signature_wrong",
    params: { member: 2 },
  });
});

test("a board of one and a board of five make keys, too", () => {
  for (const [size, threshold] of [
    [1, 1],
    [5, 3],
  ] as const) {
    const { keys } = sampleBoard(group, fixedRandom(`board of ${size}`), size, threshold);
    assert.equal(keys.board.length, size);
  }
});
