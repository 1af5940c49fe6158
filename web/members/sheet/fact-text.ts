import { specOf, type FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { FactValue } from "@chiboso/domain/members/sheet/fields.ts";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { endOf } from "@chiboso/domain/members/sheet/timeline.ts";
import type { Speech, WordKey } from "../../platform/words.tsx";

/** A box of a fact in words: its name and what it says. */
export interface BoxText {
  readonly box: string;
  readonly label: string;
  readonly text: string;
}

/** The filled boxes of a value in the order of the form. */
export function boxTexts(kind: FactKind, value: FactValue, speech: Speech): BoxText[] {
  const { fields } = specOf(kind);
  return Object.entries(fields).flatMap(([box, field]) => {
    const given = value[box];
    if (given === undefined) return [];
    return [{ box, label: boxLabel(box, speech), text: boxText(field.type, given, speech) }];
  });
}

/** The name of a box in the person's language. */
export function boxLabel(box: string, { t }: Speech): string {
  return t(`members.box.${box}` as WordKey & "members.box.number");
}

/** What an option of a choice is called; figures speak for themselves. */
export function optionText(option: string, { t }: Speech): string {
  return /^\d/.test(option)
    ? option
    : t(`members.option.${option}` as WordKey & "members.option.male");
}

function boxText(type: string, text: string, speech: Speech): string {
  if (type === "choice") return optionText(text, speech);
  return type === "day" || type === "partialDay" ? speech.partialDate(text) : text;
}

/** A value in one line: the first box, then the others with their names. */
export function valueLine(kind: FactKind, value: FactValue | null, speech: Speech): string {
  if (value === null) return speech.t("members.sheet.nothing_holds");
  const lines = boxTexts(kind, value, speech).map(({ label, text }, index) =>
    index === 0 ? text : `${label}: ${text}`,
  );
  return speech.list(lines, ";");
}

/** "Từ 01/02/2010 đến 31/05/2020", as far as the days are known; empty for what has none. */
export function periodLine(fact: Pick<Fact, "since" | "until" | "ended">, speech: Speech): string {
  const { t, date } = speech;
  const until = endOf(fact);
  if (fact.since === null)
    return until === null ? "" : t("members.sheet.until", { until: date(until) });
  if (until === null) return t("members.sheet.since", { since: date(fact.since) });
  return t("members.sheet.period", { since: date(fact.since), until: date(until) });
}
