import { firstWrong, type CheckMany, type ManyChecks } from "./check-many.ts";
import type { Group } from "./group.ts";

/** So many of each are checked before the page draws again. */
const BALLOTS = 2;
const ELEMENTS = 25;

export interface Slices {
  /** Hears how far the work is. */
  readonly told: (done: number, all: number) => void;
  /** Lets the page draw and hear between two slices. */
  readonly pause: () => Promise<void>;
}

/** Checks a little at a time in the one thread that a page has, so that it still answers. */
export function checkInSlices(group: Group, { told, pause }: Slices): CheckMany {
  return async (work) => {
    const all = work.elements.length + work.ballots.length;
    let done = 0;
    for (const { from, part } of slicesOf(work)) {
      told(done, all);
      await pause();
      const wrong = firstWrong(group, part);
      if (wrong !== undefined) return { ...wrong, at: wrong.at + from };
      done += part.elements.length + part.ballots.length;
    }
    told(all, all);
    return undefined;
  };
}

/** Keys come before ballots, as in every other way of checking: the same file has the same first fault. */
function* slicesOf({ electionJson, ballots, elements }: ManyChecks) {
  for (let from = 0; from < elements.length; from += ELEMENTS) {
    const some = elements.slice(from, from + ELEMENTS);
    yield { from, part: { electionJson, ballots: [], elements: some } };
  }
  for (let from = 0; from < ballots.length; from += BALLOTS) {
    const some = ballots.slice(from, from + BALLOTS);
    yield { from, part: { electionJson, ballots: some, elements: [] } };
  }
}
