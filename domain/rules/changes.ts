import type { LocalDate } from "../kernel/dates.ts";
import { compareRules, type Verdict } from "./compare.ts";
import { openingsOf } from "./compose.ts";
import type { Rule, RulePack } from "./pack.ts";
import { inForce } from "./rules.ts";

/** A value of a rule before and after; null where there is none. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What becomes of one rule, on the first day on which it is another than before. */
export interface RuleChange {
  readonly ruleId: string;
  readonly on: LocalDate;
  readonly kind: "added" | "changed" | "ended";
  /** How the rule of after stands to that of before. */
  readonly mark: Verdict;
  readonly before: Rule | null;
  readonly after: Rule | null;
  readonly fields: readonly FieldChange[];
}

/** What every rule says of itself and does not bind by: days, origin, layer. */
const SILENT = new Set("id kind layer from to origin says cite titles num den strict".split(" "));

/** `> 1/2` where the part must be exceeded, `≥ 2/3` where it must be reached, `≤ 3/10` where it is the most. */
function fractionText(rule: { num: number; den: number; strict?: boolean }): string {
  if (rule.strict === undefined) return `≤ ${rule.num}/${rule.den}`;
  return `${rule.strict ? ">" : "≥"} ${rule.num}/${rule.den}`;
}

/** What a rule says, name by name, with the document behind it. */
export function valuesOf(rule: Rule): ReadonlyMap<string, unknown> {
  const own = Object.entries(rule).filter(([field]) => !SILENT.has(field));
  const fraction = "num" in rule ? [["fraction", fractionText(rule)] as const] : [];
  return new Map<string, unknown>([
    ...own,
    ...fraction,
    ["document", rule.cite.document],
    ["clause", rule.cite.clause],
  ]);
}

/**
 * What would be other from a day on if `after` bound instead of `before`: each rule once, with the first
 * day on which it differs, in the order of the days and then of the rules.
 */
export function changesFrom(before: RulePack, after: RulePack, from: LocalDate): RuleChange[] {
  const days = [...before.rules, ...after.rules]
    .flatMap((rule) => [rule.from, rule.to])
    .filter((day): day is LocalDate => day !== null && day > from);
  const changes = new Map<string, RuleChange>();
  for (const on of [from, ...new Set(days)].toSorted()) {
    const [old, young] = [bindingOn(before, on), bindingOn(after, on)];
    for (const id of new Set([...old.keys(), ...young.keys()])) {
      if (changes.has(id)) continue;
      const openings = openingsOf(before, on);
      const change = changeOf({ id, on, openings }, old.get(id) ?? null, young.get(id) ?? null);
      if (change !== undefined) changes.set(id, change);
    }
  }
  return [...changes.values()];
}

function bindingOn(pack: RulePack, on: LocalDate): ReadonlyMap<string, Rule> {
  return new Map(pack.rules.filter((rule) => inForce(rule, on)).map((rule) => [rule.id, rule]));
}

interface At {
  readonly id: string;
  readonly on: LocalDate;
  readonly openings: ReturnType<typeof openingsOf>;
}

function changeOf(at: At, before: Rule | null, after: Rule | null): RuleChange | undefined {
  const fields = fieldsOf(before, after);
  if (fields.length === 0) return undefined;
  const { id: ruleId, on } = at;
  if (before === null) return { ruleId, on, kind: "added", mark: "tighter", before, after, fields };
  if (after === null) return { ruleId, on, kind: "ended", mark: "looser", before, after, fields };
  const mark = compareRules(before, after, at.openings).verdict;
  return { ruleId, on, kind: "changed", mark, before, after, fields };
}

function fieldsOf(before: Rule | null, after: Rule | null): FieldChange[] {
  const old = before === null ? new Map<string, unknown>() : valuesOf(before);
  const young = after === null ? new Map<string, unknown>() : valuesOf(after);
  const changes = [...new Set([...old.keys(), ...young.keys()])].map((field) => ({
    field,
    before: old.get(field) ?? null,
    after: young.get(field) ?? null,
  }));
  return changes.filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
}
