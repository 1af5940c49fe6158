import { Group } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { listMinutes } from "@chiboso/domain/minutes/contract.ts";
import { lastDayOf } from "@chiboso/domain/minutes/deadline.ts";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { MinutesStateBadge } from "./state-badge.tsx";

type Line = Reply<typeof listMinutes>["minutes"][number];

/** All minutes that the person may see. */
export function MinutesListScreen() {
  const { t } = useWords();
  const columns = useColumns();
  const query = useAsk(listMinutes, {});
  return (
    <Page width="wide">
      <PageHeader title={t("minutes.list.title")} lead={t("minutes.list.lead")} />
      <Section flush>
        <Loaded query={query}>
          {({ minutes }) =>
            minutes.length === 0 ? (
              <EmptyState title={t("minutes.list.empty")} hint={t("minutes.list.empty_hint")} />
            ) : (
              <DataTable
                label={t("minutes.list.title")}
                columns={columns}
                rows={minutes}
                rowKey={(row) => row.minutesId}
              />
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function useColumns(): Column<Line>[] {
  const { t, date, dateTime } = useWords();
  return [
    {
      key: "subject",
      heading: t("minutes.list.subject"),
      onPhone: "title",
      width: "2fr",
      cell: (row) => (
        <TextLink to="/minutes/$minutesId" params={{ minutesId: row.minutesId }}>
          <bdi lang="vi">{row.subject}</bdi>
        </TextLink>
      ),
    },
    {
      key: "organisation",
      heading: t("minutes.list.organisation"),
      cell: (row) => <bdi lang="vi">{row.organisationName}</bdi>,
    },
    {
      key: "closed",
      heading: t("minutes.list.closed"),
      cell: (row) => dateTime(row.closedAt),
    },
    {
      key: "state",
      heading: t("minutes.list.state"),
      cell: (row) => (
        <Group gap={6}>
          <MinutesStateBadge state={row.state} />
          {row.late && <StatusBadge tone="warning" label={t("minutes.late")} />}
        </Group>
      ),
    },
    {
      key: "due",
      heading: t("minutes.list.due"),
      onPhone: "hidden",
      cell: (row) => date(lastDayOf(row.dueAt, VIETNAM)),
    },
  ];
}
