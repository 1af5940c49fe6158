import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMessage } from "../platform/messages.ts";
import { ar } from "../words.ar.ts";
import { en } from "../words.en.ts";
import { vi } from "../words.vi.ts";

const words = { vi, en, ar };

test("votes that can only be one number are asked for as that number, not as from it to itself", () => {
  const code = "voting.count_names_impossible";
  const one = { votes: 20, valid: 21, most: 21, spread: 0 };
  assert.match(formatMessage(vi, "vi", code, one), /phải là 21\.$/);
  for (const language of LANGUAGES) {
    const said = formatMessage(words[language], language, code, one);
    assert.equal(said.match(/21|٢١/gu)?.length, 2, said);
  }
  const more = { votes: 20, valid: 21, most: 42, spread: 21 };
  assert.match(formatMessage(vi, "vi", code, more), /phải từ 21 đến 42\.$/);
});
