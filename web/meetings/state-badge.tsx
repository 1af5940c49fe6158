import type { MeetingState } from "@chiboso/domain/meetings/view.ts";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

const TONES: Readonly<Record<MeetingState, Tone>> = {
  prepared: "none",
  invited: "info",
  open: "running",
  closed: "good",
  cancelled: "bad",
};

/** The state of a meeting in words. */
export function MeetingStateBadge({ state }: { readonly state: MeetingState }) {
  const { t } = useWords();
  return <StatusBadge tone={TONES[state]} label={t(`meetings.state.${state}`)} />;
}
