import * as z from "zod";

/** Vietnamese first; a text that is missing in another language is a failing test, never a fallback. */
export const LANGUAGES = ["vi", "en", "ar"] as const;

export const language = z.enum(LANGUAGES);

export type Language = z.infer<typeof language>;

/** The texts of one language under their keys, in ICU message syntax. */
export type Words<Key extends string = string> = Readonly<Record<Key, string>>;

export function directionOf(of: Language): "ltr" | "rtl" {
  return of === "ar" ? "rtl" : "ltr";
}
