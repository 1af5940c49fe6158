import type { CaseKind, CaseState } from "@chiboso/domain/members/cases/case-kinds.ts";
import type { CaseField, CaseInput, InputValue } from "@chiboso/domain/members/cases/field.ts";
import type { CaseDocument } from "@chiboso/domain/members/cases/definition.ts";
import { useMemo } from "react";
import { useWords, type Speech, type WordKey } from "../../platform/words.tsx";

/** How cases are spoken of: names of kinds, steps, questions and answers. */
export interface CaseWords {
  readonly kind: (kind: CaseKind) => string;
  readonly state: (state: CaseState) => string;
  readonly step: (code: string) => string;
  readonly help: (code: string) => string;
  readonly field: (name: string) => string;
  readonly option: (field: string, option: string) => string;
  readonly document: (document: CaseDocument) => string;
  /** An answer as people read it; `names` has those of persons and organisations. */
  readonly answer: (
    field: CaseField,
    value: InputValue,
    names: Readonly<Record<string, string>>,
  ) => string;
}

/** Years stand for themselves; every other option has a text. */
const FIGURE = /^\d+$/;

function wordsFor(speech: Speech): CaseWords {
  const { t, date, number, language } = speech;
  // Numbers of papers and names of issuers are Vietnamese and stand by themselves in an Arabic sentence.
  const apart = (text: string) => (language === "ar" ? `\u2068${text}\u2069` : text);
  // Each key is made of codes that the definitions declare; a test holds that every one has a text.
  const text = (key: string) => t(key as WordKey & "members.cases.title");
  const option = (field: string, chosen: string) =>
    FIGURE.test(chosen)
      ? t("members.cases.years", { count: Number(chosen) })
      : text(`members.case.option.${field}.${chosen}`);
  return {
    kind: (kind) => text(`members.case.kind.${kind}`),
    state: (state) => text(`members.case.state.${state}`),
    step: (code) => text(`members.case.step.${code}`),
    help: (code) => text(`members.case.step.${code}.help`),
    field: (name) => text(`members.case.field.${name}`),
    option,
    document: (document) =>
      t("members.cases.document_text", {
        number: apart(document.number),
        date: date(document.on),
        issuer: apart(document.issuer),
      }),
    answer: (field, value, names) => {
      if (typeof value === "boolean") return t(value ? "members.cases.yes" : "members.cases.no");
      if (typeof value === "number") return number(value);
      if (field.kind === "date") return date(value);
      if (field.kind === "choice") return option(field.name, value);
      if (field.kind === "member" || field.kind === "organisation") return names[value] ?? "–";
      return field.kind === "poll" ? t("members.cases.yes") : value;
    },
  };
}

/** The words of cases in the person's language. */
export function useCaseWords(): CaseWords {
  const speech = useWords();
  return useMemo(() => wordsFor(speech), [speech]);
}

/** The answers that were given, in the order of the questions. */
export function answersOf(
  fields: readonly CaseField[],
  input: CaseInput,
): readonly { readonly field: CaseField; readonly value: InputValue }[] {
  return fields.flatMap((field) => {
    const value = input[field.name];
    return value === undefined ? [] : [{ field, value }];
  });
}
