import type { Language, Words } from "@chiboso/domain/kernel/language.ts";
import { IntlMessageFormat, type PrimitiveType } from "intl-messageformat";
import { localeOf } from "./formats.ts";

/** Values that a text may name. */
export type WordParams = Readonly<Record<string, PrimitiveType>>;

const compiled = new Map<string, IntlMessageFormat>();

/** The text of `key` in ICU message syntax, filled in. Throws when a value that the text names is missing. */
export function formatMessage(
  words: Words,
  language: Language,
  key: string,
  params?: WordParams,
): string {
  const text = words[key];
  if (text === undefined) throw new Error(`no words for "${key}" in ${language}`);
  if (!/[{<']/.test(text)) return text;
  const cacheKey = `${language}:${key}`;
  let message = compiled.get(cacheKey);
  if (message === undefined) {
    message = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true });
    compiled.set(cacheKey, message);
  }
  return String(message.format(params));
}
