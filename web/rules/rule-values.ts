import type { Speech, WordKey } from "../platform/words.tsx";

/** Values of rules that have words of their own; numbers and names of papers stand for themselves. */
const WORDED = new Set(
  "calendarDay workingDay month hour quarter year open cellChooses paper true false before after T S M count exclude excludeAtCongress excludeHosted recuse official exempt probationary suspended temporarilyElsewhere always absent excused excusedThroughout exemptAbsent recused attending members officialMembers withoutExemptAndSuspended regular thematic congress election electionSummoned officialSummoned officialWithoutExempt committee standingCommittee cellCommittee partyBody runOff dayOfConsideration atLeast atMost below exactly within ordinaryResolution admissionProposal recognitionProposal strikeOffProposal screeningProgress reprimandOrWarning dismissalProposal expulsionProposal memberRating".split(
    " ",
  ),
);

/** What a field of a rule is called. */
export function fieldName(field: string, { t }: Speech): string {
  try {
    return t(`rules.field.${field}` as WordKey & `rules.field.${string}`);
  } catch {
    return field;
  }
}

/** A value of a rule in words: a text, a list, spans, or the parts of a sheet with their points. */
export function valueText(value: unknown, speech: Speech): string {
  const { t, number } = speech;
  if (value === null || value === undefined) return t("rules.value.none");
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return listText(value, speech);
  if (typeof value === "object") return entryText(value, speech);
  const code = typeof value === "string" ? value : JSON.stringify(value);
  return WORDED.has(code)
    ? t(`rules.value.${code}` as WordKey & "rules.value.paper")
    : itemName(code, speech);
}

/** A case, paper, step or span that a rule names; what a local pack names in its own way stands for itself. */
function itemName(code: string, { t }: Speech): string {
  try {
    return t(`rules.item.${code}` as WordKey & "rules.item.plan");
  } catch {
    return code;
  }
}

/** What a single span is about is said by its rule. */
function listText(values: readonly unknown[], speech: Speech): string {
  const [only, ...others] = values;
  if (only === undefined) return speech.t("rules.value.none");
  if (others.length === 0 && typeof only === "object" && only !== null && "what" in only)
    return valueText({ ...only, what: undefined }, speech);
  return speech.list(values.map((each) => valueText(each, speech)));
}

/** A span of a limit, a part of a sheet or a level, whichever it is. */
interface Entry {
  readonly what?: string;
  readonly amount?: number;
  readonly unit?: string;
  readonly id?: string;
  readonly points?: number;
  readonly atLeast?: number;
}

function entryText(entry: Entry, speech: Speech): string {
  if (entry.amount !== undefined) {
    const span = `${speech.number(entry.amount)} ${valueText(entry.unit, speech)}`;
    return entry.what === undefined ? span : `${itemName(entry.what, speech)}: ${span}`;
  }
  const points = entry.points ?? entry.atLeast ?? 0;
  return `${entry.id ?? ""}: ${speech.t("rules.points", { count: points })}`;
}
