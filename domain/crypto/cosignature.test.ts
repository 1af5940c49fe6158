import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { fromBase64 } from "./bytes.ts";
import {
  cosignedMessage,
  cosignersOf,
  formatWitnessKey,
  makeCosignature,
  makeWitnessKey,
  parseWitnessKey,
  verifyCosignature,
  type WitnessKey,
} from "./cosignature.ts";
import { publicKeyOf, signEd25519 } from "./ed25519.ts";
import { formatNote, parseNote, type Note, type NoteSignature } from "./note.ts";
import { formatKey, makeKey, parseKey } from "./vkey.ts";

const TEXT = "chibo.example/so/01\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
const NOW = 1_791_194_760;
const SECRET = new Uint8Array(32).fill(1);
const KEY = makeWitnessKey("witness.example/w", publicKeyOf(SECRET));
const OTHER_SECRET = new Uint8Array(32).fill(2);
const OTHER = makeWitnessKey("other.example/w", publicKeyOf(OTHER_SECRET));

function line(at = NOW, key = KEY, secret = SECRET, text = TEXT): NoteSignature {
  return makeCosignature(key, at, signEd25519(cosignedMessage(text, at), secret));
}

const noteOf = (...signatures: NoteSignature[]): Note => ({ text: TEXT, signatures });
const namesOf = (note: Note, keys: readonly WitnessKey[] = [KEY, OTHER], now?: number) => {
  const found = cosignersOf(note, keys, now);
  return found.ok ? found.value.map(({ key }) => key.name) : found.refusal.code;
};

test("what a witness signs is the header, the time and the whole checkpoint of C2SP tlog-cosignature", () => {
  assert.equal(
    Buffer.from(cosignedMessage(TEXT, 1_679_315_147)).toString(),
    `cosignature/v1\ntime 1679315147\n${TEXT}`,
  );
  const bytes = line(1_679_315_147).signature;
  assert.equal(Buffer.from(bytes.slice(0, 8)).toString("hex"), "00000000641850cb");
  assert.equal(bytes.length, 72);
  for (const at of [-1, 1.5, 2 ** 53]) assert.throws(() => cosignedMessage(TEXT, at), TypeError);
});

test("the line of the example in C2SP tlog-cosignature has the form and the time that we read", () => {
  const bytes = fromBase64(
    "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==",
  );
  assert.equal(bytes?.length, 4 + 72);
  const at = new DataView(bytes.buffer).getBigUint64(4);
  assert.equal(at, 1_679_315_147n);
});

test("a key is written and read back, and is never taken for that of a log or the other way round", () => {
  const text = formatWitnessKey(KEY);
  const read = parseWitnessKey(text);
  assert.ok(read.ok);
  assert.deepEqual(read.value, KEY);
  const log = formatKey(makeKey(KEY.name, KEY.publicKey));
  assert.notEqual(log.split("+")[1], text.split("+")[1], "the kinds have other ids");
  const code = (result: ReturnType<typeof parseWitnessKey> | ReturnType<typeof parseKey>) =>
    result.ok ? "ok" : result.refusal.code;
  assert.equal(code(parseWitnessKey(log)), "ledger.vkey_not_of_witness");
  assert.equal(code(parseKey(text)), "ledger.vkey_wrong_type");
  const [name, id, key = ""] = text.split("+");
  assert.equal(code(parseWitnessKey(`${name}x+${id}+${key}`)), "ledger.vkey_id_differs");
  assert.equal(
    code(parseWitnessKey(`${name}+${id}+${key.slice(0, -4)}`)),
    "ledger.vkey_wrong_length",
  );
  assert.equal(code(parseWitnessKey(`two words+${id}+${key}`)), "ledger.vkey_name_invalid");
  assert.equal(code(parseWitnessKey(`${name}+${id}+${key}\n`)), "ledger.vkey_base64_invalid");
  assert.equal(code(parseWitnessKey(`${name}+${id}`)), "ledger.vkey_malformed");
  assert.throws(() => makeWitnessKey("two words", KEY.publicKey), TypeError);
});

test("a cosignature holds for its text, its time and its key alone", () => {
  const good = line();
  assert.deepEqual(verifyCosignature(TEXT, good, KEY), { ok: true, value: { key: KEY, at: NOW } });
  fc.assert(
    fc.property(fc.nat(71), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const signature = good.signature.slice();
      signature[at] = (signature[at] as number) ^ (1 << bit);
      assert.equal(verifyCosignature(TEXT, { ...good, signature }, KEY).ok, false);
    }),
  );
  assert.equal(verifyCosignature(TEXT.replace("5", "6"), good, KEY).ok, false);
  assert.equal(verifyCosignature(TEXT, good, OTHER).ok, false);
  for (const signature of [good.signature.slice(1), new Uint8Array(73), new Uint8Array(0)])
    assert.equal(verifyCosignature(TEXT, { ...good, signature }, KEY).ok, false);
});

test("a plain signature over the note itself is no cosignature", () => {
  const plain = signEd25519(utf8ToBytes(TEXT), SECRET);
  const signature = new Uint8Array([...new Uint8Array(8), ...plain]);
  assert.equal(
    namesOf(noteOf({ name: KEY.name, keyId: KEY.id, signature })),
    "ledger.note_signature_wrong",
  );
});

test("a witness counts once however many lines it has, and unknown ones are passed over", () => {
  assert.deepEqual(namesOf(noteOf(line(), line(NOW - 60))), [KEY.name]);
  const both = noteOf(line(), line(NOW, OTHER, OTHER_SECRET));
  assert.deepEqual(namesOf(both), [KEY.name, OTHER.name]);
  assert.deepEqual(namesOf(both, [KEY]), [KEY.name]);
  assert.deepEqual(namesOf(noteOf()), []);
});

test("a known witness whose line does not hold refuses the note", () => {
  const shifted = line();
  shifted.signature[7] = (shifted.signature[7] as number) ^ 1;
  assert.equal(
    namesOf(noteOf(line(NOW, OTHER, OTHER_SECRET), shifted)),
    "ledger.note_signature_wrong",
  );
});

test("a time more than five minutes ahead is refused, one of five minutes is not", () => {
  assert.deepEqual(namesOf(noteOf(line(NOW + 300)), [KEY], NOW), [KEY.name]);
  assert.equal(namesOf(noteOf(line(NOW + 301)), [KEY], NOW), "ledger.cosignature_in_future");
  assert.deepEqual(namesOf(noteOf(line(NOW + 301)), [KEY]), [KEY.name], "without a clock");
  assert.deepEqual(namesOf(noteOf(line(0)), [KEY], NOW), [KEY.name], "old is not wrong");
});

test("a note with cosignatures is written and read back unchanged", () => {
  const text = formatNote(noteOf(line(), line(NOW, OTHER, OTHER_SECRET)));
  const read = parseNote(utf8ToBytes(text));
  assert.ok(read.ok);
  assert.deepEqual(namesOf(read.value, [KEY, OTHER], NOW), [KEY.name, OTHER.name]);
});
