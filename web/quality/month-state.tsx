import type { MonthScore } from "@chiboso/domain/quality/view.ts";
import { Group } from "@mantine/core";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

const TONES: Readonly<Record<MonthScore["state"], Tone>> = {
  none: "none",
  notScored: "warning",
  underWay: "running",
  confirmed: "good",
};

/** How far the score of a month is, and whether it was sent back or is too late. */
export function MonthState({
  row,
  overdue = false,
}: {
  readonly row: Pick<MonthScore, "state" | "sentBack">;
  readonly overdue?: boolean;
}) {
  const { t } = useWords();
  return (
    <Group gap={6}>
      <StatusBadge tone={TONES[row.state]} label={t(`quality.month.${row.state}`)} />
      {row.sentBack && <StatusBadge tone="bad" label={t("quality.month.sent_back")} />}
      {overdue && <StatusBadge tone="warning" label={t("quality.month.overdue")} />}
    </Group>
  );
}
