import {
  firstWrong,
  type CheckMany,
  type ManyChecks,
} from "@chiboso/domain/crypto/belenios/check-many.ts";
import type { Group } from "@chiboso/domain/crypto/belenios/group.ts";

/** So many of each are checked before the page draws again. */
const BALLOTS = 2;
const ELEMENTS = 25;

/** Checks a little at a time in the one thread that a page opened from disk has, and tells how far it is. */
export function checkInSlices(group: Group, told: (done: number, all: number) => void): CheckMany {
  return async (work) => {
    const all = work.elements.length + work.ballots.length;
    let done = 0;
    for (const { from, part } of slicesOf(work)) {
      told(done, all);
      await drawn();
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

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
