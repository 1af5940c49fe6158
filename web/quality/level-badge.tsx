import type { QualityScore } from "@chiboso/domain/meetings/record.ts";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

const TONES: Readonly<Record<QualityScore["level"], Tone>> = {
  good: "good",
  fair: "info",
  average: "warning",
  poor: "bad",
};

/** Points of how many, with the level in words. */
export function LevelBadge({ total }: { readonly total: QualityScore }) {
  const { t } = useWords();
  return (
    <StatusBadge
      tone={TONES[total.level]}
      label={t("quality.total", {
        level: t(`quality.level.${total.level}`),
        points: total.points,
        most: total.most,
      })}
    />
  );
}
