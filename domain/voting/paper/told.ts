import { onlyProposes } from "../proposes.ts";
import { OPTIONS, PENALTIES, penaltiesOn } from "./ballot.ts";
import type { LineResult, PaperOutcome } from "./outcome.ts";
import type { Hands } from "./prepare.ts";
import { DECISION_OF_PENALTY } from "./tally.ts";
import { COUNTING, OPTION_WORDS, PROPOSED, RESULT_WORDS } from "./words/official.ts";

/** `Đồng ý 7/9, Không đồng ý 1/9`: the votes of a line over the whole base. */
export function votesTold(outcome: PaperOutcome, figures: readonly number[]): string {
  const { form } = outcome.ballot;
  const base = outcome.base.counted.length;
  return OPTIONS[form]
    .map((option, place) =>
      fill(COUNTING.vote, {
        option: OPTION_WORDS[form][option] ?? option,
        count: figures[place] ?? 0,
        base,
      }),
    )
    .join(", ");
}

/** What the vote came to, with the names it concerns. */
export function resultTold(
  outcome: Pick<PaperOutcome, "ballot" | "lines" | "result" | "seatsLeft" | "tied">,
): string {
  const { ballot, lines, result, seatsLeft, tied } = outcome;
  const names = (of: readonly { readonly name: string }[]) =>
    of.map((line) => line.name).join(", ");
  const words = result === "adopted" && proposedIn(outcome) ? PROPOSED : RESULT_WORDS[result];
  const said = fill(words, {
    left: seatsLeft,
    names: names(tied.flatMap((place) => lines[place] ?? [])),
  });
  if (ballot.decision === "election") {
    const elected = lines.filter((line) => line.result === "elected");
    const who =
      elected.length === 0
        ? COUNTING.nobodyElected
        : fill(COUNTING.elected, { names: names(elected) });
    return `${who} ${said}`;
  }
  if (penaltiesOn(ballot.form).length > 0) {
    const penalty = lines[0]?.result ?? null;
    return penalty === null ? said : `${resultWord(penalty)}. ${said}`;
  }
  if (ballot.form !== "rating") return said;
  const levels = lines.map((line) =>
    fill(COUNTING.level, {
      name: line.name,
      level: line.result === null ? COUNTING.noLevel : resultWord(line.result),
    }),
  );
  return `${levels.join("; ")}.`;
}

/** Whether what was adopted is a proposal to the level that decides: a matter or a penalty of that kind (VOTE-09). */
export function proposedIn({ ballot, lines }: Pick<PaperOutcome, "ballot" | "lines">): boolean {
  const penalty = PENALTIES.find((each) => lines[0]?.result === each);
  return onlyProposes(penalty === undefined ? ballot.decision : DECISION_OF_PENALTY[penalty]);
}

/** `tán thành 8, không tán thành 1, ý kiến khác 0`. */
export function handsTold(hands: Hands): string {
  return fill(COUNTING.hands, hands);
}

/** The tellers who were elected first, and those who joined them later, each time by hands of their own. */
export function boardTold({ tellers, preparation }: PaperOutcome) {
  const names = tellers.map(({ name }) => name);
  const acts = preparation?.tellersJoined ?? [];
  const joined = acts.map(({ hands }, index) => {
    const from = names.length - joiners(acts.slice(index));
    return { hands, names: names.slice(from, from + joiners(acts.slice(index, index + 1))) };
  });
  return { first: names.slice(0, names.length - joiners(acts)), joined };
}

function joiners(acts: readonly { readonly count: number }[]): number {
  return acts.reduce((sum, { count }) => sum + count, 0);
}

function resultWord(result: LineResult): string {
  if (result === "elected" || result === "adopted") return "";
  return OPTION_WORDS.discipline[result] ?? OPTION_WORDS.rating[result] ?? result;
}

/** What people wrote is put in as it is, also where it looks like a name in brackets. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
