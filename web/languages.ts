import type { Language, Words } from "@chiboso/domain/kernel/language.ts";
import type { Languages } from "./platform/words.tsx";

/** Each grows when the rest has come: whoever reads a text later finds it. */
const known: Readonly<Record<Language, Record<string, string>>> = { vi: {}, en: {}, ar: {} };

const FIRST: Readonly<Record<Language, () => Promise<Words>>> = {
  vi: async () => (await import("./first-words.vi.ts")).first,
  en: async () => (await import("./first-words.en.ts")).first,
  ar: async () => (await import("./first-words.ar.ts")).first,
};

const ALL: Readonly<Record<Language, () => Promise<Words>>> = {
  vi: async () => (await import("./words.vi.ts")).vi,
  en: async () => (await import("./words.en.ts")).en,
  ar: async () => (await import("./words.ar.ts")).ar,
};

/** The words of a language in two parts; asking for what is there costs nothing. */
export const languages: Languages = {
  first: async (language) => Object.assign(known[language], await FIRST[language]()),
  all: async (language) => {
    const parts = await Promise.all([FIRST[language](), ALL[language]()]);
    return Object.assign(known[language], ...parts) as Words;
  },
};
