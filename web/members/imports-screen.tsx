import {
  getImport,
  IMPORT_LIMIT,
  listImports,
  uploadImport,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import { useNavigate } from "@tanstack/react-router";
import { useAsk } from "../platform/ask.ts";
import { useCommand } from "../platform/command.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { FileDrop } from "../platform/file-drop.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ImportStatus } from "./import-badges.tsx";

/** Step one of an import: a file goes up and its preview opens. Below, what was imported before. */
export function ImportsScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const sending = useCommand(uploadImport, {
    onDone: async (summary, cache) => {
      cache.put(getImport, { params: { importId: summary.id } }, summary);
      await cache.refresh(listImports);
      await navigate({ to: "/imports/$importId", params: { importId: summary.id } });
    },
  });
  return (
    <Page>
      <PageHeader title={t("members.import.title")} lead={t("members.import.lead")} />
      <RefusalAlert failure={sending.failure} />
      <FileDrop
        label={t("members.import.drop")}
        hint={t("members.import.drop_hint")}
        accept=".xlsx"
        limit={IMPORT_LIMIT}
        pending={sending.pending}
        progress={sending.progress}
        onFile={(file) => void sending.run({ file })}
      />
      <Section title={t("members.import.earlier")} flush>
        <Earlier />
      </Section>
    </Page>
  );
}

function Earlier() {
  const { t } = useWords();
  const query = useAsk(listImports, { query: {} });
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ imports }) =>
        imports.length === 0 ? (
          <EmptyState title={t("members.import.none")} hint={t("members.import.none_hint")} />
        ) : (
          <DataTable
            label={t("members.import.earlier")}
            columns={columns}
            rows={imports}
            rowKey={(row) => row.id}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<ImportSummary>[] {
  const { t, dateTime } = useWords();
  return [
    {
      key: "file",
      heading: t("members.import.file"),
      onPhone: "title",
      cell: (row) => (
        <TextLink to="/imports/$importId" params={{ importId: row.id }}>
          <bdi>{row.fileName}</bdi>
        </TextLink>
      ),
    },
    {
      key: "kind",
      heading: t("members.import.kind_label"),
      cell: (row) => t(`members.import_kind.${row.kind}`),
    },
    { key: "at", heading: t("members.import.at"), cell: (row) => dateTime(row.at) },
    { key: "by", heading: t("members.import.by"), cell: (row) => row.by },
    {
      key: "status",
      heading: t("members.import.status"),
      cell: (row) => <ImportStatus summary={row} />,
    },
  ];
}
