import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fillSignature, prepareSignature } from "../pdf/prepare-signature.ts";
import { readPdf } from "../pdf/read-file.ts";
import { samplePdf, sampleWanted } from "../pdf/sample-document.ts";
import { hexOf, sha256 } from "../cms/algorithms.ts";
import { checkSignedDocument } from "./check-document.ts";
import {
  expectedOf,
  sampleCms,
  sampleDocument,
  sampleSigning,
  stamped,
  valueOf,
} from "./sample-signatures.ts";

/** No byte of a signed document can be another one: neither what is signed nor the signature nor what joins them. */
const signing = sampleSigning();
const { authority, stamps, secretary, trust } = signing;
const original = samplePdf();
const base = { sha256: hexOf(sha256(original)), bytes: original.length };

/** One signature in a hole that is hardly larger than it. */
function signedOnce() {
  const prepared = valueOf(prepareSignature(original, { ...sampleWanted(), holeBytes: 4096 }));
  const cms = stamped(sampleCms(secretary, prepared.digest), stamps, authority.certificate);
  return { file: valueOf(fillSignature(prepared, cms)), range: prepared.byteRange, cms };
}

const once = signedOnce();
const expected = [expectedOf("secretary", "Nguyễn Thị Mẫu")];
const accepts = (file: Uint8Array) =>
  checkSignedDocument({ file, original: base, expected, trust }).accepted;

function changedAt(file: Uint8Array, at: number): Uint8Array {
  return file.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
}

function placesOf(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}

const [, hole, rest] = once.range;
const regions: readonly (readonly [string, readonly number[]])[] = [
  ["the document", placesOf(0, original.length, 101)],
  ["the objects before the hole", placesOf(original.length, hole, 1)],
  ["the signature in its hole", placesOf(hole, hole + 2 * once.cms.length, 13)],
  ["the zeros behind the signature", placesOf(hole + 2 + 2 * once.cms.length, rest, 97)],
  ["the table and the end", placesOf(rest, once.file.length, 3)],
];

test("the document that the changes start from is accepted", () => {
  assert.ok(accepts(once.file));
});

for (const [region, places] of regions) {
  test(`a changed bit in ${region} makes a document that is refused`, () => {
    assert.ok(places.length > 30);
    for (const at of places) assert.ok(!accepts(changedAt(once.file, at)), `byte ${at}`);
  });
}

test("letters of the hexadecimal signature cannot change from small to large", () => {
  const text = Buffer.from(once.file).toString("latin1");
  for (const letter of ["a", "c", "f"]) {
    const at = text.indexOf(letter, hole + 1);
    const changed = once.file.map((byte, index) => (index === at ? byte ^ 0x20 : byte));
    assert.ok(!accepts(changed), letter);
  }
});

test("a finished document with any stretch replaced, doubled, moved or left out is refused", () => {
  const { finished, expected: both } = sampleDocument(signing, original);
  const document = (file: Uint8Array) =>
    checkSignedDocument({ file, original: base, expected: both, trust }).accepted;
  assert.ok(document(finished));
  const place = fc.nat({ max: finished.length - 1 });
  const length = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(place, place, length, fc.nat({ max: 3 }), (at, to, count, how) => {
      const piece = finished.subarray(at, at + count);
      const changes = [
        [finished.subarray(0, at), finished.subarray(at + count)],
        [finished.subarray(0, at), piece, finished.subarray(at)],
        [finished.subarray(0, to), piece, finished.subarray(to + piece.length)],
        [finished.subarray(0, at), piece.toReversed(), finished.subarray(at + piece.length)],
      ];
      const changed = new Uint8Array(Buffer.concat(changes[how] ?? []));
      if (Buffer.compare(changed, finished) !== 0) assert.ok(!document(changed));
    }),
    { numRuns: 150 },
  );
});

test("a document cut anywhere is refused, at the end of a revision too", () => {
  const { finished, expected: both } = sampleDocument(signing, original);
  const ends = readPdf(finished).revisions.flatMap(({ eof, limit }) => [eof, limit]);
  const places = [...ends, ...placesOf(0, finished.length, 4001)];
  for (const at of places.filter((each) => each < finished.length)) {
    const file = finished.subarray(0, at);
    const wanted = checkSignedDocument({
      file,
      original: base,
      expected: both,
      trust,
      sha256: hexOf(sha256(finished)),
    });
    assert.ok(!wanted.accepted, `cut at ${at}`);
  }
});
