import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { Rule } from "@chiboso/domain/rules/pack.ts";
import { useWords, type WordKey } from "../platform/words.tsx";

/**
 * The sentence of a rule in the person's language. That of a local pack speaks for itself, or says beside the
 * central sentence that the figures are the pack's own; a rule without any sentence is known by its id.
 */
export function useRuleText(): (
  ruleId: string,
  from?: { readonly packId: string; readonly rule?: Rule },
) => string {
  const { t, language } = useWords();
  return (ruleId, from) => {
    const own = from?.rule?.says?.[language] ?? from?.rule?.says?.vi;
    if (own !== undefined) return own;
    try {
      const text = t(`rules.text.${ruleId}` as WordKey & `rules.text.${string}`);
      if (from === undefined || from.packId === CENTRAL_PACK.id) return text;
      return t("rules.local_version", { text, pack: from.packId });
    } catch {
      return ruleId;
    }
  };
}
