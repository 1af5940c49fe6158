import { doors } from "./guards/doors.ts";
import { clock, honesty, patience } from "./guards/manners.ts";
import { barrels, names } from "./guards/names.ts";
import { refuseProject } from "./guards/project.ts";
import { readOnlyAnalytics } from "./guards/read-only.ts";
import { readSources, type Guard, type Source } from "./guards/source.ts";
import { words } from "./guards/words.ts";

const GUARDS: readonly Guard[] = [
  doors,
  names,
  barrels,
  honesty,
  clock,
  patience,
  words,
  readOnlyAnalytics,
];

/**
 * Everything below `root` that breaks a promise of CONTRIBUTING which neither compiler nor linter
 * can check, one line each: file, line, and why.
 */
export function refusals(root: string): string[] {
  const inCode = readSources(root).flatMap((source) =>
    GUARDS.flatMap((guard) =>
      guard(source).map(({ at, why }) => `${source.path}:${lineOf(source, at)} ${why}`),
    ),
  );
  return [...inCode, ...refuseProject(root)];
}

function lineOf({ text }: Source, at: number): number {
  return text.slice(0, at).split("\n").length;
}
