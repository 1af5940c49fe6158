import { ActionIcon, Group, Title, VisuallyHidden } from "@mantine/core";
import { shiftMonth } from "@chiboso/domain/analytics/board.ts";
import type { getBoard } from "@chiboso/domain/analytics/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../platform/words.tsx";
import classes from "./month-picker.module.css";

/** Month by month with two arrows, and the last twelve with how many cells met in each. */
export function MonthPicker({ board }: { readonly board: Reply<typeof getBoard> }) {
  const { t, direction, number } = useWords();
  const navigate = useNavigate();
  const go = (month: string) =>
    void navigate({ to: "/board", search: (old) => ({ ...old, month }) });
  const named = (month: string) =>
    t("analytics.month", { month: Number(month.slice(5)), year: month.slice(0, 4) });
  const [Earlier, Later] =
    direction === "rtl" ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  return (
    <nav aria-label={t("analytics.choose_month")} className={classes["picker"]}>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t("analytics.earlier")}
          onClick={() => go(shiftMonth(board.month, -1))}
        >
          <Earlier aria-hidden />
        </ActionIcon>
        <Title order={2} className={classes["month"]} aria-live="polite">
          {named(board.month)}
        </Title>
        <ActionIcon
          variant="default"
          size="xl"
          disabled={board.month >= board.thisMonth}
          aria-label={t("analytics.later")}
          onClick={() => go(shiftMonth(board.month, 1))}
        >
          <Later aria-hidden />
        </ActionIcon>
      </Group>
      <ol className={classes["year"]}>
        {board.year.map((each) => (
          <li key={each.month}>
            <button
              type="button"
              aria-current={each.month === board.month ? "true" : undefined}
              onClick={() => go(each.month)}
            >
              <VisuallyHidden>
                {t("analytics.month_met", { name: named(each.month), met: each.met })}
              </VisuallyHidden>
              <span aria-hidden>
                {t("analytics.month_short", { month: Number(each.month.slice(5)) })}
              </span>
              <span aria-hidden className={classes["met"]}>
                {number(each.met)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
