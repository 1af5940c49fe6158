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

/**
 * A day in full, with the day of the week that people plan by. The day itself is written as on every screen and on
 * the papers of Viet Nam, `03/12/2026`, in Arabic kept apart from the direction of the sentence.
 */
export function dayText(language: Language, date: string): string {
  const weekday = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "UTC",
    weekday: "long",
  }).format(new Date(`${date}T00:00:00.000Z`));
  const written = date.split("-").toReversed().join("/");
  return language === "ar" ? `${weekday}، \u2066${written}\u2069` : `${weekday}, ${written}`;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB", ar: "ar" };
