import type { Language, Words } from "@chiboso/domain/kernel/language.ts";
import { IntlMessageFormat } from "intl-messageformat";

/** Says a text of the word lists in a language; `params` must have every value that the text names. */
export type Say<Key extends string> = (
  language: Language,
  key: Key,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** Digits stay those used in Viet Nam in every language, because people compare them with papers. */
const LOCALES: Readonly<Record<Language, string>> = {
  vi: "vi-VN",
  en: "en-GB",
  ar: "ar-u-nu-latn",
};

/**
 * Makes the `say` of a capability from its own word lists. Texts are parsed once. Throws when a
 * text is broken or a value is missing, which is a fault of the program and caught by its tests.
 */
export function sayer<Key extends string>(lists: Readonly<Record<Language, Words<Key>>>): Say<Key> {
  const parsed = new Map<string, IntlMessageFormat>();
  return (language, key, params = {}) => {
    const name = `${language}:${key}`;
    const message =
      parsed.get(name) ??
      new IntlMessageFormat(lists[language][key], LOCALES[language], undefined, {
        ignoreTag: true,
      });
    parsed.set(name, message);
    return String(message.format<string>({ ...params }));
  };
}
