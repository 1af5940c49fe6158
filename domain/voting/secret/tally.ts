import type { Ballot } from "../paper/ballot.ts";
import { judge } from "../paper/tally.ts";
import type { SecretBallot } from "./ballot.ts";
import { sheetFrom } from "./form.ts";
import type { SecretOutcome } from "./outcome.ts";
import type { FrozenSecret } from "./steps.ts";

type Facts = Omit<
  SecretOutcome,
  | "quorum"
  | "base"
  | "lines"
  | "threshold"
  | "citation"
  | "needed"
  | "steps"
  | "result"
  | "seatsLeft"
  | "tied"
>;

/**
 * The outcome of a secret vote from its opened sums: over the whole frozen base, not over the ballots in the
 * box (VOTE-03), by the same rules as on paper.
 */
export function secretTally(
  facts: Facts,
  frozen: FrozenSecret,
  result: readonly (readonly number[])[],
): SecretOutcome {
  const { base, quorum, threshold, citation, needed } = frozen;
  return {
    ...facts,
    quorum,
    base: {
      counted: base.counted.map(({ memberId, name }) => ({ memberId, name })),
      excluded: [...base.excluded],
    },
    threshold,
    citation,
    needed,
    ...judged(facts, frozen, facts.ballot, result),
  };
}

function judged(
  { id, counted }: Facts,
  frozen: FrozenSecret,
  ballot: SecretBallot,
  result: readonly (readonly number[])[],
): Pick<SecretOutcome, "lines" | "steps" | "result" | "seatsLeft" | "tied"> {
  if (ballot.form === "opinion") {
    const lines = ballot.questions.map(({ question }, at) => ({
      memberId: null,
      name: question,
      figures: (result[at] ?? []).slice(1),
      blank: result[at]?.[0] ?? 0,
      result: null,
    }));
    return { lines, steps: [], result: "told", seatsLeft: 0, tied: [] };
  }
  const { threshold, base, penalties } = frozen;
  if (threshold === null) throw new Error(`secret vote ${id} has no threshold`);
  const sheet = sheetFrom(ballot, counted, result);
  const found = judge({ id, ballot, base, threshold, penalties }, sheet);
  const blank = hasBlank(ballot) ? counted - sheet.valid : null;
  return {
    lines: ballot.lines.map((line, at) => ({
      ...line,
      figures: [...(sheet.lines[at] ?? [])],
      blank,
      result: found.results[at] ?? null,
    })),
    steps: [...found.steps],
    result: found.result,
    seatsLeft: found.seatsLeft,
    tied: [...found.tied],
  };
}

function hasBlank({ form }: Ballot): boolean {
  return form !== "names" && form !== "rating";
}
