import type { PaperForm, PaperOption } from "@chiboso/domain/voting/paper/ballot.ts";

/** The key of what stands over the figures of an option: of names that are left in, their votes. */
export function optionWord(form: PaperForm, option: PaperOption) {
  return form === "crossOut"
    ? ("voting.option.votes" as const)
    : (`voting.option.${option}` as const);
}
