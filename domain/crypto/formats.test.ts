import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import type { Result } from "../kernel/result.ts";
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { publicKeyOf } from "./ed25519.ts";
import { leafHash } from "./merkle.ts";
import { formatNote, parseNote, verifyNote } from "./note.ts";
import { verifyInclusion } from "./proofs.ts";
import { parseTilePath, tilePath, tileWidthIn } from "./tiles.ts";
import { formatProof, parseProof } from "./tlog-proof.ts";
import { fingerprint, formatKey, makeKey, parseKey, type VerifierKey } from "./vkey.ts";
import checkpoints from "./vectors/checkpoints.json" with { type: "json" };
import notes from "./vectors/notes.json" with { type: "json" };
import proofs from "./vectors/tlog-proofs.json" with { type: "json" };
import vkeys from "./vectors/vkeys.json" with { type: "json" };

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);

function keyOf(text: string): VerifierKey {
  const key = parseKey(text);
  assert.ok(key.ok, text);
  return key.value;
}

function openNote(text: string, vkey: string | null): Result<unknown> {
  const note = parseNote(utf8ToBytes(text));
  if (!note.ok || vkey === null) return note;
  return verifyNote(note.value, [keyOf(vkey)]);
}

function openProof(
  text: string,
  entries: readonly string[],
  vkey: string,
  claimed = 2,
): Result<unknown> {
  const proof = parseProof(utf8ToBytes(text));
  if (!proof.ok) return proof;
  const head = openCheckpoint(proof.value.checkpoint, keyOf(vkey));
  if (!head.ok) return head;
  const leaf = leafHash(utf8ToBytes(entries[claimed] as string));
  return verifyInclusion(leaf, proof.value.index, head.value, proof.value.hashes);
}

for (const { why, note, vkey } of notes.valid) {
  test(`a note is accepted and written back unchanged: ${why}`, () => {
    assert.equal(codeOf(openNote(note, vkey)), "ok");
    const parsed = parseNote(utf8ToBytes(note));
    assert.ok(parsed.ok);
    assert.equal(formatNote(parsed.value), note);
  });
}

for (const { why, note, vkey, code } of notes.invalid) {
  test(`a note is refused: ${why}`, () => assert.equal(codeOf(openNote(note, vkey)), code));
}

test("a note that is not UTF-8 or larger than a megabyte is refused", () => {
  assert.equal(codeOf(parseNote(Uint8Array.of(0xff, 10))), "ledger.note_not_utf8");
  assert.equal(codeOf(parseNote(new Uint8Array(1 + (1 << 20)))), "ledger.note_too_large");
});

for (const { why, vkey } of vkeys.valid) {
  test(`a key is accepted and written back unchanged: ${why}`, () => {
    assert.equal(formatKey(keyOf(vkey)), vkey);
  });
}

for (const { why, vkey, code } of vkeys.invalid) {
  test(`a key is refused: ${why}`, () => assert.equal(codeOf(parseKey(vkey)), code));
}

test("a key cannot be made with a name or a length that a note could not carry", () => {
  const bytes = publicKeyOf(new Uint8Array(32));
  assert.throws(() => makeKey("two words", bytes), TypeError);
  assert.throws(() => makeKey("name", bytes.slice(1)), TypeError);
});

test("the fingerprint belongs to the key and not to the log's name", () => {
  const bytes = publicKeyOf(new Uint8Array(32));
  assert.equal(fingerprint(makeKey("a", bytes)), fingerprint(makeKey("b", bytes)));
  assert.match(fingerprint(makeKey("a", bytes)), /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

for (const { note, size } of checkpoints.valid) {
  test(`a checkpoint of size ${size} is accepted and written back unchanged`, () => {
    const opened = openCheckpoint(utf8ToBytes(note), keyOf(checkpoints.vkey));
    assert.ok(opened.ok);
    assert.equal(opened.value.size, size);
    assert.ok(note.startsWith(`${formatCheckpoint(opened.value)}\n`));
  });
}

for (const { why, note, code } of checkpoints.invalid) {
  test(`a checkpoint is refused: ${why}`, () => {
    assert.equal(codeOf(openCheckpoint(utf8ToBytes(note), keyOf(checkpoints.vkey))), code);
  });
}

for (const { why, proof, index } of proofs.valid) {
  test(`a proof file is accepted and written back unchanged: ${why}`, () => {
    assert.equal(codeOf(openProof(proof, proofs.entries, proofs.vkey, index)), "ok");
    const parsed = parseProof(utf8ToBytes(proof));
    assert.ok(parsed.ok);
    assert.equal(formatProof(parsed.value), proof);
  });
}

for (const { why, proof, code } of proofs.invalid) {
  test(`a proof file is refused: ${why}`, () => {
    assert.equal(codeOf(openProof(proof, proofs.entries, proofs.vkey)), code);
  });
}

test("a proof file that is not UTF-8 is refused", () => {
  assert.equal(codeOf(parseProof(Uint8Array.of(0xff))), "ledger.proof_not_utf8");
});

test("no bytes at all make a parser throw", () => {
  const parsers = [
    parseNote,
    parseProof,
    (bytes: Uint8Array) => openCheckpoint(bytes, keyOf(proofs.vkey)),
  ];
  const mangled = fc
    .tuple(
      fc.constantFrom(proofs.valid[0]?.proof ?? "", notes.valid[0]?.note ?? ""),
      fc.nat(),
      fc.nat(255),
    )
    .map(([text, at, byte]) => {
      const bytes = utf8ToBytes(text);
      bytes[at % bytes.length] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mangled), (bytes) => {
      for (const parse of parsers) assert.equal(typeof parse(bytes).ok, "boolean");
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => typeof parseCheckpoint(text).ok === "boolean"));
});

test("tile paths are those of C2SP tlog-tiles and are read back", () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), "0/x001/x234/067");
  assert.equal(tilePath({ level: 2, index: 0, width: 1 }), "2/000.p/1");
  assert.equal(tilePath({ level: "entries", index: 999, width: 255 }), "entries/999.p/255");
  const names = fc.record({
    level: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant("entries" as const)),
    index: fc.nat(2 ** 31 - 1),
    width: fc.integer({ min: 1, max: 256 }),
  });
  fc.assert(
    fc.property(names, (name) => assert.deepEqual(parseTilePath(tilePath(name)), { ...name })),
  );
});

test("tile paths with a second spelling are refused", () => {
  const bad = [
    "0/0",
    "00/000",
    "7/000",
    "64/000",
    "0/x000/001",
    "0/001.p/256",
    "0/001.p/0",
    "0/001.p/01",
  ];
  for (const path of [...bad, "", "0/001/", "/0/001", "0/../001", "entries/1", "0/001.p/257"]) {
    assert.equal(parseTilePath(path), undefined, path);
  }
});

test("a tree of 70,000 entries has the tiles that C2SP tlog-tiles tells", () => {
  assert.deepEqual(
    [tileWidthIn(70_000, 0, 272), tileWidthIn(70_000, 0, 273), tileWidthIn(70_000, 0, 274)],
    [256, 112, 0],
  );
  assert.deepEqual(
    [tileWidthIn(70_000, 1, 0), tileWidthIn(70_000, 1, 1), tileWidthIn(70_000, 2, 0)],
    [256, 17, 1],
  );
  assert.deepEqual(
    [tileWidthIn(256, 0, 0), tileWidthIn(256, 1, 0), tileWidthIn(256, "entries", 0)],
    [256, 1, 256],
  );
});
