import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import {
  decideCheckpoint,
  formatAddCheckpoint,
  parseAddCheckpoint,
  readyCheckpoint,
  type AddCheckpoint,
  type Seen,
} from "./add-checkpoint.ts";
import { formatCheckpoint } from "./checkpoint.ts";
import { publicKeyOf, signEd25519 } from "./ed25519.ts";
import { leafHash } from "./merkle.ts";
import { naiveRoot } from "./naive-tree.ts";
import { formatNote } from "./note.ts";
import { consistencyRanges } from "./proofs.ts";
import { makeKey } from "./vkey.ts";

const ORIGIN = "chibo.example/so/01";
const SECRET = new Uint8Array(32).fill(4);
const KEY = makeKey(ORIGIN, publicKeyOf(SECRET));
const leaves = Array.from({ length: 70 }, (_, at) => leafHash(utf8ToBytes(`entry ${at}`)));
const others = leaves.map((leaf, at) => (at === 3 ? leafHash(utf8ToBytes("another")) : leaf));
const rootAt = (size: number, tree = leaves) => naiveRoot(tree.slice(0, size));
const proofOf = (old: number, size: number, tree = leaves) =>
  old === 0
    ? []
    : consistencyRanges(old, size).map(({ start, end }) => naiveRoot(tree.slice(start, end)));

function noteOf(size: number, tree = leaves, origin = ORIGIN, secret = SECRET): string {
  const text = formatCheckpoint({ origin, size, root: rootAt(size, tree) });
  const { name, id } = makeKey(origin, publicKeyOf(secret));
  const signature = signEd25519(utf8ToBytes(text), secret);
  return formatNote({ text, signatures: [{ name, keyId: id, signature }] });
}

const asked = (old: number, size: number, tree = leaves): AddCheckpoint => ({
  old,
  proof: proofOf(old, size, tree),
  note: noteOf(size, tree),
});
const seenAt = (size: number): Seen => ({ size, root: rootAt(size) });

/** What a witness answers that has seen this. */
function answer(request: AddCheckpoint | string, seen?: Seen) {
  const text = typeof request === "string" ? request : formatAddCheckpoint(request);
  const ready = readyCheckpoint(utf8ToBytes(text), (origin) => (origin === ORIGIN ? [KEY] : []));
  if ("status" in ready) return ready.status;
  const decided = decideCheckpoint(ready, seen);
  return decided.status === 409 ? `409 ${decided.size}` : decided.status;
}

test("a request is written and read back, in the form of the example of C2SP tlog-witness", () => {
  const request = asked(3, 7);
  const text = formatAddCheckpoint(request);
  assert.match(text, /^old 3\n([A-Za-z0-9+/]{43}=\n){3,}\nchibo\.example\/so\/01\n7\n/);
  const read = parseAddCheckpoint(utf8ToBytes(text));
  assert.deepEqual(read?.note, request.note);
  assert.deepEqual(
    read?.proof.map((each) => [...each]),
    request.proof.map((each) => [...each]),
  );
  assert.equal(formatAddCheckpoint(asked(0, 1)).slice(0, 7), "old 0\n\n");
});

test("every honest growth is cosigned", () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(70), (a, b) => {
      const [old, size] = [Math.min(a, b), Math.max(a, b, 1)];
      assert.equal(answer(asked(old, size), old === 0 ? undefined : seenAt(old)), 200);
    }),
  );
});

test("the statuses of the specification, each for its reason", () => {
  assert.equal(answer(asked(5, 9), seenAt(5)), 200);
  assert.equal(answer(asked(5, 5), seenAt(5)), 200, "asked once more");
  assert.equal(
    answer({ ...asked(5, 9), note: noteOf(9, leaves, "other.example") }, seenAt(5)),
    404,
  );
  const stolen = noteOf(9, leaves, ORIGIN, new Uint8Array(32).fill(8));
  assert.equal(answer({ ...asked(5, 9), note: stolen }, seenAt(5)), 403);
  assert.equal(answer({ old: 9, proof: [], note: noteOf(5) }, seenAt(9)), 400, "old > size");
  assert.equal(answer(asked(4, 9), seenAt(5)), "409 5", "old is not what was seen");
  assert.equal(answer(asked(0, 9), seenAt(5)), "409 5", "as if it were the first time");
  assert.equal(answer(asked(3, 9)), "409 0", "nothing was seen");
  assert.equal(answer(asked(9, 9, others), seenAt(9)), "409 9", "split view of the same size");
  assert.equal(answer(asked(9, 12, others), seenAt(9)), 422, "split view that has grown");
  assert.equal(answer({ ...asked(5, 9), proof: [] }, seenAt(5)), 422, "no proof");
  assert.equal(answer({ ...asked(0, 9), proof: [rootAt(2)] }), 422, "a proof with old = 0");
  assert.equal(answer({ ...asked(9, 9), proof: [rootAt(2)] }, seenAt(9)), 422, "more than needed");
});

test("a log that was put back to an older state is told what the witness has, and cannot grow past it", () => {
  assert.equal(answer(asked(0, 6), seenAt(9)), "409 9");
  assert.equal(answer({ old: 9, proof: [], note: noteOf(6) }, seenAt(9)), 400);
  const regrown = others.slice();
  assert.equal(answer({ ...asked(9, 20, regrown) }, seenAt(9)), 422);
});

test("a tree of nothing has one root only", () => {
  assert.equal(answer(asked(0, 0)), 200);
  const text = formatCheckpoint({ origin: ORIGIN, size: 0, root: rootAt(1) });
  const signature = signEd25519(utf8ToBytes(text), SECRET);
  const note = formatNote({ text, signatures: [{ name: ORIGIN, keyId: KEY.id, signature }] });
  assert.equal(answer({ old: 0, proof: [], note }), 422);
});

test("further signatures are passed over, one of the log's own key that does not hold is not", () => {
  const note = noteOf(9);
  const strange = "— other.example AAAAAAAAAAAA\n";
  assert.equal(answer({ ...asked(5, 9), note: note + strange }, seenAt(5)), 200);
  const broken = noteOf(9, others).replace(/[^\n]*\n$/, note.split("\n").at(-2) + "\n");
  assert.equal(answer({ ...asked(5, 9), note: broken }, seenAt(5)), 403);
});

const FORMS: readonly [string, (text: string) => string][] = [
  ["no old line", (text) => text.replace("old 5\n", "")],
  ["a zero before the size", (text) => text.replace("old 5", "old 05")],
  ["two spaces", (text) => text.replace("old 5", "old  5")],
  ["a size below nothing", (text) => text.replace("old 5", "old -5")],
  ["a size beyond exact numbers", (text) => text.replace("old 5", "old 9007199254740993")],
  ["no blank line", (text) => text.replace("\n\n", "\n")],
  ["a hash too short", (text) => text.replace(/\n[^\n]{44}\n/, "\nAAAA\n")],
  ["a hash spelled otherwise", (text) => text.replace(/=\n/, "\n")],
  ["carriage returns", (text) => text.replaceAll("\n", "\r\n")],
  ["64 hashes", (text) => text.replace("\n", `\n${`${"A".repeat(43)}=\n`.repeat(64)}`)],
  ["no final newline", (text) => text.slice(0, -1)],
  ["a checkpoint of four lines", (text) => text.replace("\n9\n", "\n9\nmore\n")],
  ["a checkpoint with a zero before its size", (text) => text.replace("\n9\n", "\n09\n")],
  ["nothing", () => ""],
];

for (const [why, change] of FORMS) {
  test(`a request of another form is answered 400: ${why}`, () => {
    const text = formatAddCheckpoint(asked(5, 9));
    assert.notEqual(change(text), text);
    assert.equal(answer(change(text), seenAt(5)), 400);
  });
}

test("no bytes at all make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(readyCheckpoint(bytes, () => [KEY]).hasOwnProperty("status"), true);
    }),
  );
});
