import type { Language } from "../kernel/language.ts";
import type { NoticeKind } from "./notice.ts";
import type { vi } from "./words/vi.ts";

type Key = keyof typeof vi;

/** Keys of the texts of a notice, and the values they name with days written as the language does. */
export interface NoticeText {
  readonly title: Key;
  readonly body: Key;
  /** Text of the button or link that leads to the thing itself. */
  readonly open: Key;
  readonly values: Readonly<Record<string, string>>;
}

/** What screen and letter say for a notice, before the words of the language are put in. */
export function noticeText(
  language: Language,
  kind: NoticeKind,
  params: Readonly<Record<string, string>>,
): NoticeText {
  const date = params["date"];
  return {
    title: `notifications.${kind}.title`,
    body: `notifications.${kind}.body`,
    open: "notifications.open",
    values: date === undefined ? params : { ...params, date: dayText(language, date) },
  };
}

/** A day in full, with the day of the week that people plan by; digits are the ones used in Viet Nam. */
export function dayText(language: Language, date: string): string {
  const locale = { vi: "vi-VN", en: "en-GB", ar: "ar-u-nu-latn" }[language];
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: language === "vi" ? "numeric" : "long",
    year: "numeric",
  }).format(new Date(`${date}T00:00:00.000Z`));
}
