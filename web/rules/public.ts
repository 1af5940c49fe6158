export { NamedRule, NamedTrust } from "./named-rule.tsx";
export { RuleNote } from "./rule-note.tsx";
export { useOwnRules, useRulesAt } from "./rules-at.ts";
export { WhyPanel } from "./why-later.ts";
