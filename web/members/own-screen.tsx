import { getMemberFile, getOwnFile, listOwnFileReads } from "@chiboso/domain/members/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { FileView } from "./file-view.tsx";

type Read = Reply<typeof listOwnFileReads>["reads"][number];

/** The member's one page: what is kept about oneself, and who has looked at it. */
export function OwnScreen() {
  const { t } = useWords();
  const query = useAsk(getOwnFile, {});
  return (
    <Page>
      <PageHeader title={t("members.own.title")} lead={t("members.own.lead")} />
      <Loaded query={query} shape="page">
        {(file) => (
          <>
            <Reads />
            <FileView file={file} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Reads() {
  const { t, dateTime } = useWords();
  const query = useAsk(listOwnFileReads, {});
  const columns: Column<Read>[] = [
    {
      key: "reader",
      heading: t("members.own.reader"),
      onPhone: "title",
      cell: (read) => read.readerName,
    },
    { key: "at", heading: t("members.own.read_at"), cell: (read) => dateTime(read.at) },
    {
      key: "what",
      heading: t("members.own.read_what"),
      cell: (read) =>
        t(read.route === getMemberFile.name ? "members.own.read_file" : "members.own.read_other"),
    },
  ];
  return (
    <Section title={t("members.own.reads")} lead={t("members.own.reads_lead")} flush>
      <Loaded query={query}>
        {({ reads }) =>
          reads.length === 0 ? (
            <EmptyState title={t("members.own.no_reads")} />
          ) : (
            <DataTable
              label={t("members.own.reads")}
              columns={columns}
              rows={reads}
              rowKey={(read) => `${read.at} ${read.readerName}`}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
