import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { citationById } from "@chiboso/domain/rules/limits.ts";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "./rule-note.tsx";
import { useOwnRules } from "./rules-at.ts";
import { useTrust } from "./state.ts";
import { useToday } from "./today.ts";

/** The note of a rule that an answer names by its id alone, as it binds today; the bare id of one that is not known. */
export function NamedRule({ ruleId }: { readonly ruleId: string }) {
  const citation = useCitation(ruleId);
  return citation === null ? <bdi>{ruleId}</bdi> : <RuleNote citation={citation} />;
}

/** Only the badge, where what surrounds it names the rule and nothing more can be opened. */
export function NamedTrust({ ruleId }: { readonly ruleId: string }) {
  const citation = useCitation(ruleId);
  return citation === null ? null : <Badge citation={citation} />;
}

function Badge({ citation }: { readonly citation: Citation }) {
  const { t } = useWords();
  const trust = useTrust(citation);
  return trust.kind === "unverified" ? (
    <StatusBadge tone="warning" label={t("rules.unverified")} />
  ) : null;
}

function useCitation(ruleId: string): Citation | null {
  const pack = useOwnRules();
  const today = useToday();
  if (!pack.rules.some(({ id }) => id === ruleId)) return null;
  return citationById(pack, ruleId, today);
}
