import {
  VIETNAM,
  wallClock,
  type Instant,
  type LocalDate,
  type PartialDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";

/**
 * The locale behind a language. Arabic keeps Latin digits and the Gregorian calendar: card numbers,
 * document numbers and dates are compared with Vietnamese papers, digit by digit.
 */
export function localeOf(language: Language): string {
  return { vi: "vi-VN", en: "en-GB", ar: "ar-u-nu-latn-ca-gregory" }[language];
}

/** How one language writes dates, times and numbers. */
export interface Formats {
  /** `2026-11-21` → `21/11/2026`. */
  readonly date: (day: LocalDate) => string;
  /** A day of which perhaps only the year is known. */
  readonly partialDate: (day: PartialDate) => string;
  /** With the weekday: `Thứ Bảy, 21/11/2026`. */
  readonly longDate: (day: LocalDate) => string;
  /** `19:30`, on a wall clock in `zone` (Viet Nam when not given). */
  readonly time: (moment: Instant, zone?: string) => string;
  /** `19:30 21/11/2026`. */
  readonly dateTime: (moment: Instant, zone?: string) => string;
  readonly number: (value: number) => string;
  /** A share from two whole numbers, with one decimal at most: `87,5%`. */
  readonly percent: (part: number, whole: number) => string;
  /** `a, b, c` with the comma of the language, or with its semicolon; each kept apart from its neighbours in Arabic. */
  readonly list: (texts: readonly string[], mark?: "," | ";") => string;
  /** A size in bytes: `1,2 MB`. */
  readonly bytes: (size: number) => string;
  /** A length of time, whose units are said: `1 giờ 05 phút`, with the finer unit `4 phút 05 giây`. */
  readonly length: (milliseconds: number, finest: "minute" | "second") => string;
}

/** Formats for a language; days carry no zone and moments are shown in the zone of the meeting. */
export function formatsFor(language: Language): Formats {
  const locale = localeOf(language);
  const day = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        timeZone: "UTC",
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
      }),
  );
  const weekday = once(() => new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }));
  const number = once(() => new Intl.NumberFormat(locale));
  const share = once(
    () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
  );
  const units = new Map<string, Intl.NumberFormat>();
  const unitsOf = (unit: string, digits: number) => {
    const key = unit + digits;
    const known = units.get(key);
    if (known !== undefined) return known;
    // One Arabic letter for a unit is no word that everybody reads.
    const unitDisplay = language === "ar" ? "long" : "short";
    const options = { style: "unit", unit, unitDisplay, minimumIntegerDigits: digits } as const;
    const made = new Intl.NumberFormat(locale, options);
    units.set(key, made);
    return made;
  };
  const date = (text: LocalDate) => {
    const written = day().format(new Date(`${text}T00:00:00.000Z`));
    // On the papers beside the screen the day stands at the left; isolated, so that it does here, too.
    return language === "ar" ? `\u2066${written.replaceAll("\u200f", "")}\u2069` : written;
  };
  const list: Formats["list"] = (texts, mark = ",") =>
    language === "ar" && texts.length > 0
      ? // The whole runs from the right, also where a part is such a list itself.
        `\u2067${texts.map((text) => `\u2068${text}\u2069`).join(mark === "," ? "، " : "؛ ")}\u2069`
      : texts.join(`${mark} `);
  const time = (moment: Instant, zone = VIETNAM) => wallClock(moment, zone).time;
  return {
    date,
    partialDate: (text) => (text.length === 4 ? text : date(text)),
    longDate: (text) => list([weekday().format(new Date(`${text}T00:00:00.000Z`)), date(text)]),
    time,
    dateTime: (moment, zone = VIETNAM) =>
      `${time(moment, zone)} ${date(wallClock(moment, zone).date)}`,
    number: (value) => number().format(value),
    list,
    percent: (part, whole) => (whole === 0 ? "–" : share().format(part / whole)),
    bytes: (size) => formatBytes(locale, size),
    length: (milliseconds, finest) => {
      const least = Math.max(0, Math.floor(milliseconds / (finest === "minute" ? 60_000 : 1000)));
      const larger = finest === "minute" ? "hour" : "minute";
      const whole = Math.floor(least / 60);
      const rest = unitsOf(finest, whole > 0 ? 2 : 1).format(least % 60);
      return whole > 0 ? `${unitsOf(larger, 1).format(whole)} ${rest}` : rest;
    },
  };
}

/** Making a format takes a slow phone many milliseconds: it is made when it is used first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function formatBytes(locale: string, size: number): string {
  const step = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2;
  const unit = (["byte", "kilobyte", "megabyte"] as const)[step] ?? "byte";
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(size / 1000 ** step);
}
