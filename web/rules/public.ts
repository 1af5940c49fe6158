export { RuleNote } from "./rule-note.tsx";
export { useRulesAt } from "./rules-at.ts";
