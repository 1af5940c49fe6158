import type { Languages } from "./platform/words.tsx";
import { first } from "./first-words.ts";

/** Grows once, when the rest has come: whoever reads a text later finds it. */
const vietnamese: Record<string, string> = { ...first };

/** Fetches the Vietnamese words that the first screens do not need; asking again costs nothing. */
export async function fetchAllWords(): Promise<void> {
  Object.assign(vietnamese, (await import("./words.vi.ts")).vi);
}

/** Vietnamese comes with the first load, the others when they are chosen. */
export const languages: Languages = {
  vi: vietnamese,
  en: async () => (await import("./words.en.ts")).en,
  ar: async () => (await import("./words.ar.ts")).ar,
};
