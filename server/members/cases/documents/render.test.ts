import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import { samplePapers } from "@chiboso/domain/members/cases/documents/samples/papers.ts";
import { samplePerson } from "@chiboso/domain/members/cases/documents/samples/people.ts";
import { renderPaper } from "./render.ts";

/** Programs that are not ours; where one is missing its check is left out and says so. */
const TO_TEXT = "pdftotext";
const CHECKER = "qpdf";
const MADE = "2026-11-21T02:00:00.000Z";

function rendered(paper: PartyPaper, draft = false): Buffer {
  const made = renderPaper(paper, MADE, draft);
  assert.ok(made.ok);
  return made.value.pdf;
}

function letter(): PartyPaper {
  const paper = samplePapers(true)["letterOfficial"];
  assert.ok(paper);
  return paper;
}

function onDisk<T>(pdf: Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-paper-"));
  try {
    const path = join(folder, "paper.pdf");
    writeFileSync(path, pdf);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const has = (program: string) => spawnSync(program, ["--version"]).error === undefined;

function textOf(pdf: Uint8Array): string {
  const text = onDisk(pdf, (path) =>
    execFileSync(TO_TEXT, ["-layout", path, "-"], { encoding: "utf8" }),
  );
  return text.replace(/\s+/gu, " ").normalize("NFC");
}

test("every paper of a member's life can be set, with and without what is known", () => {
  for (const filled of [true, false]) {
    for (const paper of Object.values(samplePapers(filled))) rendered(paper);
  }
});

test("an independent program reads title, person, number and the Party's name back from each paper", (t) => {
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  for (const [name, paper] of Object.entries(samplePapers(true))) {
    const read = textOf(rendered(paper));
    for (const part of [paper.head.right, paper.title, samplePerson.name, paper.number ?? ""]) {
      assert.ok(read.includes(part), `${name}: ${part}`);
    }
  }
});

test("the same paper gives the same bytes, another moment or a draft gives others", () => {
  const paper = letter();
  assert.ok(rendered(paper).equals(rendered(paper)));
  assert.ok(!rendered(paper).equals(rendered(paper, true)));
});

test("a letter carries the digest of its data as a code and in letters", (t) => {
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  const paper = letter();
  assert.ok(paper.qr);
  assert.ok(textOf(rendered(paper)).includes(paper.qr.text));
  assert.ok(!textOf(rendered({ ...paper, qr: null })).includes(paper.qr.text));
});

test("signs that mean something to the typesetter are printed as they were written", (t) => {
  const hostile = String.raw`#panic("x") $1/0$ *đậm* \ @nguồn <nhãn> #read("/app.ts")`;
  const paper = {
    ...letter(),
    blocks: [{ style: "paragraph", parts: [{ text: hostile }] } as const],
  };
  const pdf = rendered(paper);
  if (!has(TO_TEXT)) return t.diagnostic("pdftotext is not installed: text not read back");
  assert.ok(textOf(pdf).includes(hostile));
});

test("a sign that the face lacks is refused by name", () => {
  const made = renderPaper({ ...letter(), subject: "vui 😀" }, MADE, false);
  assert.deepEqual(made, {
    ok: false,
    refusal: { code: "members.paper_unprintable", params: { signs: "😀" } },
  });
});

test("an independent program finds no fault in any of the files", (t) => {
  if (!has(CHECKER)) return t.diagnostic("qpdf is not installed: structure not checked");
  for (const paper of Object.values(samplePapers(true))) {
    onDisk(rendered(paper), (path) => execFileSync(CHECKER, ["--check", path], { stdio: "pipe" }));
  }
});
