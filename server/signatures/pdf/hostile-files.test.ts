import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { prepareSignature } from "./prepare-signature.ts";
import { samplePdf, sampleWanted } from "./sample-document.ts";

/** Files that are made to make a reader fall over: each gets an answer. */
function fileOf(objects: readonly string[]): Uint8Array {
  const offsets: number[] = [];
  let text = "%PDF-1.7\n";
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join("")}`;
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>`;
  const end = `${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + end, "latin1"));
}

const answer = (file: Uint8Array): string => {
  const made = prepareSignature(file, sampleWanted());
  return made.ok ? "" : made.refusal.code.replace("signatures.", "");
};

const CATALOG = "<</Type /Catalog /Pages 2 0 R>>";
const PAGES = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
const PAGE = "<</Type /Page /Parent 2 0 R>>";

test("a small file of one page is prepared", () => {
  assert.equal(answer(fileOf([CATALOG, PAGES, PAGE])), "");
});

test("a file of megabytes of blanks, or of one comment, is read to its end", () => {
  const catalog = (blank: string) => `<</Type${blank}/Catalog /Pages 2 0 R>>`;
  assert.equal(answer(fileOf([catalog(" ".repeat(4_000_000)), PAGES, PAGE])), "");
  assert.equal(answer(fileOf([catalog(`%${"%".repeat(4_000_000)}\n`), PAGES, PAGE])), "");
});

test("values nested without end, trees of pages that are deep or lead back, streams of their own length", () => {
  const deep = `<</A ${"[".repeat(100_000)}`;
  assert.equal(answer(fileOf([deep, PAGES, PAGE])), "pdf_damaged");
  const circle = "<</Type /Pages /Kids [2 0 R] /Count 1>>";
  assert.equal(answer(fileOf([CATALOG, circle, PAGE])), "pdf_damaged");
  const ladder = Array.from({ length: 2000 }, (_, at) => `<</Kids [${at + 3} 0 R]>>`);
  assert.equal(answer(fileOf([CATALOG, ...ladder, PAGE])), "pdf_damaged");
  const own = "<</Length 3 0 R>>\nstream\nx\nendstream";
  assert.equal(answer(fileOf([CATALOG, PAGES, own])), "pdf_damaged");
  const long = "<</Length 999999999>>\nstream\nx\nendstream";
  assert.equal(answer(fileOf([CATALOG, PAGES, long])), "pdf_damaged");
});

test("whatever is done to a file, the answer is a prepared one or a refusal", () => {
  const file = samplePdf();
  const place = fc.nat({ max: file.length - 1 });
  const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(changes, place, (list, cut) => {
      const changed = new Uint8Array(file);
      for (const [at, byte] of list) changed[at] = byte;
      assert.equal(typeof answer(changed), "string");
      assert.equal(typeof answer(changed.subarray(cut)), "string");
      assert.notEqual(answer(changed.subarray(0, cut)), "");
    }),
    { numRuns: 300 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => answer(bytes) !== ""));
});
