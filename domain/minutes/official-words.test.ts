import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draftMinutes } from "./draft.ts";
import { textOf } from "./document.ts";
import { NO_SOURCE } from "../rules/citation.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
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

test("minutes name no basis where no document is known for the rule, and keep it where one is", () => {
  assert.ok(CENTRAL_PACK.rules.some((rule) => rule.cite.document === NO_SOURCE));
  const record = exampleRecord();
  const unknown = { document: NO_SOURCE, clause: null };
  const items = record.items.map((item) => ({
    ...item,
    polls: item.polls.map((poll) => ({
      ...poll,
      quorum: { ...poll.quorum, citation: { ...poll.quorum.citation, ...unknown } },
    })),
  }));
  const lines = draftMinutes({ ...record, items }).blocks.map(textOf);
  assert.ok(!lines.some((line) => line.includes(NO_SOURCE)));
  const quorum = lines.filter((line) => line.startsWith("Điều kiện tiến hành"));
  assert.ok(quorum.length > 0);
  for (const line of quorum) assert.match(line, /đạt yêu cầu\.$/u);
  assert.ok(lines.some((line) => /^Kết quả: .+ Căn cứ: Điều .+\.$/u.test(line)));
});
