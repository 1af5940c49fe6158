import { Text } from "@mantine/core";
import type { BoardTotals } from "@chiboso/domain/analytics/board.ts";
import { useWords } from "../platform/words.tsx";
import classes from "./board-figures.module.css";

/** The sums over all cells shown, each with what it is a part of. */
export function BoardFigures({ totals }: { readonly totals: BoardTotals }) {
  const { t, number, percent } = useWords();
  const { attendance, votes, minutes, states, levels } = totals;
  const classed = levels.good + levels.fair + levels.average + levels.poor;
  const written = minutes.approved + minutes.approvedLate;
  const figures = [
    {
      label: t("analytics.figure.met"),
      value: `${number(states.met)}/${number(totals.cells)}`,
      detail: t("analytics.figure.met_detail", {
        missed: states.missed,
        ahead: states.notYet + states.planned + states.meeting,
      }),
    },
    {
      label: t("analytics.figure.attendance"),
      value: attendance === null ? "–" : percent(attendance.attended, attendance.expected),
      detail:
        attendance === null
          ? t("analytics.none")
          : t("analytics.of", { part: attendance.attended, whole: attendance.expected }),
    },
    {
      label: t("analytics.figure.opinions"),
      value: number(totals.opinions),
      detail: t("analytics.figure.opinions_detail"),
    },
    {
      label: t("analytics.figure.votes"),
      value: number(votes.adopted + votes.rejected),
      detail: t("analytics.votes", votes),
    },
    {
      label: t("analytics.figure.minutes"),
      value: `${number(written)}/${number(written + minutes.due + minutes.late)}`,
      detail: t("analytics.figure.minutes_detail", { late: minutes.late, due: minutes.due }),
    },
    {
      label: t("analytics.figure.quality"),
      value: `${number(classed)}/${number(totals.cells)}`,
      detail: t("analytics.figure.quality_detail", levels),
    },
  ];
  return (
    <dl className={classes["figures"]}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>
            <span className={classes["value"]}>{figure.value}</span>
            <Text span size="sm" c="dimmed">
              {figure.detail}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
