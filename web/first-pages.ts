import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import type { FirstPages } from "@chiboso/domain/kernel/first-page.ts";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { FIRST_SCREENS } from "./first-screens.ts";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const WEB = import.meta.dirname;

/** The chunk of each first screen and of each language's first words; the app's own goes before all. */
export const FIRST_GROUPS = [
  group("app", /[\\/]web[\\/](main|frame)\.tsx$/, 9),
  ...LANGUAGES.map((each) => group(`words-${each}`, inWeb(`first-words.${each}.ts`), 8)),
  // What the meeting's desk draws behind itself without a tap, in one file too.
  group(
    "desk",
    /[\\/]web[\\/](meetings[\\/](opinion-form|assignment-form|conclusion-form|during[\\/]floor-desk)|voting[\\/]open-poll-form|meetings[\\/]member-picker)\.tsx$/,
    1,
  ),
  ...FIRST_SCREENS.map(({ name, file }, index) => group(name, inWeb(file), 7 - index)),
];

function group(name: string, test: RegExp | string, priority: number) {
  return { name, test, priority };
}

function inWeb(file: string): string {
  return join(WEB, file);
}

/** Writes down beside the page which files each first screen needs (`first-pages.json`), for the server. */
export function firstPages(): Plugin {
  return {
    name: "first-pages",
    apply: "build",
    async writeBundle(options, bundle) {
      const folder = options.dir ?? "";
      const page = await readFile(join(folder, "index.html"), "utf8");
      const notThere = (file: string) => !page.includes(file);
      const needs = (file: string) => closure(bundle, chunkOf(bundle, inWeb(file)));
      const pages: FirstPages = {
        screens: FIRST_SCREENS.map(({ path, file, asks }) => ({
          path,
          scripts: needs(file).map(addressOf).filter(notThere),
          styles: [...new Set(needs(file).flatMap(stylesOf))].filter(notThere),
          asks: asks.map((ask) => ({ name: ask.name, path: ask.path })),
        })),
        words: Object.fromEntries(
          LANGUAGES.map((each) => [
            each,
            needs(`first-words.${each}.ts`).map(addressOf).filter(notThere),
          ]),
        ),
      };
      await writeFile(join(folder, "first-pages.json"), JSON.stringify(pages));
    },
  };
}

function chunkOf(bundle: Bundle, file: string): Chunk {
  const found = Object.values(bundle).find(
    (each) => each.type === "chunk" && each.moduleIds.includes(file),
  );
  if (found?.type !== "chunk") throw new Error(`no chunk holds ${file}`);
  return found;
}

/** A chunk and all that are loaded with it. */
function closure(bundle: Bundle, first: Chunk): Chunk[] {
  const found = new Set([first]);
  for (const chunk of found)
    for (const name of chunk.imports) {
      const other = bundle[name];
      if (other?.type === "chunk") found.add(other);
    }
  return [...found];
}

function addressOf(chunk: Chunk): string {
  return `/${chunk.fileName}`;
}

function stylesOf(chunk: Chunk): string[] {
  return [...(chunk.viteMetadata?.importedCss ?? [])].map((file) => `/${file}`);
}
