import type { Language, Words } from "@chiboso/domain/kernel/language.ts";
import { localeOf } from "./formats.ts";
import { partsOf, type MessagePart } from "./message-parts.ts";

/** Values that a text may name. */
export type WordParams = Readonly<
  Record<string, string | number | bigint | boolean | null | undefined>
>;

const read = new Map<string, readonly MessagePart[]>();

/** The text of `key` in ICU message syntax, filled in. Throws when a value that the text names is missing. */
export function formatMessage(
  words: Words,
  language: Language,
  key: string,
  params?: WordParams,
): string {
  const text = words[key];
  if (text === undefined) throw new Error(`no words for "${key}" in ${language}`);
  if (!/[{']/.test(text)) return text;
  const parts = read.get(text) ?? partsOf(text);
  read.set(text, parts);
  return fill(parts, language, params ?? {}, undefined);
}

function fill(
  parts: readonly MessagePart[],
  language: Language,
  params: WordParams,
  count: number | undefined,
): string {
  const texts = parts.map((part) => {
    if (part.kind === "text") return part.text;
    if (part.kind === "count") return inFigures(count ?? 0, language);
    if (!(part.name in params)) throw new Error(`the text needs a value for “${part.name}”`);
    const value = params[part.name];
    if (part.kind === "value") return plain(value);
    if (part.kind === "number") return inFigures(Number(value), language);
    if (part.kind === "select")
      return fill(chosen(part.choices, String(value)), language, params, count);
    const amount = Number(value);
    const exact = part.choices[`=${amount}`];
    const form = exact ?? chosen(part.choices, plurals(language).select(amount));
    return fill(form, language, params, amount);
  });
  return texts.join("");
}

function plain(value: WordParams[string]): string {
  return ["string", "number", "bigint"].includes(typeof value) ? String(value) : "";
}

function chosen(choices: Readonly<Record<string, readonly MessagePart[]>>, key: string) {
  const own = Object.hasOwn(choices, key) ? choices[key] : choices["other"];
  return own ?? [];
}

/** Up to 999 a number is its digits in all our languages, without a format that is costly to make. */
function inFigures(value: number, language: Language): string {
  const plainDigits = Number.isInteger(value) && value >= 0 && value < 1000;
  return plainDigits ? String(value) : numbers(language).format(value);
}

const numbers = once((locale) => new Intl.NumberFormat(locale));
const plurals = once((locale) => new Intl.PluralRules(locale));

/** What is costly to make is made when a language first needs it. */
function once<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const found = made.get(language) ?? make(localeOf(language));
    made.set(language, found);
    return found;
  };
}
