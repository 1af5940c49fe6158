import { ar as cryptoAr } from "@chiboso/domain/crypto/words/ar.ts";
import { ar as ledgerAr } from "@chiboso/domain/ledger/words/ar.ts";
import { en as cryptoEn } from "@chiboso/domain/crypto/words/en.ts";
import { en as ledgerEn } from "@chiboso/domain/ledger/words/en.ts";
import { vi as cryptoVi } from "@chiboso/domain/crypto/words/vi.ts";
import { vi as ledgerVi } from "@chiboso/domain/ledger/words/vi.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const WORDS = {
  vi: { ...ledgerVi, ...cryptoVi, ...vi },
  en: { ...ledgerEn, ...cryptoEn, ...en },
  ar: { ...ledgerAr, ...cryptoAr, ...ar },
} as const;

export type WordKey = keyof (typeof WORDS)["vi"];
type Values = Readonly<Record<string, string | number>>;

/** The text of a key with its values; the texts here use only plain `{name}` places. */
export function say(language: Language, key: WordKey, values: Values = {}): string {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (place, name: string) =>
    shown(String(values[name] ?? place)),
  );
}

/**
 * A text from a bundle as it may be shown: signs that cannot be seen but steer a terminal or turn the
 * direction of writing are made visible, or a forged bundle could draw a verdict of its own.
 */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
}

/** What is wrong, in words; the code itself when it has none, which a test rules out. */
export function sayRefusal(language: Language, refusal: Refusal): string {
  return refusal.code in WORDS.vi
    ? say(language, refusal.code as WordKey, refusal.params)
    : refusal.code;
}

/** An instant as a clock in Viet Nam shows it, with its zone, since the record is of a meeting there. */
export function sayInstant(language: Language, instant: string): string {
  const locale = { vi: "vi-VN", en: "en-GB", ar: "ar" }[language];
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Ho_Chi_Minh",
    day: "2-digit",
    month: language === "vi" ? "2-digit" : "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${format.format(new Date(instant))} (UTC+7)`;
}
