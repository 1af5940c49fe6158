import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { showYear } from "@chiboso/domain/quality/contract.ts";
import type { MonthScore } from "@chiboso/domain/quality/view.ts";
import { SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { EmptyState, Loaded } from "../platform/states.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords } from "../platform/words.tsx";
import { LevelBadge } from "./level-badge.tsx";
import { MonthState } from "./month-state.tsx";
import classes from "./quality.module.css";

/** The scores of a cell over six or twelve months: how the cell is getting on, never how a person is. */
export function YearScreen() {
  const organisationId = useParam("organisationId");
  const query = useAsk(showYear, { params: { organisationId } });
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(year) => <Year year={year} />}
      </Loaded>
    </Page>
  );
}

function Year({ year }: { readonly year: Reply<typeof showYear> }) {
  const { t } = useWords();
  const [count, setCount] = useState("12");
  const months = year.months.slice(-Number(count));
  const held = months.some((each) => each.meetingId !== null);
  return (
    <>
      <PageHeader
        title={t("quality.year.title")}
        lead={t("quality.year.lead")}
        above={[
          <TextLink
            key="cell"
            to="/organisations/$organisationId"
            params={{ organisationId: year.organisation.id }}
          >
            <bdi lang="vi">{year.organisation.name}</bdi>
          </TextLink>,
        ]}
        actions={
          <SegmentedControl
            aria-label={t("quality.year.span")}
            data={["6", "12"].map((value) => ({
              value,
              label: t("quality.year.months", { count: Number(value) }),
            }))}
            value={count}
            onChange={setCount}
          />
        }
      />
      {held ? (
        <>
          {months.some((each) => each.total !== null) && (
            <Section title={t("quality.year.trend")}>
              <Trend months={months} />
            </Section>
          )}
          <Section flush>
            <Months months={months.toReversed()} />
          </Section>
        </>
      ) : (
        <EmptyState title={t("quality.year.empty")} hint={t("quality.year.empty_hint")} />
      )}
    </>
  );
}

/** Bars of the share of points; the table below says the same in words. */
function Trend({ months }: { readonly months: readonly MonthScore[] }) {
  const { number } = useWords();
  return (
    <ol className={classes["bars"]} aria-hidden>
      {months.map(({ month, total }) => (
        <li key={month}>
          {total !== null && (
            <>
              <Text span size="xs">
                {number(total.points)}
              </Text>
              <div
                className={classes["bar"]}
                style={{ blockSize: `${Math.floor((total.points * 80) / total.most)}%` }}
              />
            </>
          )}
          <Text span size="xs" c="dimmed">
            {number(Number(month.slice(5)))}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function Months({ months }: { readonly months: readonly MonthScore[] }) {
  const { t } = useWords();
  const columns = useColumns();
  return (
    <DataTable
      label={t("quality.year.title")}
      columns={columns}
      rows={months}
      rowKey={(row) => row.month}
    />
  );
}

function useColumns(): Column<MonthScore>[] {
  const { t } = useWords();
  return [
    {
      key: "month",
      heading: t("quality.column.month"),
      onPhone: "title",
      cell: ({ month }) =>
        t("analytics.month", { month: Number(month.slice(5)), year: month.slice(0, 4) }),
    },
    {
      key: "score",
      heading: t("quality.column.score"),
      cell: ({ total }) => (total === null ? "–" : <LevelBadge total={total} />),
    },
    { key: "state", heading: t("quality.column.state"), cell: (row) => <MonthState row={row} /> },
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
