import { Button, Stack } from "@mantine/core";
import { listPacks, type PackFile } from "@chiboso/domain/rules/packs-contract.ts";
import { useMemo, useState } from "react";
import { useMayAnywhere } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords, type Speech } from "../platform/words.tsx";
import { ImportPack } from "./import-pack.tsx";
import { bindsByRelease, PackState } from "./pack-state.tsx";

/** The packs above, at and below the person's organisations, and the way to bring in another. */
export function PacksPanel() {
  const { t } = useWords();
  const query = useAsk(listPacks, {});
  const mayKeep = useMayAnywhere("rules.keepPacks");
  const [importing, setImporting] = useState(false);
  return (
    <Section
      title={t("rules.packs")}
      lead={t("rules.packs_lead")}
      actions={
        mayKeep && <Button onClick={() => setImporting(true)}>{t("rules.pack_import")}</Button>
      }
    >
      <Stack>
        <Loaded query={query}>{({ packs }) => <PackTable packs={packs} />}</Loaded>
        {importing && <ImportPack onClose={() => setImporting(false)} />}
      </Stack>
    </Section>
  );
}

function PackTable({ packs }: { readonly packs: readonly PackFile[] }) {
  const speech = useWords();
  const { t } = speech;
  const columns = useMemo(() => columnsIn(speech), [speech]);
  return (
    <>
      <DataTable
        label={t("rules.packs")}
        columns={columns}
        rows={packs}
        rowKey={({ packId }) => packId}
      />
      {packs.every(({ organisation }) => organisation === null) && (
        <EmptyState title={t("rules.packs_none")} hint={t("rules.packs_none_hint")} />
      )}
    </>
  );
}

function columnsIn({ t, number }: Speech): readonly Column<PackFile>[] {
  return [
    {
      key: "id",
      heading: t("rules.pack"),
      width: "2fr",
      onPhone: "title",
      cell: ({ packId }) => (
        <TextLink to="/rules/packs/$packId" params={{ packId }} search={{}}>
          <bdi>{packId}</bdi>
        </TextLink>
      ),
    },
    {
      key: "layer",
      heading: t("rules.pack_layer"),
      width: "1fr",
      cell: ({ layer }) => t(`rules.layer.${layer}`),
    },
    {
      key: "organisation",
      heading: t("rules.pack_keeper"),
      width: "2fr",
      cell: ({ organisation }) => organisation?.name ?? t("rules.pack_release"),
    },
    {
      key: "versions",
      heading: t("rules.pack_versions"),
      width: "6rem",
      cell: ({ versions }) => number(versions.length),
    },
    {
      key: "state",
      heading: t("rules.pack_state"),
      width: "2fr",
      cell: (file) => <FileState file={file} />,
    },
  ];
}

/** The central pack of the release binds until another version replaces it. */
function FileState({ file }: { readonly file: PackFile }) {
  const { t } = useWords();
  if (bindsByRelease(file)) return <StatusBadge tone="good" label={t("rules.pack_released")} />;
  return <PackState activations={file.versions.flatMap((version) => version.activations)} />;
}
