export { RuleNote } from "./rule-note.tsx";
export { useOwnRules, useRulesAt } from "./rules-at.ts";
