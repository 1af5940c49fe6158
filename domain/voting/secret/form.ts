import type { Question } from "../../crypto/belenios/records.ts";
import { OPTIONS, type Ballot, type InvalidReason } from "../paper/ballot.ts";
import { emptySheet, type CountSheet } from "../paper/sheet.ts";
import { OPTION_WORDS } from "../paper/words/official.ts";
import type { SecretBallot } from "./ballot.ts";

/**
 * The ballot as questions of Belenios. More names than seats: one question with the names; several names
 * without surplus and ratings: one question for each; one name and proposals: one with the boxes. `min` and
 * `max` are enforced by proof. What is invalid on paper (nobody, no box) is the blank.
 */
export function questionsOf(ballot: SecretBallot): Question[] {
  if (ballot.form === "opinion")
    return ballot.questions.map(({ question, options, most }) => ({
      answers: [...options],
      blank: true,
      min: 1,
      max: most,
      question,
    }));
  const { form, lines, question, seats } = ballot;
  const boxes = OPTIONS[form].map((option) => OPTION_WORDS[form][option] ?? option);
  if (form === "crossOut") {
    const answers = lines.map(({ name }) => name);
    return [{ answers, blank: true, min: 1, max: Math.min(seats, answers.length), question }];
  }
  if (form === "names" || form === "rating") {
    const min = form === "names" ? 0 : 1;
    return lines.map(({ name }) => ({ answers: boxes, min, max: 1, question: name }));
  }
  return [{ answers: boxes, blank: true, min: 1, max: 1, question: boxQuestion(ballot) }];
}

/** What is asked, with the one name where there is one. */
function boxQuestion({ question, lines }: Ballot): string {
  const name = lines[0]?.name ?? "";
  return question.includes(name) ? question : `${question}: ${name}`;
}

/** As what a blank ballot of this form counts on paper. */
const BLANK_AS: Readonly<Partial<Record<Ballot["form"], InvalidReason>>> = {
  crossOut: "nobody",
  oneName: "notOneBox",
  approval: "notOneBox",
  discipline: "notOneBox",
  probationDiscipline: "notOneBox",
};

/** The opened sums of `counted` ballots as the sheet that tellers would have entered. */
export function sheetFrom(
  ballot: Ballot,
  counted: number,
  result: readonly (readonly number[])[],
): CountSheet {
  const empty = emptySheet(ballot);
  const reason = BLANK_AS[ballot.form];
  const first = result[0] ?? [];
  const blank = reason === undefined ? 0 : (first[0] ?? 0);
  return {
    collected: counted,
    valid: counted - blank,
    invalid: reason === undefined ? empty.invalid : { ...empty.invalid, [reason]: blank },
    lines: linesFrom(ballot, result),
  };
}

function linesFrom({ form }: Ballot, result: readonly (readonly number[])[]): number[][] {
  const first = result[0] ?? [];
  if (form === "crossOut") return first.slice(1).map((votes) => [votes]);
  if (form === "names" || form === "rating") return result.map((figures) => [...figures]);
  return [first.slice(1)];
}
