import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { readPdfText } from "./pdf-text.ts";
import { printed } from "./testing/printed.ts";

/** A program that is not ours; where it is missing the comparison is left out and says so. */
const TO_TEXT = "pdftotext";

const MEGABYTE = 1024 * 1024;
const WIDE = { mostPages: 500, longest: MEGABYTE, milliseconds: 120_000, growth: 1024 * MEGABYTE };

/** A file of pages with one packed stream of drawing each. */
function drawnPdf(stream: Buffer, pages = 1): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 10} 0 R`).join(" ");
  const leaves = Array.from(
    { length: pages },
    (_, at) => `${at + 10} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R
      /Resources << /Font << /F 5 0 R >> >> >> endobj\n`,
  ).join("");
  const packed = deflateSync(stream);
  return Buffer.concat([
    Buffer.from(`%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages} >> endobj
${leaves}5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
4 0 obj << /Filter /FlateDecode /Length ${packed.length} >> stream\n`),
    packed,
    Buffer.from("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"),
  ]);
}

const written = Buffer.from("BT /F 9 Tf 9 9 Td (Mot dong chu) Tj ET");

test("the words of a sound file are read, marks and all, as an independent program reads them", async (t) => {
  const pdf = printed("Đồng chí Nguyễn Văn Mẫu", "TUYỆT MẬT");
  const read = await readPdfText(pdf, WIDE);
  assert.ok(read !== null && typeof read === "object" && read.whole);
  const lines = read.text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim());
  assert.ok(lines.includes("Đồng chí Nguyễn Văn Mẫu") && lines.includes("TUYỆT MẬT"));
  if (spawnSync(TO_TEXT, ["-v"]).error) return t.diagnostic("pdftotext is not installed");
  const folder = mkdtempSync(join(tmpdir(), "chiboso-pdf-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    const other = execFileSync(TO_TEXT, [join(folder, "a.pdf"), "-"], { encoding: "utf8" });
    const words = (text: string) =>
      text
        .normalize("NFC")
        .match(/\p{L}+/gu)
        ?.toSorted();
    assert.deepEqual(words(read.text), words(other));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("more pages, or more words, than are read are told as a part", async () => {
  const many = await readPdfText(drawnPdf(written, 5), { ...WIDE, mostPages: 3 });
  assert.ok(typeof many === "object" && many !== null && !many.whole);
  assert.equal(many.text.match(/Mot dong chu/gu)?.length, 3);
  const long = await readPdfText(drawnPdf(written, 5), { ...WIDE, longest: 20 });
  assert.ok(typeof long === "object" && long !== null && !long.whole);
  assert.ok(long.text.length <= 20);
});

test("what is no PDF, is cut off, goes in circles or is empty gives no words and throws nothing", async () => {
  const sound = printed("Một dòng");
  const circle = Buffer.from(
    "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [2 0 R] /Count 9 >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
  );
  for (const bad of [
    new Uint8Array(0),
    Buffer.from("không phải PDF"),
    Buffer.from("%PDF-1.7\n%%EOF\n"),
    sound.subarray(0, 300),
    circle,
  ]) {
    const read = await readPdfText(bad, WIDE);
    assert.ok(read === null || (typeof read === "object" && read.text.trim() === ""));
  }
});

test("a file that asks for a password says so", async () => {
  const locked = Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
3 0 obj << /Filter /Standard /V 1 /R 2 /P -44 /O <${"28".repeat(32)}> /U <${"bf".repeat(32)}> >> endobj
trailer << /Root 1 0 R /Encrypt 3 0 R /ID [<00><00>] >>
%%EOF
`);
  assert.equal(await readPdfText(locked, WIDE), "locked");
});

test("a file that takes longer, or swells to more, than is allowed is given up, and the next one is read", async () => {
  const swelling = drawnPdf(Buffer.alloc(400 * MEGABYTE, " "));
  assert.ok(swelling.length < MEGABYTE, "it is a small file");
  const [grown, late, next] = await Promise.all([
    readPdfText(swelling, { ...WIDE, growth: 32 * MEGABYTE }),
    readPdfText(swelling, { ...WIDE, milliseconds: 1 }),
    readPdfText(drawnPdf(written), WIDE),
  ]);
  assert.deepEqual([grown, late], [null, null]);
  assert.ok(typeof next === "object" && next !== null && next.text.includes("Mot dong chu"));
});

test("when many wait one more is told so at once, and later ones are read again", async () => {
  const waiting = Array.from({ length: 9 }, () => readPdfText(drawnPdf(written), WIDE));
  assert.equal(await readPdfText(drawnPdf(written), WIDE), "busy");
  for (const read of await Promise.all(waiting))
    assert.ok(read !== null && typeof read === "object");
  assert.ok(typeof (await readPdfText(drawnPdf(written), WIDE)) === "object");
});

test("a thread that could not be begun stops no later file", async () => {
  const broken = { ...WIDE, mostPages: Symbol("not to be sent") as unknown as number };
  assert.equal(await readPdfText(drawnPdf(written), broken), null);
  const next = await readPdfText(drawnPdf(written), WIDE);
  assert.ok(next !== null && typeof next === "object");
});
