import { shiftMonth } from "@chiboso/domain/analytics/board.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { listCells } from "@chiboso/domain/quality/contract.ts";
import type { CellLine } from "@chiboso/domain/quality/view.ts";
import { Group, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import { LinkButton, TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords } from "../platform/words.tsx";
import { LevelBadge } from "./level-badge.tsx";
import { MonthState } from "./month-state.tsx";

const here = getRouteApi("/signedIn/quality");

/** The committee's cells in one month: the level of each, what is missing, late or sent back. */
export function CellsScreen() {
  const { t } = useWords();
  const { month } = here.useSearch();
  const query = useAsk(listCells, { query: { ...(month && { month }) } }, { keepPrevious: true });
  return (
    <Page width="wide">
      <PageHeader title={t("quality.cells.title")} lead={t("quality.cells.lead")} />
      <Loaded query={query} shape="page">
        {(list) => <Cells list={list} />}
      </Loaded>
    </Page>
  );
}

function Cells({ list }: { readonly list: Reply<typeof listCells> }) {
  const { t } = useWords();
  const { month, thisMonth, cells } = list;
  const columns = useColumns();
  const named = (each: string) =>
    t("analytics.month", { month: Number(each.slice(5)), year: each.slice(0, 4) });
  const earlier = shiftMonth(month, -1);
  const later = shiftMonth(month, 1);
  const confirmed = cells.filter((each) => each.state === "confirmed").length;
  return (
    <>
      <Group component="nav" aria-label={t("analytics.choose_month")}>
        <LinkButton to="/quality" search={{ month: earlier }} variant="default">
          {named(earlier)}
        </LinkButton>
        <Text fw={600} aria-live="polite">
          {named(month)}
        </Text>
        {month < thisMonth && (
          <LinkButton to="/quality" search={{ month: later }} variant="default">
            {named(later)}
          </LinkButton>
        )}
      </Group>
      {cells.length === 0 ? (
        <EmptyState title={t("quality.cells.empty")} hint={t("quality.cells.empty_hint")} />
      ) : (
        <>
          <Text>{t("quality.cells.confirmed", { confirmed, all: cells.length })}</Text>
          <Section flush>
            <DataTable
              label={t("quality.cells.title")}
              columns={columns}
              rows={cells}
              rowKey={(row) => row.organisation.id}
            />
          </Section>
        </>
      )}
    </>
  );
}

function useColumns(): Column<CellLine>[] {
  const { t, date } = useWords();
  return [
    {
      key: "cell",
      heading: t("quality.column.cell"),
      onPhone: "title",
      width: "2fr",
      cell: ({ organisation }) => (
        <TextLink
          to="/organisations/$organisationId/quality"
          params={{ organisationId: organisation.id }}
        >
          <bdi lang="vi">{organisation.name}</bdi>
        </TextLink>
      ),
    },
    {
      key: "score",
      heading: t("quality.column.score"),
      width: "1.6fr",
      cell: ({ total, proposed }) =>
        total !== null ? (
          <LevelBadge total={total} />
        ) : proposed === null ? (
          "–"
        ) : (
          t("quality.cells.proposed", { points: proposed.points, decided: proposed.decided })
        ),
    },
    {
      key: "state",
      heading: t("quality.column.state"),
      width: "1.6fr",
      cell: (row) => <MonthState row={row} overdue={row.overdue} />,
    },
    {
      key: "due",
      heading: t("quality.column.due"),
      cell: ({ dueOn }) => (dueOn === null ? "–" : date(dueOn)),
    },
    {
      key: "sheet",
      heading: t("quality.column.sheet"),
      cell: ({ meetingId }) =>
        meetingId === null ? (
          "–"
        ) : (
          <TextLink to="/meetings/$meetingId/quality" params={{ meetingId }}>
            {t("quality.open_sheet")}
          </TextLink>
        ),
    },
  ];
}
