import assert from "node:assert/strict";
import { test } from "node:test";
import { appendRevision, nextNumber, type NewObject } from "../pdf/append-revision.ts";
import { withField } from "../pdf/form-fields.ts";
import { readPdf } from "../pdf/read-file.ts";
import { samplePdf } from "../pdf/sample-document.ts";
import {
  bytesString,
  dict,
  integer,
  list,
  name,
  reference,
  textString,
  withEntry,
  type PdfDict,
  type PdfValue,
} from "../pdf/values.ts";
import { digestOfRange, fillSignature } from "../pdf/prepare-signature.ts";
import { checkNewSignature } from "./check-revision.ts";
import { expectedOf, sampleCms, sampleSigning, stamped, valueOf } from "./sample-signatures.ts";

/** Signing tools of others make their own hole and draw a mark: within the place that is kept for it, and only there. */
const signing = sampleSigning();
const original = samplePdf();
const BOX = [300, 700, 560, 800] as const;
const HOLE = 12_000;
const MARK = Buffer.from("0.8 g 0 0 100 40 re f");

interface Tool {
  readonly rect: readonly number[];
  readonly appearance?: PdfDict;
  readonly subFilter?: string;
  readonly role?: string;
}

/** A file as such a tool gives it back. */
function signedByTool({ rect, appearance, subFilter = "ETSI.CAdES.detached", role }: Tool) {
  const file = readPdf(original);
  const fresh = nextNumber(file);
  const nines = integer(9_999_999_999);
  const signature = dict({
    Type: name("Sig"),
    Filter: name("Adobe.PPKLite"),
    SubFilter: name(subFilter),
    M: textString("D:20261104021000Z"),
    CBSRole: role === undefined ? undefined : name(role),
    ByteRange: list([integer(0), nines, nines, nines]),
    Contents: bytesString(new Uint8Array(HOLE)),
  });
  const drawn: PdfDict =
    appearance ??
    dict({
      Type: name("XObject"),
      Subtype: name("Form"),
      BBox: list([0, 0, 100, 40].map(integer)),
      Length: integer(MARK.length),
    });
  const objects: NewObject[] = withField(file, "Signature1", signature).map((each) =>
    each.value.kind === "dict" && each.value.entries.has("FT")
      ? { ...each, value: marked(each.value, rect, fresh + 2) }
      : each,
  );
  const bytes = appendRevision(file, [
    ...objects,
    { number: fresh + 2, value: drawn, stream: MARK },
  ]);
  return filled(bytes);
}

function marked(field: PdfDict, rect: readonly number[], appearance: number): PdfValue {
  const placed = withEntry(field, "Rect", list(rect.map(integer)));
  return withEntry(placed, "AP", dict({ N: reference(appearance) }));
}

function filled(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = buffer.indexOf(`<${"0".repeat(HOLE * 2)}>`, original.length);
  const end = begin + HOLE * 2 + 2;
  const byteRange = [0, begin, end, bytes.length - end] as const;
  const place = "/ByteRange [0 9999999999 9999999999 9999999999";
  buffer.write(`/ByteRange [${byteRange.join(" ")}`.padEnd(place.length), buffer.indexOf(place));
  const plain = sampleCms(signing.secretary, digestOfRange(bytes, byteRange));
  const cms = stamped(plain, signing.stamps, signing.authority.certificate);
  return valueOf(fillSignature({ bytes, byteRange }, cms));
}

function codesOf(tool: Tool, box: readonly [number, number, number, number] | null = BOX) {
  const visibleBox = box === null ? {} : { visibleBox: { page: 0, rect: box } };
  const report = checkNewSignature({
    file: signedByTool(tool),
    before: { kind: "revision", revision: original, ...visibleBox },
    expected: { ...expectedOf("", "Nguyễn Thị Mẫu"), fieldName: null },
    trust: signing.trust,
  });
  return report.faults.map(({ code }) => code.replace("signatures.", ""));
}

const inside = [310, 710, 550, 790];

test("a mark within its place is accepted, by either name of the signature's kind", () => {
  assert.deepEqual(codesOf({ rect: inside }), []);
  assert.deepEqual(codesOf({ rect: inside, subFilter: "adbe.pkcs7.detached" }), []);
});

test("a mark that reaches over the edge of its place, or where none is kept, is refused", () => {
  for (const rect of [
    [290, 710, 550, 790],
    [310, 690, 550, 790],
    [310, 710, 561, 790],
    [310, 710, 550, 801],
  ]) {
    assert.deepEqual(codesOf({ rect }), ["pdf_mark_outside"]);
  }
  assert.deepEqual(codesOf({ rect: [550, 790, 10, 10] }), ["pdf_mark_outside"]);
  assert.deepEqual(codesOf({ rect: inside }, null), ["pdf_field_malformed"]);
});

test("a mark that acts or leads to what a page shows is refused", () => {
  const action = dict({ S: name("URI"), URI: textString("https://example.org") });
  const form = { Subtype: name("Form"), Length: integer(MARK.length) };
  assert.deepEqual(codesOf({ rect: inside, appearance: dict({ ...form, A: action }) }), [
    "pdf_active_content",
  ]);
});

test("another kind of signature, or another role than asked for, is refused", () => {
  assert.deepEqual(codesOf({ rect: inside, subFilter: "adbe.x509.rsa_sha1" }), [
    "sub_filter_unknown",
  ]);
  assert.deepEqual(codesOf({ rect: inside, role: "archive" }), ["role_differs"]);
  assert.deepEqual(codesOf({ rect: inside, role: "person" }), []);
});
