import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { addLongTermData, longTermDataIn, prepareDocumentTimeStamp } from "./long-term.ts";
import { fieldsOf } from "./form-fields.ts";
import { fillSignature, prepareSignature } from "./prepare-signature.ts";
import { catalogOf, objectIn, pagesOf, readPdf } from "./read-file.ts";
import { samplePdf, sampleWanted } from "./sample-document.ts";
import { canonicalValue, textOf, textString, written, type PdfValue } from "./values.ts";
import { readValue } from "./read-value.ts";

const original = samplePdf();

function prepared(revision = original, fieldName = "secretary", holeBytes = 64) {
  const made = prepareSignature(revision, { ...sampleWanted(fieldName), holeBytes });
  assert.ok(made.ok, made.ok ? "" : made.refusal.code);
  return made.value;
}

test("a prepared signature keeps every earlier byte, and its digest is of all but the hole", () => {
  const { bytes, byteRange, digest } = prepared();
  assert.ok(Buffer.from(bytes.subarray(0, original.length)).equals(original));
  const [from, begin, end, rest] = byteRange;
  assert.equal(from, 0);
  assert.equal(end + rest, bytes.length);
  assert.equal(Buffer.from(bytes.subarray(begin, end)).toString(), `<${"0".repeat(128)}>`);
  const hash = createHash("sha256").update(bytes.subarray(0, begin)).update(bytes.subarray(end));
  assert.ok(hash.digest().equals(digest));
});

test("the same input gives the same prepared file", () => {
  assert.ok(Buffer.from(prepared().bytes).equals(prepared().bytes));
});

test("several signers come one after another, each on the file of the one before", () => {
  let file = original;
  for (const name of ["secretary", "chair", "organisation"]) {
    const next = prepared(file, name);
    const filled = fillSignature(next, Uint8Array.of(0x30, 0));
    assert.ok(filled.ok);
    assert.ok(Buffer.from(filled.value.subarray(0, file.length)).equals(file));
    file = filled.value;
  }
  const read = readPdf(file);
  assert.equal(read.revisions.length, 4);
  assert.deepEqual(
    fieldsOf(read).map(({ name }) => name),
    ["secretary", "chair", "organisation"],
  );
});

test("nothing is drawn: the pages are the same but for the field on the first", () => {
  const read = readPdf(prepared().bytes);
  assert.deepEqual(pagesOf(read, 1), pagesOf(read, 0));
  const [field] = fieldsOf(read);
  assert.equal(canonicalValue(field?.dict.entries.get("Rect") as PdfValue), "[0 0 0 0]");
});

test("names and reasons in any script can be read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const value = textString(text);
      const read = readValue(written(value), 0).value;
      assert.equal(textOf(read), /^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFC"));
    }),
  );
});

test("a name of a field stands once in a document and has plain letters", () => {
  const first = fillSignature(prepared(), Uint8Array.of(0x30, 0));
  assert.ok(first.ok);
  const again = prepareSignature(first.value, sampleWanted());
  assert.equal(again.ok || again.refusal.code, "signatures.field_name_taken");
  const strange = prepareSignature(original, sampleWanted("thư ký"));
  assert.equal(strange.ok || strange.refusal.code, "signatures.field_name_wrong");
});

test("a CMS that is larger than its hole is refused", () => {
  const filled = fillSignature(prepared(), new Uint8Array(65));
  assert.equal(filled.ok || filled.refusal.code, "signatures.cms_larger_than_hole");
});

test("long-term data is kept in the file and the same is not added twice", () => {
  const data = {
    certificates: [Uint8Array.of(1), Uint8Array.of(1)],
    crls: [Uint8Array.of(2, 3)],
    ocsps: [],
  };
  const once = addLongTermData(original, data);
  assert.ok(once.ok);
  const twice = addLongTermData(once.value, { ...data, ocsps: [Uint8Array.of(4)] });
  assert.ok(twice.ok);
  assert.deepEqual(longTermDataIn(readPdf(twice.value)), {
    certificates: [Uint8Array.of(1)],
    crls: [Uint8Array.of(2, 3)],
    ocsps: [Uint8Array.of(4)],
  });
});

test("each document time stamp gets a field of its own", () => {
  const first = prepareDocumentTimeStamp(original);
  assert.ok(first.ok);
  const second = prepareDocumentTimeStamp(first.value.bytes);
  assert.ok(second.ok);
  const names = fieldsOf(readPdf(second.value.bytes)).map(({ name }) => name);
  assert.deepEqual(names, ["time-stamp-1", "time-stamp-2"]);
});

test("the project's own papers are read object by object", () => {
  const file = readPdf(original);
  assert.equal(file.revisions.length, 1);
  for (const number of file.revisions[0]?.entries.keys() ?? []) objectIn(file, 0, number);
  assert.ok(catalogOf(file).dict.entries.has("Pages"));
});

const cases: readonly (readonly [string, string, (text: string) => string])[] = [
  [
    "a locked file",
    "pdf_encrypted",
    (text) => text.replace("trailer\n<<", "trailer\n<</Encrypt 1 0 R "),
  ],
  [
    "a file with two kinds of tables",
    "pdf_hybrid",
    (text) => text.replace("trailer\n<<", "trailer\n<</XRefStm 9 "),
  ],
  [
    "a file whose table is a stream",
    "pdf_table_packed",
    (text) => text.replace(/startxref\n\d+/, "startxref\n15"),
  ],
  ["a file cut off", "pdf_bytes_after_end", (text) => text.slice(0, -20)],
  ["a file with something behind its end", "pdf_bytes_after_end", (text) => `${text}x`],
  ["another kind of file", "pdf_damaged", (text) => text.replace("%PDF", "%XDF")],
];

for (const [what, code, change] of cases) {
  test(`${what} is refused for signing`, () => {
    const changed = change(Buffer.from(original).toString("latin1"));
    const made = prepareSignature(new Uint8Array(Buffer.from(changed, "latin1")), sampleWanted());
    assert.equal(made.ok || made.refusal.code, `signatures.${code}`);
  });
}
