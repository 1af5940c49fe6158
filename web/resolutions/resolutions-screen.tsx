import { VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { lastDayOf } from "@chiboso/domain/minutes/deadline.ts";
import { listResolutions } from "@chiboso/domain/resolutions/contract.ts";
import { SIGNS, type Sign } from "@chiboso/domain/resolutions/document.ts";
import type { ResolutionLine } from "@chiboso/domain/resolutions/view.ts";
import { Group, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords } from "../platform/words.tsx";
import { ResolutionStateBadge } from "./state-badge.tsx";

/** All resolutions, conclusions and notices within reach, found by number or words. */
export function ResolutionsScreen() {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [sign, setSign] = useState<Sign | null>(null);
  const text = useDeferredValue(typed);
  const columns = useColumns();
  const query = useAsk(
    listResolutions,
    { query: { text, ...(sign !== null && { sign }) } },
    { keepPrevious: true },
  );
  return (
    <Page width="wide">
      <PageHeader title={t("resolutions.list.title")} lead={t("resolutions.list.lead")} />
      <Group align="flex-end">
        <TextInput
          label={t("resolutions.list.search")}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          maxLength={200}
          flex={1}
          miw="14rem"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          label={t("resolutions.list.sign")}
          placeholder={t("resolutions.list.every_sign")}
          clearable
          data={SIGNS.map((each) => ({ value: each, label: t(`resolutions.sign.${each}`) }))}
          value={sign}
          onChange={setSign}
        />
      </Group>
      <Section flush>
        <Loaded query={query}>
          {({ resolutions }) =>
            resolutions.length === 0 ? (
              <EmptyState
                title={t(text === "" ? "resolutions.list.empty" : "resolutions.list.not_found")}
                hint={t("resolutions.list.empty_hint")}
              />
            ) : (
              <DataTable
                label={t("resolutions.list.title")}
                columns={columns}
                rows={resolutions}
                rowKey={(row) => row.resolutionId}
              />
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function useColumns(): Column<ResolutionLine>[] {
  const { t, date, dateTime } = useWords();
  return [
    {
      key: "subject",
      heading: t("resolutions.list.subject"),
      onPhone: "title",
      width: "2fr",
      cell: (row) => (
        <TextLink to="/resolutions/$resolutionId" params={{ resolutionId: row.resolutionId }}>
          <bdi lang="vi">{row.subject}</bdi>
        </TextLink>
      ),
    },
    {
      key: "number",
      heading: t("resolutions.list.number"),
      cell: (row) => (
        <span>
          {t(`resolutions.sign.${row.sign}`)} <bdi>{row.number ?? ""}</bdi>
        </span>
      ),
    },
    {
      key: "organisation",
      heading: t("resolutions.list.organisation"),
      cell: (row) => <bdi lang="vi">{row.organisationName}</bdi>,
    },
    {
      key: "state",
      heading: t("resolutions.list.state"),
      cell: (row) => (
        <Group gap={6}>
          <ResolutionStateBadge state={row.state} />
          {row.late && <StatusBadge tone="warning" label={t("resolutions.late")} />}
        </Group>
      ),
    },
    {
      key: "issued",
      heading: t("resolutions.list.issued"),
      cell: (row) =>
        row.issuedAt === null
          ? t("resolutions.list.due", { on: date(lastDayOf(row.dueAt, VIETNAM)) })
          : dateTime(row.issuedAt),
    },
  ];
}
