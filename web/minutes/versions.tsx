import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { listVersions, readVersion } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { Paper } from "./paper.tsx";
import { VersionChanges } from "./version-changes.tsx";
import { useIsolate } from "./use-isolate.ts";

type Version = Reply<typeof listVersions>["versions"][number];

/** Every text that was saved, to be read again. */
export function Versions({ view }: { readonly view: MinutesView }) {
  const { t, dateTime } = useWords();
  const isolate = useIsolate();
  const [shown, setShown] = useState<Version | null>(null);
  const params = { minutesId: view.minutesId };
  const query = useAsk(listVersions, { params }, { topics: [`minutes:${view.minutesId}`] });
  const columns = useColumns(setShown);
  return (
    <Section title={t("minutes.versions.title")} lead={t("minutes.versions.lead")} flush>
      <Loaded query={query}>
        {({ versions }) => (
          <DataTable
            label={t("minutes.versions.title")}
            columns={columns}
            rows={versions}
            rowKey={(row) => row.version}
          />
        )}
      </Loaded>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="xl"
        title={
          shown &&
          t("minutes.versions.shown", {
            version: shown.version,
            by: isolate(shown.savedBy),
            at: dateTime(shown.savedAt),
          })
        }
        closeButtonProps={{ "aria-label": t("platform.close") }}
      >
        {shown !== null && (
          <Stack gap="lg">
            <VersionChanges
              view={view}
              version={shown.version}
              mayRestore={view.state === "draft"}
              onRestored={() => setShown(null)}
            />
            <VersionText minutesId={view.minutesId} version={shown.version} />
          </Stack>
        )}
      </Modal>
    </Section>
  );
}

function useColumns(onShow: (version: Version) => void): Column<Version>[] {
  const { t, dateTime } = useWords();
  return [
    {
      key: "version",
      heading: t("minutes.versions.version"),
      onPhone: "title",
      cell: (row) =>
        row.restoredFrom === null
          ? row.version
          : t("minutes.versions.restored", { version: row.version, from: row.restoredFrom }),
    },
    { key: "by", heading: t("minutes.versions.by"), cell: (row) => <bdi>{row.savedBy}</bdi> },
    { key: "at", heading: t("minutes.versions.at"), cell: (row) => dateTime(row.savedAt) },
    {
      key: "show",
      heading: t("minutes.versions.show"),
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("minutes.versions.show_version", { version: row.version })}
          onClick={() => onShow(row)}
        >
          {t("minutes.versions.show")}
        </Button>
      ),
    },
  ];
}

function VersionText({
  minutesId,
  version,
}: {
  readonly minutesId: string;
  readonly version: number;
}) {
  const query = useAsk(readVersion, { params: { minutesId, version } });
  return (
    <Loaded query={query} shape="page">
      {(text) => <Paper document={text.document} />}
    </Loaded>
  );
}
