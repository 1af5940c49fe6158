import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const WORDS = { vi, en, ar } as const;

export type BoothLanguage = keyof typeof WORDS;
export type BoothWord = keyof typeof vi;

/** Each language with what it calls itself. */
export const BOOTH_LANGUAGES = (Object.keys(WORDS) as BoothLanguage[]).map((code) => ({
  code,
  name: WORDS[code]["booth.this_language"],
}));

let spoken: BoothLanguage = "vi";

export function speak(wanted: string | null): void {
  spoken = BOOTH_LANGUAGES.find(({ code }) => code === wanted)?.code ?? "vi";
}

export function spokenLanguage(): BoothLanguage {
  return spoken;
}

/** The text of a key in the language that was chosen; places are plain `{name}`. */
export function say(
  key: BoothWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[spoken][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
