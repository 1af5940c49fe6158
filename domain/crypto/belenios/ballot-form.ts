import type { Ciphertext, Disjunction, Opening } from "./disjunction.ts";
import type { Proof } from "./knowledge.ts";
import type { Answer, Question } from "./records.ts";

/** What each proof of an answer is about: the same list for the one who makes it and who checks it. */
export interface Statement {
  readonly prefix: string;
  readonly claims: readonly { readonly of: Subject; readonly value: number }[];
}

/** A choice by its place, or the sum of the names. */
export type Subject = number | "sum";

export interface Statements {
  readonly individual: readonly Statement[];
  readonly overall: Statement;
  readonly blank: Statement | undefined;
}

/** The texts of the ciphertexts are what is hashed. */
export interface CiphertextText {
  readonly alpha: string;
  readonly beta: string;
}

/**
 * What has to be proved of an answer: every choice is 0 or 1; and the sum is from min to max, or,
 * where a blank is allowed, the blank is chosen; and where the blank is chosen, nothing else is.
 */
export function statementsOf(
  question: Question,
  scope: string,
  choices: readonly CiphertextText[],
  sum: CiphertextText,
): Statements {
  const listed = choices.map(inText).join(",");
  const whole = `${scope}|${listed}`;
  const individual = choices.map((choice, at) => ({
    prefix: `prove|${scope}|${inText(choice)}|`,
    claims: [0, 1].map((value) => ({ of: at, value })),
  }));
  const range = Array.from({ length: question.max - question.min + 1 }, (_, at) => ({
    of: "sum" as const,
    value: question.min + at,
  }));
  if (question.blank !== true) {
    const overall = { prefix: `prove|${whole}|${inText(sum)}|`, claims: range };
    return { individual, overall, blank: undefined };
  }
  return {
    individual,
    overall: { prefix: `bproof1|${whole}|`, claims: [{ of: 0, value: 1 }, ...range] },
    blank: {
      prefix: `bproof0|${whole}|`,
      claims: [
        { of: 0, value: 0 },
        { of: "sum", value: 0 },
      ],
    },
  };
}

/** Whether a question can be answered at all. */
export function isPossible({ answers, min, max }: Question): boolean {
  return min <= max && max <= answers.length;
}

/** How many ciphertexts an answer has: the blank stands before the names. */
export function choicesOf({ answers, blank }: Question): number {
  return answers.length + (blank === true ? 1 : 0);
}

/** The names without the blank: what is summed. */
export function namesOf<Choice>(question: Question, choices: readonly Choice[]): readonly Choice[] {
  return question.blank === true ? choices.slice(1) : choices;
}

/** A statement with the ciphertexts and the proofs in their places. */
export function withCiphertexts(
  { prefix, claims }: Statement,
  choices: readonly Ciphertext[],
  sum: Ciphertext,
  proofs: readonly Proof[],
): Disjunction {
  const filled = claims.map(({ of, value }) => ({
    ciphertext: of === "sum" ? sum : (choices[of] as Ciphertext),
    value,
  }));
  return { prefix, claims: filled, proofs };
}

/** A statement as the voter knows it, and which of its claims holds. */
export function withOpenings(
  { claims }: Statement,
  choices: readonly Opening[],
  sum: Opening,
): {
  readonly claims: readonly { readonly opening: Opening; readonly value: number }[];
  readonly truth: number;
} {
  const filled = claims.map(({ of, value }) => ({
    opening: of === "sum" ? sum : (choices[of] as Opening),
    value,
  }));
  return {
    claims: filled,
    truth: filled.findIndex(({ opening, value }) => opening.value === value),
  };
}

/** Whether an answer has as many of everything as its question asks for. */
export function hasShape(question: Question, answer: Answer, choices: number): boolean {
  const blank = question.blank === true;
  return (
    answer.choices.length === choices &&
    answer.individual_proofs.length === choices &&
    answer.overall_proof.length === question.max - question.min + 1 + (blank ? 1 : 0) &&
    (answer.blank_proof !== undefined) === blank
  );
}

function inText({ alpha, beta }: CiphertextText): string {
  return `${alpha},${beta}`;
}
