import {
  addDays,
  instantOf,
  localDateOf,
  type Instant,
  type LocalDate,
} from "../../kernel/dates.ts";
import type { Citation } from "../../rules/citation.ts";
import type { RuleOf, RulePack } from "../../rules/pack.ts";
import { citationOf, rulesInForce } from "../../rules/rules.ts";

/** What MEET-15 says, for days on which the pack has no dated rule. */
const DAYS_WITHOUT_RULE = 2;

function ruleOn(pack: RulePack, day: LocalDate): RuleOf<"deadline"> | undefined {
  return rulesInForce(pack, "deadline", day).find((rule) => rule.what === "enteredLate");
}

/**
 * The first moment at which entering a meeting from paper is overdue: after the last of the days that
 * MEET-15 gives from the recovery of the system on, on the calendar of the meeting's place.
 */
export function lateDueAt(pack: RulePack, recoveredAt: Instant, zone: string): Instant {
  const day = localDateOf(recoveredAt, zone);
  const days = ruleOn(pack, day)?.amount ?? DAYS_WITHOUT_RULE;
  return instantOf(addDays(day, days + 1), "00:00", zone);
}

/** The rule behind that deadline, with how sure we are of it; null when none is in force. */
export function lateCitation(pack: RulePack, on: LocalDate): Citation | null {
  const rule = ruleOn(pack, on);
  return rule === undefined ? null : citationOf(pack, rule);
}
