import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { textOf, type MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { printable } from "@chiboso/domain/minutes/printable.ts";
import { duringRecord } from "@chiboso/domain/minutes/samples/during-record.ts";
import { exampleRecord, idOf } from "@chiboso/domain/minutes/samples/example-record.ts";
import { checkPrintable } from "../platform/party-document.ts";
import { renderMinutes } from "./render.ts";

/** Programs that are not ours; where one is missing its check is left out and says so. */
const TO_TEXT = "pdftotext";
const CHECKER = "qpdf";

const HOSTILE = String.raw`#panic("x") $1/0$ *đậm* _nghiêng_ \ @nguồn <nhãn> #read("/etc/passwd") ~ -- '"= [a](b) // c`;

function rendered(document: MinutesDocument, number: string | null = "05-BB/CB") {
  const made = renderMinutes({
    document,
    number,
    closedAt: "2026-11-03T14:20:00.000Z",
    zone: "Asia/Ho_Chi_Minh",
    madeAt: "2026-11-04T02:00:00.000Z",
  });
  assert.ok(made.ok);
  return made.value;
}

function withText(text: string): MinutesDocument {
  const draft = draftMinutes(exampleRecord());
  const written = {
    id: "w1",
    origin: "written" as const,
    style: "paragraph" as const,
    from: { events: [], ids: [] },
    runs: [{ text }],
  };
  return { ...draft, blocks: [...draft.blocks, written] };
}

/** A cell of the largest size in the book, every member of which speaks. */
function crowded(): MinutesDocument {
  const record = exampleRecord();
  const [first] = record.roll;
  const item = record.items[1];
  assert.ok(first && item);
  const roll = Array.from({ length: 49 }, (_, index) => ({
    ...first,
    memberId: idOf(600 + index),
    name: `Nguyễn Thị Mẫu Số ${index + 1}`,
  }));
  const opinions = roll.map((entry, index) => ({
    id: idOf(700 + index),
    memberId: entry.memberId,
    name: entry.name,
    at: "2026-11-03T13:00:00.000Z",
    text: "Đề nghị chi bộ phân công cụ thể từng việc, từng người và có thời hạn hoàn thành. ".repeat(
      3,
    ),
    how: "spoken" as const,
  }));
  return draftMinutes({ ...record, roll, items: [{ ...item, opinions }] });
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}

function onDisk<T>(pdf: Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-pdf-"));
  try {
    const path = join(folder, "minutes.pdf");
    writeFileSync(path, pdf);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesOf(pdf: Uint8Array): string[] {
  return onDisk(pdf, (path) => execFileSync(TO_TEXT, ["-layout", path, "-"], { encoding: "utf8" }))
    .split("\f")
    .slice(0, -1);
}

const flat = (text: string) => text.replace(/\s+/gu, " ").normalize("NFC");
const unspaced = (text: string) => text.replace(/\s+/gu, "").normalize("NFC");

test("the same minutes give the same bytes, and other minutes give others", () => {
  const document = draftMinutes(exampleRecord());
  const first = rendered(document).pdf;
  assert.ok(first.equals(rendered(document).pdf));
  assert.ok(!first.equals(rendered(withText("Thêm.")).pdf));
  assert.ok(!first.equals(rendered(document, "06-BB/CB").pdf));
});

test("the file says that it is PDF/A-2b, tagged, in Vietnamese, with its faces inside", () => {
  const { pdf } = rendered(draftMinutes(exampleRecord()));
  const all = allStreams(pdf);
  assert.match(all, /pdfaid:part>2</u);
  assert.match(all, /pdfaid:conformance>B</u);
  assert.match(all, /\/Lang \(vi-VN\)/u);
  assert.match(all, /\/MarkInfo/u);
  assert.match(all, /Tinos/u);
  assert.doesNotMatch(all, /\/JavaScript|\/Launch|\/URI/u);
});

/** The file's own text and every stream of it that can be unpacked. */
function allStreams(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/gu)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1] ?? "", "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n");
}

test("signs that mean something to the typesetter are printed as they were written", (t) => {
  const { pdf } = rendered(withText(HOSTILE));
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  assert.ok(flat(pagesOf(pdf).join(" ")).includes(flat(HOSTILE)));
});

test("speeches, observers from above and times away are on the page that is signed", (t) => {
  const document = draftMinutes(duringRecord());
  const { pdf } = rendered(document);
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  const page = unspaced(pagesOf(pdf).join(" "));
  const told = document.blocks.filter(({ id }) =>
    /^(speeches\.|observers$|roll\.(?:late|leftEarly|away)$)/u.test(id),
  );
  assert.equal(told.length, 5);
  for (const block of told) assert.ok(page.includes(unspaced(textOf(block))), block.id);
});

test("every paragraph can be read back from the page by an independent program", (t) => {
  const document = draftMinutes(exampleRecord());
  const { pdf } = rendered(document);
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  // The number above each later page is all that stands between two lines of a paragraph.
  const texts = pagesOf(pdf).map((page, at) => (at === 0 ? page : page.replace(/^\s*\d+\n/u, "")));
  const read = unspaced(texts.join("\n"));
  for (const block of document.blocks)
    assert.ok(read.includes(unspaced(textOf(block))), textOf(block));
  for (const part of [
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số 05-BB/CB",
    "Hà Nội, ngày 03 tháng 11 năm 2026",
  ]) {
    assert.ok(read.includes(unspaced(part)), part);
  }
});

test("the signatures of long minutes stand with the last paragraph on one page", (t) => {
  for (let lines = 0; lines < 12; lines += 1) {
    const document = crowded();
    const { pdf, pages } = rendered({
      ...document,
      blocks: [...withText("Dòng thêm.\n".repeat(lines * 3)).blocks.slice(-1), ...document.blocks],
    });
    assert.ok(pages >= 8);
    if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
    const last = flat(pagesOf(pdf).at(-1) ?? "");
    for (const part of [
      "thời lượng 105 phút",
      "THƯ KÝ",
      "CHỦ TRÌ",
      "Lê Thị Làm",
      "Nơi nhận:",
      "Lưu Chi bộ.",
    ]) {
      assert.ok(last.includes(part), `"${part}" is not on the last page with ${lines} lines more`);
    }
    assert.match(last, new RegExp(`^ ?${pages} `, "u"));
  }
});

test("a preview is marked as a draft and has no number", (t) => {
  const { pdf } = rendered(draftMinutes(exampleRecord()), null);
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  assert.doesNotMatch(pagesOf(pdf).join(" "), /Số 0/u);
});

test("a sign that the face lacks is refused by name instead of being printed as a box", () => {
  const made = renderMinutes({
    document: withText("Vui 😀 quá ع"),
    number: "05-BB/CB",
    closedAt: "2026-11-03T14:20:00.000Z",
    zone: "Asia/Ho_Chi_Minh",
    madeAt: "2026-11-04T02:00:00.000Z",
  });
  assert.deepEqual(made, {
    ok: false,
    refusal: { code: "minutes.unprintable", params: { signs: "😀 ع" } },
  });
});

test("an independent program finds no fault in the file", (t) => {
  const { pdf } = rendered(crowded());
  if (!has(CHECKER)) return t.diagnostic("qpdf is not installed: structure not checked");
  onDisk(pdf, (path) => execFileSync(CHECKER, ["--check", path], { stdio: "pipe" }));
});

test("a reason that nobody can change any more never keeps the minutes from being printed", () => {
  const record = exampleRecord();
  const [item, ...rest] = record.items;
  assert.ok(item);
  const vote = {
    id: idOf(990),
    at: "2026-11-03T13:00:00.000Z",
    question: "Hỏi 🎉",
    reason: "Mất mạng 😀👍🏽 ع",
  };
  const drafted = draftMinutes({ ...record, items: [{ ...item, brokenOff: [vote] }, ...rest] });
  const stopped = drafted.blocks.find(({ id }) => id === `broken.${vote.id}`);
  assert.ok(stopped);
  assert.match(textOf(stopped), /Hỏi □ .*Mất mạng □ □/u);
  rendered(drafted);
  const before = { ...stopped, runs: [{ text: vote.reason, fact: "brokenOffReason" }] };
  const blocks = drafted.blocks.map((each) => (each === stopped ? before : each));
  rendered({ ...drafted, blocks });
});

test("what is held to be printable is what the face has", () => {
  const every = Array.from({ length: 0x1_1000 }, (_none, code) => code)
    .filter((code) => code >= 0x20 && (code < 0xd8_00 || code > 0xdf_ff))
    .map((code) => String.fromCodePoint(code));
  const kept = every.filter((sign) => printable(sign) === sign);
  assert.ok(kept.length > 1500);
  const lines = Array.from({ length: Math.ceil(kept.length / 50) }, (_none, line) =>
    kept.slice(line * 50, line * 50 + 50).join(" "),
  );
  assert.deepEqual(checkPrintable(lines, "minutes.unprintable"), { ok: true, value: undefined });
});
