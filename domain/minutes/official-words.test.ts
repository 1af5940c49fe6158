import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftMinutes } from "./draft.ts";
import { textOf } from "./document.ts";
import { exampleRecord } from "./samples/example-record.ts";

/** What explains an outcome on the screen and has no place on a paper of the Party. */
const CODES = /\b[A-Z]{3,5}-\d{2}\b|quy tắc|\d × \d|\{\w+\} × \{/u;

test("no wording of an official paper names a code of a rule or shows a formula", () => {
  const domain = join(import.meta.dirname, "..");
  const files = globSync("**/words/official*.ts", { cwd: domain });
  assert.ok(files.length > 5);
  for (const file of files) {
    const wording = readFileSync(join(domain, file), "utf8").replaceAll(
      /\/\*[^]*?\*\/|\/\/.*/gu,
      "",
    );
    assert.doesNotMatch(wording, CODES, file);
  }
});

test("minutes name the document behind a vote, and no code of a rule", () => {
  const text = draftMinutes(exampleRecord()).blocks.map(textOf).join("\n");
  assert.doesNotMatch(text, CODES);
  assert.match(text, /Căn cứ: .+(Điều lệ|Quy định|Hướng dẫn)/u);
  assert.match(text, /đạt yêu cầu/u);
});
