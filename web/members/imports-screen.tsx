import { listImports, type ImportSummary } from "@chiboso/domain/members/import-contract.ts";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ImportStatus } from "./import-badges.tsx";
import { UploadImport } from "./imports/upload-import.tsx";
import { CleaningLinks } from "./reconciliation/cleaning-links.tsx";

/** Step one of an import: a file goes up and its preview opens. Below, what was imported before. */
export function ImportsScreen() {
  const { t } = useWords();
  return (
    <Page>
      <PageHeader title={t("members.import.title")} lead={t("members.import.lead")} />
      <UploadImport />
      <CleaningLinks />
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
      cell: (row) => (row.kind === null ? "–" : t(`members.import_kind.${row.kind}`)),
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
