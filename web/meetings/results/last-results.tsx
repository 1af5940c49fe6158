import { Stack, Text } from "@mantine/core";
import type { LastResults, ResultRow } from "@chiboso/domain/meetings/results/result.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import { StandingBadge } from "./standing-badge.tsx";

const resultCell = (row: ResultRow) => (
  <Stack gap={2} align="flex-start">
    <StandingBadge standing={row.standing} overdue={row.overdue} />
    {row.reported !== null && row.reported.text !== "" && (
      <Text size="sm">{isolated(row.reported.text)}</Text>
    )}
  </Stack>
);

/** What became of what the last meeting assigned: filled in from the reports, nothing typed. */
export function LastResultsTable({ results }: { readonly results: LastResults }) {
  const { t, date } = useWords();
  if (results.rows.length === 0) {
    return <Text c="dimmed">{t("meetings.results.none")}</Text>;
  }
  const { all, met, overdue } = results.counts;
  const columns = [
    {
      key: "text",
      heading: t("meetings.results.task"),
      onPhone: "title" as const,
      cell: (row: ResultRow) => isolated(row.text),
    },
    {
      key: "owner",
      heading: t("meetings.results.owner"),
      cell: (row: ResultRow) => row.owner.name,
    },
    { key: "due", heading: t("meetings.results.due"), cell: (row: ResultRow) => date(row.dueDate) },
    {
      key: "result",
      heading: t("meetings.results.result"),
      cell: resultCell,
    },
  ];
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("meetings.results.share", { met, all, overdue })}</Text>
      <DataTable
        label={t("meetings.results.title")}
        columns={columns}
        rows={results.rows}
        rowKey={(row) => row.assignmentId}
      />
    </Stack>
  );
}
