import { addMonths, type LocalDate } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Citation } from "./citation.ts";
import type { Confirmation } from "./contract.ts";
import type { Origin, Rule, RulePack } from "./pack.ts";
import { inForce, originOf } from "./rules.ts";

/** Read from memory, or sources disagree: shown as "chưa kiểm chứng" until somebody confirms it (regulations, 18). */
export function isUnverified(rule: Pick<Citation, "confidence" | "disputed">): boolean {
  return rule.confidence === "M" || rule.disputed;
}

/** The version of a rule that may be confirmed on a day, or why it needs none. */
export function decideConfirmation(
  pack: RulePack,
  wanted: { readonly ruleId: string; readonly on: LocalDate },
  held: readonly Pick<Confirmation, "ruleId" | "packId" | "from">[],
): Result<{ readonly rule: Rule; readonly origin: Origin }> {
  const rule = pack.rules.find((each) => each.id === wanted.ruleId && inForce(each, wanted.on));
  if (rule === undefined) return refuse("rules.unknown_rule", { rule: wanted.ruleId });
  if (!isUnverified(rule)) return refuse("rules.needs_no_confirmation", { rule: rule.id });
  const origin = originOf(pack, rule);
  const again = held.some(
    (each) => each.ruleId === rule.id && each.packId === origin.packId && each.from === origin.from,
  );
  return again ? refuse("rules.already_confirmed", { rule: rule.id }) : ok({ rule, origin });
}

/**
 * Who has confirmed the cited rule for a place in the tree; the confirmation nearest to it counts. A rule
 * that `pack` does not know is found by the version of its own pack.
 */
export function confirmationFor(
  citation: Pick<Citation, "ruleId" | "packId" | "packVersion" | "document">,
  pack: RulePack,
  path: string,
  all: readonly Confirmation[],
): Confirmation | undefined {
  const version = pack.rules.find(
    (rule) =>
      originOf(pack, rule).packId === citation.packId &&
      rule.id === citation.ruleId &&
      rule.cite.document === citation.document,
  );
  return all
    .filter(
      (each) =>
        each.ruleId === citation.ruleId &&
        each.packId === citation.packId &&
        (version === undefined
          ? each.packVersion === citation.packVersion
          : each.from === originOf(pack, version).from) &&
        path.startsWith(each.path),
    )
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** Days are announced for the year at hand or the next; one that is further away is a slip of the pen. */
const FIRST_DAY = "2000-01-01";
const MONTHS_AHEAD = 24;

/** A day off is any day from 2000 to two years from today; one that is worked instead lies on a weekend. */
export function decideAnnouncement(
  wanted: { readonly day: LocalDate; readonly worked: boolean },
  entered: readonly LocalDate[],
  today: LocalDate,
): Result<undefined> {
  const last = addMonths(today, MONTHS_AHEAD);
  if (wanted.day < FIRST_DAY || wanted.day > last)
    return refuse("rules.day_out_of_range", undefined, "day");
  if (entered.includes(wanted.day)) return refuse("rules.day_entered_already", undefined, "day");
  const weekday = new Date(`${wanted.day}T00:00:00.000Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  return wanted.worked && !weekend
    ? refuse("rules.not_a_weekend", undefined, "day")
    : ok(undefined);
}
