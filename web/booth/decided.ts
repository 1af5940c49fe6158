import type { Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Question } from "@chiboso/domain/crypto/belenios/records.ts";

/** What a voter has decided for one question: a name, or for each name whether it stays. */
export type Decision =
  | { readonly kind: "one"; readonly chosen: number | "blank" | "nobody" | undefined }
  | { readonly kind: "each"; readonly stays: readonly (boolean | undefined)[] };

/** How far a question is decided; only what is whole can be sealed. */
export type Decided =
  | { readonly state: "whole"; readonly marks: Marks; readonly isBlank: boolean }
  | { readonly state: "open"; readonly missing: number }
  | { readonly state: "tooMany"; readonly kept: number }
  | { readonly state: "tooFew"; readonly kept: number };

/** Every question begins with nothing decided: no name is kept or struck beforehand. */
export function undecided({ answers, max }: Question): Decision {
  return max === 1
    ? { kind: "one", chosen: undefined }
    : { kind: "each", stays: answers.map(() => undefined) };
}

export function decidedOf(question: Question, decision: Decision): Decided {
  const { answers, min, max, blank } = question;
  const none = answers.map(() => 0);
  const whole = (marks: Marks): Decided => ({
    state: "whole",
    marks: blank === true ? [0, ...marks] : marks,
    isBlank: false,
  });
  const empty: Decided = { state: "whole", marks: [1, ...none], isBlank: true };
  if (decision.kind === "one") {
    const { chosen } = decision;
    if (chosen === undefined) return { state: "open", missing: 1 };
    if (chosen === "blank") return empty;
    return whole(none.map((_, at) => (at === chosen ? 1 : 0)));
  }
  const missing = decision.stays.filter((each) => each === undefined).length;
  const kept = decision.stays.filter((each) => each === true).length;
  if (kept > max) return { state: "tooMany", kept };
  if (missing > 0) return { state: "open", missing };
  // All struck out is a blank ballot where the form has one.
  if (kept === 0 && blank === true) return empty;
  return kept < min
    ? { state: "tooFew", kept }
    : whole(decision.stays.map((each) => (each === true ? 1 : 0)));
}
