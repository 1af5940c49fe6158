import type { Languages } from "./platform/words.tsx";
import { vi } from "./words.vi.ts";

/** Vietnamese comes with the first load, the others when they are chosen. */
export const languages: Languages = {
  vi,
  en: async () => (await import("./words.en.ts")).en,
  ar: async () => (await import("./words.ar.ts")).ar,
};
