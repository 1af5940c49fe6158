import { addMonths, type LocalDate } from "../../kernel/dates.ts";
import type { RuleOf, RulePack } from "../../rules/pack.ts";
import { inForce } from "../../rules/rules.ts";

const MONTHS_A_YEAR = 12;

type YearsRule = RuleOf<"milestone"> | RuleOf<"yearDays">;

/** The version that binds on a day, the latest one without a day, the earliest one before there was any. */
function versionOf<R extends YearsRule>(versions: readonly R[], on: LocalDate | undefined): R {
  const sorted = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const binding = on === undefined ? sorted.at(-1) : sorted.find((rule) => inForce(rule, on));
  const found = binding ?? sorted[0];
  if (found === undefined) throw new Error("no rule says when badges are given");
  return found;
}

/** Years in the Party that are honoured (BDG-01), on a day or by the latest text. */
export function milestones(pack: RulePack, on?: LocalDate): readonly number[] {
  const versions = pack.rules.filter((rule) => rule.kind === "milestone");
  return versionOf(versions, on).years;
}

/** Days of the year on which badges are given (BDG-03), `MM-DD` in the order of the year. */
export function awardDays(pack: RulePack, on?: LocalDate): readonly string[] {
  const versions = pack.rules.filter((rule) => rule.kind === "yearDays");
  return versionOf(versions, on).days.toSorted();
}

/** The day on which so many years in the Party are full, counted from the decision of admission (ADM-13). */
export function fullOn(admittedOn: LocalDate, years: number): LocalDate {
  return addMonths(admittedOn, years * MONTHS_A_YEAR);
}

/** The day of awards on or after a day, and the one before it. */
export function awardWindow(
  pack: RulePack,
  from: LocalDate,
): { readonly after: LocalDate; readonly on: LocalDate } {
  const year = Number(from.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) =>
    awardDays(pack, from).map((day) => `${each}-${day}`),
  );
  const index = days.findIndex((day) => day >= from);
  const [after, on] = [days[index - 1], days[index]];
  if (after === undefined || on === undefined) throw new Error("a year has no day of awards");
  return { after, on };
}

/**
 * The badge that falls due for somebody at an award: the milestone that was reached after the award before and by
 * this one. Null when none was, or when it is held already.
 */
export function badgeDue(
  pack: RulePack,
  admittedOn: LocalDate,
  window: { readonly after: LocalDate; readonly on: LocalDate },
  held: readonly number[],
): { readonly years: number; readonly fullOn: LocalDate } | null {
  const reached = milestones(pack, window.on)
    .map((years) => ({ years, fullOn: fullOn(admittedOn, years) }))
    .find((each) => window.after < each.fullOn && each.fullOn <= window.on);
  return reached === undefined || held.includes(reached.years) ? null : reached;
}
