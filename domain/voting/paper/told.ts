import { OPTIONS } from "./ballot.ts";
import type { LineResult, PaperOutcome } from "./outcome.ts";
import { COUNTING, OPTION_WORDS, RESULT_WORDS } from "./words/official.ts";

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
export function resultTold(outcome: PaperOutcome): string {
  const { ballot, lines, result, seatsLeft, tied } = outcome;
  const names = (of: readonly { readonly name: string }[]) =>
    of.map((line) => line.name).join(", ");
  const said = fill(RESULT_WORDS[result], {
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
  if (ballot.form === "discipline") {
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

function resultWord(result: LineResult): string {
  if (result === "elected" || result === "adopted") return "";
  return OPTION_WORDS.discipline[result] ?? OPTION_WORDS.rating[result] ?? result;
}

/** What people wrote is put in as it is, also where it looks like a name in brackets. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
