import assert from "node:assert/strict";
import { test } from "node:test";
import { nextNumber, type NewObject } from "../pdf/append-revision.ts";
import { withField } from "../pdf/form-fields.ts";
import { prepareSignature } from "../pdf/prepare-signature.ts";
import { catalogOf, dictIn, objectIn, pagesOf, readPdf, type PdfFile } from "../pdf/read-file.ts";
import { sampleWanted } from "../pdf/sample-document.ts";
import {
  dict,
  integer,
  list,
  name,
  reference,
  textString,
  withEntry,
  type PdfDict,
} from "../pdf/values.ts";
import { checkSignedDocument } from "./check-document.ts";
import { appended, edited, lengthened } from "./sample-attacks.ts";
import { sampleDocument, sampleSigning, valueOf } from "./sample-signatures.ts";

/** What others do to a signed document, and what the check says; the first is what some viewers call valid. */
const signing = sampleSigning();
const good = sampleDocument(signing);

function codesOf(file: Uint8Array, more: { sha256?: string } = {}): string[] {
  const { base: original, expected } = good;
  const report = checkSignedDocument({ file, original, expected, trust: signing.trust, ...more });
  assert.equal(report.accepted, report.faults.length === 0);
  return report.faults.map(({ code }) => code.replace("signatures.", ""));
}

function refusedWith(code: string, file: Uint8Array): void {
  const codes = codesOf(file);
  assert.ok(codes.includes(code), `${code} is not among: ${codes.join(", ")}`);
}

const last = (file: PdfFile) => file.revisions.length - 1;

function pageOf(file: PdfFile): { number: number; page: PdfDict } {
  const [at] = pagesOf(file, last(file));
  assert.ok(at);
  return { number: at.number, page: dictIn(file, last(file), at) };
}

function withCatalog(
  file: PdfFile,
  key: string,
  value: Parameters<typeof withEntry>[2],
): NewObject {
  const { at, dict: catalog } = catalogOf(file);
  return { number: at.number, value: withEntry(catalog, key, value) };
}

const WHITE = Buffer.from("1 1 1 rg 0 0 600 800 re f");
const box = (number: number): NewObject => ({
  number,
  value: dict({ Length: integer(WHITE.length) }),
  stream: WHITE,
});
const script = dict({ S: name("JavaScript"), JS: textString("app.alert(1)") });

test("the document as it was signed is accepted in its last state, with both signatures and their times", () => {
  assert.deepEqual(codesOf(good.finished), []);
  const original = good.base;
  const report = checkSignedDocument({
    file: good.finished,
    original,
    expected: good.expected,
    trust: signing.trust,
  });
  assert.deepEqual(
    report.signatures.map(({ kind, fieldName, time }) => [kind, fieldName, time.from]),
    [
      ["signature", "secretary", "signatureTimeStamp"],
      ["signature", "chair", "signatureTimeStamp"],
      ["documentTimeStamp", "time-stamp-1", "documentTimeStamp"],
    ],
  );
  assert.deepEqual(codesOf(good.second), []);
  assert.deepEqual(codesOf(good.kept), []);
});

test("a page painted over after signing", () => {
  const painted = (to: Uint8Array) =>
    appended(to, (file, fresh) => {
      const { number, page } = pageOf(file);
      const old = page.entries.get("Contents");
      assert.ok(old);
      const contents = list([...(old.kind === "array" ? old.items : [old]), reference(fresh)]);
      return [box(fresh), { number, value: withEntry(page, "Contents", contents) }];
    });
  for (const state of [good.first, good.second, good.finished]) {
    refusedWith("pdf_page_changed", painted(state));
  }
});

test("the content of a page written anew under its own number", () => {
  const file = appended(good.second, (read) => {
    const contents = pageOf(read).page.entries.get("Contents");
    assert.ok(contents);
    const at = contents.kind === "array" ? contents.items[0] : contents;
    assert.ok(at?.kind === "reference");
    return [box(at.number)];
  });
  refusedWith("signatures_not_one", file);
});

test("the content of a page exchanged in the same revision as a signature", () => {
  const file = appended(good.second, (read, fresh) => {
    const contents = pageOf(read).page.entries.get("Contents");
    assert.ok(contents);
    const at = contents.kind === "array" ? contents.items[0] : contents;
    assert.ok(at?.kind === "reference");
    const signature = dict({ Type: name("Sig"), SubFilter: name("ETSI.CAdES.detached") });
    assert.equal(fresh, nextNumber(read));
    return [...withField(read, "third", signature), box(at.number)];
  });
  refusedWith("pdf_object_changed", file);
});

test("a file cut back to its first signature, or to the document without any", () => {
  for (const file of [good.first, good.original]) refusedWith("signature_missing", file);
});

test("bytes behind the end, even one empty line, and an end of line taken away", () => {
  refusedWith("byte_range_end", good.finished.subarray(0, -1));
  refusedWith("pdf_bytes_after_end", new Uint8Array([...good.finished, 0x41]));
  refusedWith("pdf_bytes_after_end", new Uint8Array([...good.finished, 0x0a]));
  refusedWith("pdf_bytes_after_end", good.finished.subarray(0, good.finished.length - 3));
});

test("the range of a signature edited: its start, its hole, its end, its form", () => {
  refusedWith(
    "byte_range_start",
    edited(good.original.length, good.second, /\/ByteRange \[0/, "/ByteRange [1"),
  );
  refusedWith(
    "byte_range_hole",
    edited(good.original.length, good.second, /(\/ByteRange \[0 )\d/, "$19"),
  );
  refusedWith(
    "byte_range_malformed",
    edited(good.original.length, good.second, /\/ByteRange \[0 /, "/ByteRange [0."),
  );
  refusedWith(
    "byte_range_end",
    edited(good.original.length, good.first, /(\/ByteRange \[0 \d+ \d+ \d+)\d/, "$1 "),
  );
});

test("something behind the signature in its hole", () => {
  const text = Buffer.from(good.first).toString("latin1");
  const end = text.lastIndexOf("0>");
  const changed = `${text.slice(0, end)}1>${text.slice(end + 2)}`;
  refusedWith("hole_not_empty", new Uint8Array(Buffer.from(changed, "latin1")));
});

test("an annotation laid over the text", () => {
  const file = appended(good.second, (read, fresh) => {
    const { number, page } = pageOf(read);
    const annotations = page.entries.get("Annots");
    assert.ok(annotations?.kind === "array");
    const cover = dict({ Subtype: name("Square"), Rect: list([0, 0, 600, 800].map(integer)) });
    const value = withEntry(page, "Annots", list([...annotations.items, reference(fresh)]));
    return [
      { number: fresh, value: cover },
      { number, value },
    ];
  });
  refusedWith("pdf_annotation_added", file);
});

test("a visible field where nothing was to be seen, and a field that is no signature field", () => {
  const field = (changes: Readonly<Record<string, Parameters<typeof withEntry>[2]>>) =>
    appended(good.second, (read) =>
      withField(read, "third", dict({ Type: name("Sig") })).map((each) => {
        const isField = each.value.kind === "dict" && each.value.entries.has("FT");
        if (!isField || each.value.kind !== "dict") return each;
        const entries = new Map([...each.value.entries, ...Object.entries(changes)]);
        return { ...each, value: { kind: "dict", entries } };
      }),
    );
  refusedWith("pdf_mark_outside", field({ Rect: list([0, 0, 600, 800].map(integer)) }));
  refusedWith("pdf_field_malformed", field({ FT: name("Tx") }));
  refusedWith("pdf_field_malformed", field({ Parent: reference(1) }));
  refusedWith("pdf_active_content", field({ AA: dict({ E: script }) }));
});

test("scripts and embedded files added to the catalog", () => {
  const opening = appended(good.second, (file) => [withCatalog(file, "OpenAction", script)]);
  refusedWith("pdf_active_content", opening);
  const files = dict({ EmbeddedFiles: dict({ Names: list([]) }) });
  refusedWith(
    "pdf_active_content",
    appended(good.second, (file) => [withCatalog(file, "Names", files)]),
  );
  refusedWith("pdf_active_content", lengthened(opening, "/OpenAction", "/Open#41ction"));
});

test("another list of pages, another catalog, other pages in the tree", () => {
  const tree = appended(good.second, (file) => {
    const pages = catalogOf(file).dict.entries.get("Pages");
    assert.ok(pages?.kind === "reference");
    const value = dictIn(file, last(file), pages);
    const kids = value.entries.get("Kids");
    assert.ok(kids?.kind === "array");
    const twice = withEntry(value, "Kids", list([...kids.items, ...kids.items]));
    return [{ number: pages.number, value: twice }];
  });
  assert.ok(codesOf(tree).length > 0);
  const root = appended(good.second, (file) => [withCatalog(file, "Lang", textString("en"))]);
  refusedWith("pdf_object_changed", root);
});

test("an object that waits in the file for a later revision to show it", () => {
  const waiting = appended(good.original, (file, fresh) => [
    ...withField(file, "secretary", dict({ Type: name("Sig") })),
    box(fresh + 5),
  ]);
  refusedWith("pdf_object_unexpected", waiting);
});

test("an object that no table names, in the open or in a comment", () => {
  const hidden = (text: string) => lengthened(good.second, "endobj\nxref", `endobj\n${text}\nxref`);
  refusedWith("pdf_object_hidden", hidden("99 0 obj\nnull\nendobj"));
  refusedWith("pdf_object_hidden", hidden("%99 0 obj null endobj"));
  refusedWith("pdf_damaged", hidden("null"));
});

test("a table that takes objects away or leads to older bytes", () => {
  const text = Buffer.from(good.second).toString("latin1");
  const at = text.lastIndexOf(" 00000 n ");
  const freed = `${text.slice(0, at)} 00000 f ${text.slice(at + 9)}`;
  assert.ok(codesOf(new Uint8Array(Buffer.from(freed, "latin1"))).length > 0);
  const older = `${text.slice(0, at - 10)}0000000015${text.slice(at)}`;
  assert.ok(codesOf(new Uint8Array(Buffer.from(older, "latin1"))).length > 0);
});

test("a later revision that is locked or has two kinds of tables", () => {
  for (const [entry, code] of [
    ["/Encrypt 1 0 R", "pdf_encrypted"],
    ["/XRefStm 15", "pdf_hybrid"],
  ] as const) {
    const text = Buffer.from(good.second).toString("latin1");
    const at = text.lastIndexOf("trailer\n<<") + "trailer\n<<".length;
    const changed = `${text.slice(0, at)}${entry}\n${text.slice(at)}`;
    refusedWith(code, new Uint8Array(Buffer.from(changed, "latin1")));
  }
});

test("long-term data taken away or mixed with other objects", () => {
  const taken = appended(good.kept, (file) => [
    withCatalog(file, "DSS", dict({ Type: name("DSS") })),
  ]);
  refusedWith("pdf_object_changed", taken);
  const mixed = appended(good.kept, (file, fresh) => {
    const store = dictIn(file, last(file), catalogOf(file).dict.entries.get("DSS"));
    return [box(fresh), withCatalog(file, "DSS", withEntry(store, "Note", reference(fresh)))];
  });
  refusedWith("pdf_object_unexpected", mixed);
  const idle = appended(good.original, (file) => [withCatalog(file, "DSS", dict({}))]);
  refusedWith("signatures_not_one", idle);
});

test("an object written a second time under another table", () => {
  const file = readPdf(good.second);
  const number = pageOf(file).number;
  const same = objectIn(file, last(file), number);
  assert.ok(same?.value.kind === "dict");
  const again = appended(good.second, () => [{ number, value: same.value }]);
  assert.ok(codesOf(again).length > 0);
});

test("the document of another meeting under the same signatures, or another file than the recorded one", () => {
  const { base: original, expected } = sampleDocument(signing);
  const other = { ...original, sha256: "0".repeat(64) };
  const { trust } = signing;
  const report = checkSignedDocument({ file: good.finished, original: other, expected, trust });
  assert.ok(report.faults.some(({ code }) => code === "signatures.prefix_changed"));
  assert.ok(codesOf(good.finished, { sha256: "0".repeat(64) }).includes("file_differs"));
});

test("a signature more than expected, an unfilled one, and one by the same person in two roles", () => {
  const { secretary, signAs } = signing;
  const third = signAs(good.second, sampleWanted("third"), secretary);
  refusedWith("signature_unexpected", third);
  const prepared = valueOf(prepareSignature(good.first, sampleWanted("chair", "Trần Văn Mẫu")));
  refusedWith("cms_malformed", prepared.bytes);
  const twice = signAs(good.first, sampleWanted("chair", "Trần Văn Mẫu"), secretary);
  refusedWith("same_person_twice", twice);
  refusedWith("person_differs", twice);
});

test("signatures in another order than the expected one", () => {
  const { secretary, chair, signAs } = signing;
  const chairFirst = signAs(good.original, sampleWanted("chair", "Trần Văn Mẫu"), chair);
  refusedWith("field_differs", signAs(chairFirst, sampleWanted(), secretary));
});
