import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { Text } from "@mantine/core";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";

const DAY_MS = 86_400_000;
/** From so many days before, a term is worth a warning. */
const SOON = 10;

/** Days from one day to another; negative when the second is earlier. */
function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day by which something is due, and how far away it is. */
export function DueBadge({
  due,
  today,
}: {
  readonly due: LocalDate | null;
  readonly today: LocalDate;
}) {
  const { t, date } = useWords();
  if (due === null) {
    return (
      <Text span size="sm" c="dimmed">
        {t("members.cases.no_due")}
      </Text>
    );
  }
  const days = daysBetween(today, due);
  const tone = days < 0 ? "bad" : days <= SOON ? "warning" : "info";
  const said =
    days < 0
      ? t("members.cases.overdue", { days: -days })
      : days === 0
        ? t("members.cases.due_today")
        : t("members.cases.due_in", { days });
  return <StatusBadge tone={tone} label={`${date(due)} · ${said}`} />;
}
