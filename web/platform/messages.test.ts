import { LANGUAGES, type Language, type Words } from "@chiboso/domain/kernel/language.ts";
import { IntlMessageFormat } from "intl-messageformat";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ar } from "../words.ar.ts";
import { en } from "../words.en.ts";
import { vi } from "../words.vi.ts";
import { localeOf } from "./formats.ts";
import { partsOf, type MessagePart } from "./message-parts.ts";
import { formatMessage, type WordParams } from "./messages.ts";

const words = {
  "test.plain": "Đã lưu",
  "test.angle": "Nhỏ hơn 10 & <b>không</b> phải thẻ",
  "test.count": "{count, plural, =0 {không có ai} other {# người}}",
  "test.name": "Chào {name}",
};

test("a plain text is itself", () => {
  assert.equal(formatMessage(words, "vi", "test.plain"), "Đã lưu");
});

test("signs that look like tags stay as they are, so that nothing a person typed becomes markup", () => {
  assert.equal(formatMessage(words, "vi", "test.angle"), "Nhỏ hơn 10 & <b>không</b> phải thẻ");
  assert.equal(formatMessage(words, "vi", "test.name", { name: "<i>An</i>" }), "Chào <i>An</i>");
});

test("counts take the form of their number", () => {
  assert.equal(formatMessage(words, "vi", "test.count", { count: 0 }), "không có ai");
  assert.equal(formatMessage(words, "vi", "test.count", { count: 1200 }), "1.200 người");
});

test("a value that is missing is a fault and never a hole in the text", () => {
  assert.throws(() => formatMessage(words, "vi", "test.name"), /name/);
  assert.throws(() => formatMessage(words, "vi", "test.absent"), /test.absent/);
});

const all: Readonly<Record<Language, Words>> = { vi, en, ar };

/** The values that a text names, with every choice that it has and numbers of every plural form. */
function valuesFor(parts: readonly MessagePart[], found = new Map<string, Set<string | number>>()) {
  const add = (name: string, ...values: readonly (string | number)[]) =>
    found.set(name, new Set([...(found.get(name) ?? []), ...values]));
  for (const part of parts) {
    if (part.kind === "value") add(part.name, "Nguyễn Văn An", 0);
    if (part.kind === "number" || part.kind === "plural") add(part.name, 0, 1, 2, 7, 11, 100, 1234);
    if (part.kind === "select") add(part.name, "strange", ...Object.keys(part.choices));
    if (!("choices" in part)) continue;
    for (const choice of Object.values(part.choices)) valuesFor(choice, found);
  }
  return found;
}

/** Each value of each name once, beside the first value of the others. */
function samplesOf(text: string): WordParams[] {
  const values = [...valuesFor(partsOf(text))].map(([name, known]) => [name, [...known]] as const);
  const first = Object.fromEntries(values.map(([name, known]) => [name, known[0]]));
  const others = values.flatMap(([name, known]) =>
    known.map((value) => ({ ...first, [name]: value })),
  );
  return others.length === 0 ? [first] : others;
}

test("every text of every language is filled in as the reference of the syntax does it", () => {
  for (const language of LANGUAGES)
    for (const [key, text] of Object.entries(all[language])) {
      const reference = new IntlMessageFormat(text, localeOf(language), undefined, {
        ignoreTag: true,
      });
      for (const sample of samplesOf(text))
        assert.equal(
          formatMessage(all[language], language, key, sample),
          String(reference.format(sample)),
          `${language} ${key}`,
        );
    }
});

test("apostrophes, braces and choices within choices are read as the reference reads them", () => {
  const texts = [
    "Member's files aren't {name}'s",
    "It''s '{not a value}' and '{'one brace",
    "'{it''s}' kept",
    "at the end '",
    "{count, plural, =0 {none} one {# of {name}} other {'#' is #}}",
    "{count,plural,other{{kind, select, a {# of a} other {{name} #}}}}",
    "{kind, select, a {A # stays} other {other}}, {count, number} #",
    "{ name } <b>{count, number}</b>",
  ];
  for (const language of LANGUAGES)
    for (const text of texts) {
      const reference = new IntlMessageFormat(text, localeOf(language), undefined, {
        ignoreTag: true,
      });
      for (const given of [
        { name: "An", kind: "a", count: 0 },
        { name: "", kind: "toString", count: 1 },
        { name: "Bình", kind: "b", count: 2305 },
      ])
        assert.equal(
          formatMessage({ text }, language, "text", given),
          String(reference.format(given)),
          text,
        );
    }
});

test("a text that cannot be read is a fault", () => {
  for (const text of [
    "{",
    "{name",
    "{name, date}",
    "{name}}",
    "{n, plural, one {a}}",
    "{n, plural}",
    "{}",
  ])
    assert.throws(() => formatMessage({ text }, "vi", "text", { name: "An", n: 1 }), text);
});
