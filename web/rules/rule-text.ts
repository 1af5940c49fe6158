import type { Rule } from "@chiboso/domain/rules/pack.ts";
import { useWords, type WordKey } from "../platform/words.tsx";

/** The sentence of a rule in the person's language; one of a local pack without a sentence is known by its id. */
export function useRuleText(): (ruleId: string, rule?: Rule) => string {
  const { t, language } = useWords();
  return (ruleId, rule) => {
    const own = rule?.says?.[language] ?? rule?.says?.vi;
    if (own !== undefined) return own;
    try {
      return t(`rules.text.${ruleId}` as WordKey & `rules.text.${string}`);
    } catch {
      return ruleId;
    }
  };
}
