import type { LocalDate } from "../kernel/dates.ts";
import type { Citation } from "./citation.ts";
import type { Decision } from "./decisions.ts";
import type { Origin, Rule, RuleKind, RuleOf, RulePack } from "./pack.ts";

/** Whether a rule binds on a day: its first day counts, the day on which it ends does not. */
export function inForce(rule: Rule, on: LocalDate): boolean {
  return rule.from <= on && (rule.to === null || on < rule.to);
}

/** The rules of one kind that bind on a day, in the order of the pack. */
export function rulesInForce<Kind extends RuleKind>(
  pack: RulePack,
  kind: Kind,
  on: LocalDate,
): RuleOf<Kind>[] {
  return pack.rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind && inForce(rule, on));
}

/** The threshold for a decision on a day, or undefined when the pack knows none for that day. */
export function ruleInForce(
  pack: RulePack,
  decision: Decision,
  on: LocalDate,
): RuleOf<"threshold"> | undefined {
  return rulesInForce(pack, "threshold", on).find((rule) => rule.decision === decision);
}

/** The pack that a rule comes from, and the first day of its version there. */
export function originOf(pack: RulePack, rule: Rule): Origin {
  return rule.origin ?? { packId: pack.id, packVersion: pack.version, from: rule.from };
}

/** What an outcome says of the rule behind it; a rule of composed packs is cited from its own. */
export function citationOf(pack: RulePack, rule: Rule): Citation {
  const { packId, packVersion } = originOf(pack, rule);
  return {
    ruleId: rule.id,
    packId,
    packVersion,
    document: rule.cite.document,
    clause: rule.cite.clause,
    confidence: rule.confidence,
    disputed: rule.disputed,
  };
}
