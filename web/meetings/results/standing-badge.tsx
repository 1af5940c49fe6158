import type { TaskStanding } from "@chiboso/domain/meetings/results/result.ts";
import { StatusBadge, type Tone } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";

const TONES: Readonly<Record<TaskStanding, Tone>> = {
  met: "good",
  waiting: "running",
  progress: "info",
  notDone: "bad",
  unreported: "none",
};

/** How a task stands; lateness is said in words beside it. */
export function StandingBadge({
  standing,
  overdue,
}: {
  readonly standing: TaskStanding;
  readonly overdue: boolean;
}) {
  const { t } = useWords();
  const label = t(`meetings.standing.${standing}`);
  return (
    <StatusBadge
      tone={overdue ? "warning" : TONES[standing]}
      label={overdue ? t("meetings.tasks.overdue", { standing: label }) : label}
    />
  );
}
