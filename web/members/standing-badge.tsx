import type { Standing } from "@chiboso/domain/members/standing.ts";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

const TONES: Readonly<Record<Standing, Tone>> = {
  candidate: "none",
  probationary: "running",
  official: "good",
  exempt: "info",
  suspended: "warning",
  temporarilyElsewhere: "info",
  transferred: "none",
  struckOff: "bad",
  expelled: "bad",
  deceased: "none",
};

/** A member's standing in words with an icon. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useWords();
  return <StatusBadge tone={TONES[standing]} label={t(`members.standing.${standing}`)} />;
}
