export { RuleNote } from "./rule-note.tsx";
