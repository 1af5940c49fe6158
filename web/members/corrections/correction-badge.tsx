import type { CorrectionState } from "@chiboso/domain/members/corrections/rules.ts";
import { StatusBadge, type Tone } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";

const TONES: Readonly<Record<CorrectionState, Tone>> = {
  open: "running",
  approved: "good",
  rejected: "bad",
  withdrawn: "none",
};

/** The state of a request in words with an icon. */
export function CorrectionBadge({ state }: { readonly state: CorrectionState }) {
  const { t } = useWords();
  return <StatusBadge tone={TONES[state]} label={t(`members.correction_state.${state}`)} />;
}
