import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkInSlices } from "@chiboso/domain/crypto/belenios/check-in-slices.ts";
import { checkHere } from "@chiboso/domain/crypto/belenios/check-many.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import {
  archiveOf,
  sampleBallots,
  sampleElection,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigestOf, shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import { poolFor } from "./ballot-pool.ts";
import { fastPowers } from "./fast-powers.ts";
import { answered, forged, SOUND } from "./forging.ts";

const PROGRAM = fileURLToPath(new URL("./verify.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chiboso-election-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const { group, events, board, random } = SOUND;
const SEALED = archiveOf(events);
const GOOD = place("good.bel", SEALED);

function place(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const markIn = (record: unknown) => hexDigestOf(JSON.stringify(record));
const inGroups = (mark: string) => mark.toUpperCase().replaceAll(/(.{4})/gu, "$1 ");

/** Runs the program in a process of its own, without any access to the network. */
function verify(...args: readonly string[]): { status: number | null; out: string } {
  const allowed = ["--permission", "--allow-fs-read=*", PROGRAM];
  const run = spawnSync(process.execPath, [...allowed, ...args], {
    encoding: "utf8",
    timeout: 300_000,
  });
  return { status: run.status, out: run.stdout };
}

test("a sound election passes, and the reader is told what no file can prove", () => {
  const { status, out } = verify(GOOD, "--language", "en");
  assert.equal(status, 0);
  assert.match(out, /^The record of the election is sound in itself/);
  assert.match(out, /Chọn một: An 3; Bình 0/);
  assert.match(out, /Đồng ý không\?: Blank 1; Có 1/);
  assert.match(out, /No file can prove by itself that no ballot is missing/);
});

test("with what witnesses and the roll know it is genuine, and with anything else it fails", async () => {
  const { facts } = await verifyArchive(group, SEALED);
  const heads = ["--closed", facts!.heads.closed, "--opened", facts!.heads.opened!];
  const known = [GOOD, "--language", "en", "--voters", "4", "--form", facts!.form, ...heads];
  const { status, out } = verify(...known);
  assert.equal(status, 0);
  assert.match(out, /^The record of the election is genuine and its result is right/);
  const list = markIn(SOUND.sample.credentials.map(({ element }) => String(element)).toSorted());
  const told = ["--board", inGroups(markIn(SOUND.board.trustees)), "--list", inGroups(list)];
  assert.equal(verify(...known, ...told).status, 0);
  for (const [option, said] of [
    ["--board", /The key of the counting board is not the one/],
    ["--list", /The list of keys is not the one/],
  ] as const) {
    const other = verify(GOOD, "--language", "en", option, "0".repeat(64));
    assert.equal(other.status, 1);
    assert.match(other.out, said);
  }
  const wrong = verify(GOOD, "--language", "en", "--voters", "5");
  assert.equal(wrong.status, 1);
  assert.match(wrong.out, /The list must have 5 keys and has 4\./);
  assert.equal(verify(GOOD, "--voters", "many").status, 2);
});

test("a receipt is looked for by the twelve signs that the booth shows, in groups or without", () => {
  const ballots = events.flatMap(({ type, records }) => (type === "Ballot" ? records : []));
  const groups = ballots.map((json) => shortDigest(json).slice(0, 12).replace(/.{4}/g, "$& "));
  const options = groups.flatMap((each) => ["--receipt", each]);
  assert.equal(verify(GOOD, "--language", "en", ...options).status, 0);
  for (const [receipt, said] of [
    ["AAAA AAAA AAAA", /The ballot with receipt AAAA AAAA AAAA is not in the archive/],
    [groups[0]!.slice(0, 9), /is no receipt: its first 12 signs at least are needed/],
  ] as const) {
    const wrong = verify(GOOD, "--language", "en", ...options, "--receipt", receipt);
    assert.equal(wrong.status, 1);
    assert.match(wrong.out, said);
  }
});

test("a false ballot is named with its number, in each language", () => {
  const false2 = answered(({ individual_proofs: [a, b] }) => ({ individual_proofs: [b, a] }));
  const bad = place("bad.bel", archiveOf(events.with(1, forged(false2))));
  for (const [language, said] of [
    ["vi", "Chứng minh của lá phiếu thứ 1 không đúng"],
    ["en", "A proof of ballot 1 is wrong"],
    ["ar", "برهان في الورقة 1 غير صحيح"],
  ] as const) {
    const { status, out } = verify(bad, "--language", language);
    assert.equal(status, 1);
    assert.ok(out.includes(said), out);
  }
});

test("the checks on several cores find what the checks in one thread find, and name the first", async () => {
  const voters = 70;
  const question = { answers: ["Có"], min: 0, max: 1, question: "Nên không?" };
  const form = { questions: [question], voters };
  const sample = sampleElection(group, board, form, random);
  const marks = Array.from({ length: voters }, (_, at) => [[at % 2]]);
  const ballots = sampleBallots(sample, marks, random).map((json) => Buffer.from(json));
  const elements = sample.credentials.map(({ element }) => String(element));
  const work = { electionJson: sample.json, ballots, elements };
  const pool = poolFor(group, 2);
  const alone = checkHere(createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) }));
  assert.equal(await pool(work), undefined);
  const bad = Buffer.from(String(ballots[3]).replace('"election_uuid":"', '"election_uuid":"x'));
  const wrong = { ...work, ballots: ballots.with(50, bad).with(40, bad) };
  assert.deepEqual(await pool(wrong), await alone(wrong));
  assert.equal((await pool(wrong))?.at, 40);
  const seen: number[] = [];
  const page = checkInSlices(group, {
    told: (done) => void seen.push(done),
    pause: () => Promise.resolve(),
  });
  assert.deepEqual(await page(wrong), await alone(wrong));
  assert.ok(seen.length > 20 && seen.every((done, at) => at === 0 || done > seen[at - 1]!));
  const outside = { ...wrong, elements: elements.with(9, String(BELENIOS_2048.p - 1n)) };
  assert.deepEqual(await pool(outside), {
    of: "elements",
    at: 9,
    refusal: { code: "crypto.credential_outside" },
  });
});
