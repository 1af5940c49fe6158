import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, type ParseResult } from "oxc-parser";

/** One file as the guards see it: where it lies, what it says, how it parses. */
export interface Source {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly room: string;
  /** The folder below the room, or "" for a file at the top of the room. */
  readonly capability: string;
  readonly isTest: boolean;
  readonly text: string;
  readonly parsed: ParseResult;
}

/** What a guard refuses: the place in the file (offset) and why it must not be there. */
export interface Refusal {
  readonly at: number;
  readonly why: string;
}

export type Guard = (source: Source) => readonly Refusal[];

export interface Import {
  readonly from: string;
  readonly names: readonly string[];
  readonly at: number;
}

const CODE = "{domain,server,web,verifier,witness,stories,tools}/**/*.{ts,tsx,mjs}";
const FOREIGN = /(^|\/)(node_modules|dist|fixtures)(\/|$)/;

/** Every file of code in the project, parsed. Throws when there is none: then the guards look elsewhere. */
export function readSources(root: string): Source[] {
  const paths: string[] = globSync(CODE, { cwd: root, exclude: (path) => FOREIGN.test(path) });
  if (paths.length === 0) throw new Error(`No source was found below ${root}`);
  return paths.toSorted().map((path) => readSource(root, path));
}

function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const [room = "", ...rest] = path.split("/");
  return {
    path,
    room,
    capability: rest.length > 1 ? (rest[0] ?? "") : "",
    isTest: /\.(test|story)\.ts$/.test(path) || rest.includes("testing"),
    text,
    parsed: parseSync(path, text),
  };
}

/** Everything a file takes from elsewhere: imports, re-exports and imports at run time. */
export function importsOf({ parsed, text }: Source): Import[] {
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  return [
    ...staticImports.map(({ moduleRequest, entries, start }) => ({
      from: moduleRequest.value,
      names: entries.map((entry) => entry.importName.name ?? entry.localName.value),
      at: start,
    })),
    ...staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest === null ? [] : [{ from: moduleRequest.value, names: [], at: start }],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest, start }) => ({
      from: text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/["'`]/g, ""),
      names: [],
      at: start,
    })),
  ];
}
