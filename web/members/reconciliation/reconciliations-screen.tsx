import { Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { IMPORT_LIMIT } from "@chiboso/domain/members/import-contract.ts";
import {
  getReconciliation,
  listReconciliations,
  uploadNationalList,
  type ReconciliationSummary,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DayField } from "../../platform/day-field.tsx";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { FileDrop } from "../../platform/file-drop.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { useOwnPlaces, type OwnPlace } from "./own-places.ts";

/** A list of the national system is compared with the register; below, earlier comparisons. */
export function ReconciliationsScreen() {
  const { t } = useWords();
  const places = useOwnPlaces("members.reconcile");
  const [first] = places;
  const { data } = useAsk(listReconciliations, {});
  return (
    <Page>
      <PageHeader
        title={t("members.reconcile.title")}
        lead={t("members.reconcile.lead")}
        above={[
          <TextLink key="imports" to="/imports" size="sm">
            {t("members.import.title")}
          </TextLink>,
        ]}
      />
      {data !== undefined && (
        <Text size="sm" component="div">
          {t("members.reconcile.rule")} <RuleNote citation={data.citation} />
        </Text>
      )}
      {first !== undefined && <Upload key={first.id} places={places} first={first} />}
      <Section title={t("members.reconcile.earlier")} flush>
        <Earlier />
      </Section>
    </Page>
  );
}

function Upload({
  places,
  first,
}: {
  readonly places: readonly OwnPlace[];
  readonly first: OwnPlace;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [organisationId, setOrganisationId] = useState(first.id);
  const [asOf, setAsOf] = useState(() => localDateOf(new Date().toISOString(), VIETNAM));
  const sending = useCommand(uploadNationalList, {
    onDone: async (summary, cache) => {
      const params = { reconciliationId: summary.id };
      cache.put(getReconciliation, { params }, summary);
      await cache.refresh(listReconciliations);
      await navigate({ to: "/reconciliations/$reconciliationId", params });
    },
  });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("members.reconcile.place")}
          data={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={organisationId}
          allowDeselect={false}
          onChange={(id) => id !== null && setOrganisationId(id)}
        />
        <DayField
          label={t("members.reconcile.as_of")}
          value={asOf}
          error={undefined}
          onChange={setAsOf}
        />
      </SimpleGrid>
      <RefusalAlert failure={sending.failure} />
      <FileDrop
        label={t("members.reconcile.drop")}
        hint={t("members.reconcile.drop_hint")}
        accept=".xlsx,.csv"
        limit={IMPORT_LIMIT}
        pending={sending.pending}
        progress={sending.progress}
        onFile={(file) =>
          void sending.run({
            params: { organisationId },
            query: { ...(asOf !== "" && { asOf }) },
            file,
          })
        }
      />
    </Stack>
  );
}

function Earlier() {
  const { t } = useWords();
  const query = useAsk(listReconciliations, {});
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ reconciliations }) =>
        reconciliations.length === 0 ? (
          <EmptyState title={t("members.reconcile.none")} hint={t("members.reconcile.none_hint")} />
        ) : (
          <DataTable
            label={t("members.reconcile.earlier")}
            columns={columns}
            rows={reconciliations}
            rowKey={(row) => row.id}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<ReconciliationSummary>[] {
  const { t, date, dateTime, number } = useWords();
  const toMend = ({ counts, lines }: ReconciliationSummary) =>
    lines === 0
      ? 0
      : Object.values(counts).reduce((sum, each) => sum + each, 0) - (counts.same ?? 0);
  return [
    {
      key: "file",
      heading: t("members.reconcile.file"),
      onPhone: "title",
      width: "2fr",
      cell: (row) => (
        <TextLink to="/reconciliations/$reconciliationId" params={{ reconciliationId: row.id }}>
          <bdi>{row.fileName}</bdi>
        </TextLink>
      ),
    },
    {
      key: "place",
      heading: t("members.reconcile.place"),
      cell: (row) => row.organisationName,
    },
    { key: "asOf", heading: t("members.reconcile.as_of"), cell: (row) => date(row.asOf) },
    { key: "at", heading: t("members.reconcile.at"), cell: (row) => dateTime(row.at) },
    {
      key: "mend",
      heading: t("members.reconcile.to_mend"),
      numeric: true,
      cell: (row) => number(toMend(row)),
    },
  ];
}
