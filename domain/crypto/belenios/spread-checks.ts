import type { CheckMany, FirstWrong, ManyChecks } from "./check-many.ts";

const BALLOTS = 32;
const ELEMENTS = 512;

interface Part {
  readonly from: number;
  readonly work: ManyChecks;
}

/**
 * Spreads the work over several who check at the same time. Parts are handed out one by one, so that none waits
 * for another. Keys come before ballots, and of each the first: the same answer from any number.
 */
export function spreadOver(checkers: readonly CheckMany[]): CheckMany {
  return async (work) => {
    const parts = partsOf(work).values();
    const found = await Promise.all(checkers.map((check) => workThrough(check, parts)));
    return found
      .flat()
      .toSorted((a, b) => b.of.localeCompare(a.of, "en") || a.at - b.at)
      .at(0);
  };
}

async function workThrough(check: CheckMany, parts: Iterator<Part>): Promise<FirstWrong[]> {
  const found: FirstWrong[] = [];
  for (let next = parts.next(); !next.done; next = parts.next()) {
    const { from, work } = next.value;
    const wrong = await check(work);
    if (wrong !== undefined) found.push({ ...wrong, at: wrong.at + from });
  }
  return found;
}

function partsOf({ electionJson, ballots, elements }: ManyChecks): Part[] {
  const ofElements = starts(elements.length, ELEMENTS).map((from) => ({
    from,
    work: { electionJson, ballots: [], elements: elements.slice(from, from + ELEMENTS) },
  }));
  const ofBallots = starts(ballots.length, BALLOTS).map((from) => ({
    from,
    // Copies: a view would be sent with the whole archive behind it.
    work: {
      electionJson,
      elements: [],
      ballots: ballots.slice(from, from + BALLOTS).map((ballot) => ballot.slice()),
    },
  }));
  return [...ofElements, ...ofBallots];
}

function starts(length: number, step: number): number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step);
}
