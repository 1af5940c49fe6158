import { LANGUAGES, type Language, type Words } from "@chiboso/domain/kernel/language.ts";
import { join } from "node:path";
import type { Plugin } from "vite";
import { firstKeys } from "./first-keys.ts";

const WEB = import.meta.dirname;

/**
 * Cuts the words of each language in two when the app is built: what the first screens may say comes with
 * them, everything else behind them. A weak network is slow for each text that nobody reads yet.
 */
export function firstWords(): Plugin {
  let all: Readonly<Record<Language, Words>>;
  let first: ReadonlySet<string>;
  return {
    name: "first-words",
    apply: "build",
    async buildStart() {
      all = await allWords();
      first = firstKeys(Object.keys(all.vi));
    },
    load(id) {
      for (const language of LANGUAGES) {
        const words = Object.entries(all[language]);
        if (id === join(WEB, `first-words.${language}.ts`))
          return moduleOf(
            "first",
            words.filter(([key]) => first.has(key)),
          );
        if (id === join(WEB, `words.${language}.ts`))
          return moduleOf(
            language,
            words.filter(([key]) => !first.has(key)),
          );
      }
      return undefined;
    },
  };
}

async function allWords(): Promise<Record<Language, Words>> {
  const entries = await Promise.all(
    LANGUAGES.map(async (language) => {
      const file = join(WEB, `words.${language}.ts`);
      const module = (await import(file)) as Readonly<Record<string, Words>>;
      return [language, module[language] ?? {}] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Language, Words>;
}

function moduleOf(name: string, words: readonly (readonly [string, string])[]): string {
  return `export const ${name} = ${JSON.stringify(Object.fromEntries(words))};`;
}
