import { addDays, addMonths, type LocalDate } from "../kernel/dates.ts";
import { addWorkingDays, isKnown, type WorkingCalendar } from "../kernel/working-days.ts";
import type { Citation } from "./citation.ts";
import type { LimitName, RuleListName } from "./names.ts";
import type { Rule, RuleOf, RulePack } from "./pack.ts";
import { citationOf, inForce } from "./rules.ts";

type LimitRule = RuleOf<"limit">;

/** One span of a rule with the rule it comes from. */
export interface Limit {
  readonly rule: LimitRule;
  readonly bound: LimitRule["limits"][number]["bound"];
  readonly amount: number;
  readonly unit: LimitRule["limits"][number]["unit"];
  readonly citation: Citation;
}

/**
 * The version of a rule that binds on a day. For a day before the first text that is known, the earliest
 * one is taken: its citation shows the date of its document. Throws when the pack has none at all.
 */
function versionFor<R extends Rule>(versions: readonly R[], on: LocalDate, name: string): R {
  const binding = versions.find((rule) => inForce(rule, on));
  const [earliest] = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const found = binding ?? earliest;
  if (found === undefined) throw new Error(`no rule sets "${name}"`);
  return found;
}

/** The span of that name on a day (see `versionFor`). */
export function limitOf(pack: RulePack, what: LimitName, on: LocalDate): Limit {
  const versions = pack.rules.filter(
    (rule): rule is LimitRule =>
      rule.kind === "limit" && rule.limits.some((each) => each.what === what),
  );
  const rule = versionFor(versions, on, what);
  const span = rule.limits.find((each) => each.what === what);
  if (span === undefined) throw new Error(`no rule sets "${what}"`);
  const { bound, amount, unit } = span;
  return { rule, bound, amount, unit, citation: citationOf(pack, rule) };
}

export interface Deadline {
  readonly from: LocalDate;
  readonly due: LocalDate;
  readonly amount: number;
  readonly unit: Limit["unit"];
  /** False when the term reaches into years whose holidays are not known yet: the day may be later. */
  readonly holidaysKnown: boolean;
  readonly citation: Citation;
}

/**
 * The last day of a term that runs from `from`, which is not counted, by the rule in force on `on` (the
 * first day when absent). Throws for a span in hours: that one ends at a moment, not on a day.
 */
export function deadlineAfter(
  pack: RulePack,
  what: LimitName,
  from: LocalDate,
  calendar: WorkingCalendar,
  on: LocalDate = from,
): Deadline {
  const { amount, unit, citation } = limitOf(pack, what, on);
  const due = dayAfter(from, amount, unit, calendar);
  const holidaysKnown = unit !== "workingDay" || isKnown(from, due, calendar);
  return { from, due, amount, unit, holidaysKnown, citation };
}

function dayAfter(
  from: LocalDate,
  amount: number,
  unit: Limit["unit"],
  calendar: WorkingCalendar,
): LocalDate {
  switch (unit) {
    case "calendarDay":
      return addDays(from, amount);
    case "workingDay":
      return addWorkingDays(from, amount, calendar);
    case "month":
      return addMonths(from, amount);
    case "hour":
      throw new TypeError("a span in hours does not end on a day");
    default:
      return unit satisfies never;
  }
}

/** The closed list of that name with its rule. */
export function listOf(
  pack: RulePack,
  what: RuleListName,
  on: LocalDate,
): { readonly items: readonly string[]; readonly citation: Citation } {
  const versions = pack.rules.filter(
    (rule): rule is RuleOf<"list"> => rule.kind === "list" && rule.what === what,
  );
  const rule = versionFor(versions, on, what);
  return { items: rule.items, citation: citationOf(pack, rule) };
}

/** A rule by its id on a day, whatever its kind; throws for an id that the pack does not know. */
export function ruleById(pack: RulePack, id: string, on: LocalDate): Rule {
  return versionFor(
    pack.rules.filter((rule) => rule.id === id),
    on,
    id,
  );
}

/** What a refusal or a screen says of the rule behind it. */
export function citationById(pack: RulePack, id: string, on: LocalDate): Citation {
  return citationOf(pack, ruleById(pack, id, on));
}
