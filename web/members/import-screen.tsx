import { Alert, Button, Group } from "@mantine/core";
import {
  commitImport,
  getImport,
  listImports,
  type ImportState,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import { listMembers } from "@chiboso/domain/members/contract.ts";
import { getOrganisation, listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { FactList } from "../platform/fact-list.tsx";
import { LinkButton, TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { Loaded } from "../platform/states.tsx";
import { StepList } from "../platform/step-list.tsx";
import { useWords } from "../platform/words.tsx";
import { ImportStatus } from "./import-badges.tsx";
import { ImportRows } from "./import-rows.tsx";

/** Step two of an import: the stored preview, cell by cell, and the consent that saves it as a whole. */
export function ImportScreen() {
  const importId = useParam("importId");
  const query = useAsk(getImport, { params: { importId } });
  return (
    <Page width="wide">
      <Loaded query={query} shape="page">
        {(summary) => <Preview key={importId} summary={summary} />}
      </Loaded>
    </Page>
  );
}

/** What is shown first: what must be done, then what is worth a look, never the titles of the sheet. */
const FIRST_LOOKED_AT = ["error", "warning", "changed", "new"] as const;

function Preview({ summary }: { readonly summary: ImportSummary }) {
  const { t, date } = useWords();
  const { counts, status } = summary;
  const [filter, setFilter] = useState<ImportState | null>(
    FIRST_LOOKED_AT.find((state) => counts[state] > 0) ?? null,
  );
  const [changedNothing, setChangedNothing] = useState(false);
  return (
    <>
      <PageHeader
        title={summary.fileName}
        above={[
          <TextLink key="imports" to="/imports" size="sm">
            {t("members.import.title")}
          </TextLink>,
        ]}
        badge={<ImportStatus summary={summary} />}
        lead={t(`members.import_kind.${summary.kind}`)}
        actions={status === "preview" && <Commit summary={summary} onDone={setChangedNothing} />}
      />
      <StepList
        label={t("members.import.steps")}
        steps={[
          { label: t("members.import.step_read"), state: "done" },
          {
            label: t("members.import.step_check"),
            state: status === "preview" ? "current" : "done",
          },
          {
            label: t("members.import.step_commit"),
            state: status === "preview" ? "ahead" : "done",
          },
        ]}
      />
      <Verdict summary={summary} changedNothing={changedNothing} />
      <Section>
        <FactList
          facts={[
            { label: t("members.import.sheet"), value: summary.sheetName },
            { label: t("members.import.as_of"), value: date(summary.asOf) },
            { label: t("members.import.by"), value: summary.by },
          ]}
        />
      </Section>
      <ImportRows summary={summary} filter={filter} onFilter={setFilter} />
    </>
  );
}

/** What the preview means, in one sentence, before any row. */
function Verdict({
  summary,
  changedNothing,
}: {
  readonly summary: ImportSummary;
  /** Known right after the commit only. */
  readonly changedNothing: boolean;
}) {
  const { t, dateTime } = useWords();
  const { counts } = summary;
  if (summary.committedAt !== null) {
    return (
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />}>
        {changedNothing
          ? t("members.import.changed_nothing")
          : t("members.import.committed", {
              at: dateTime(summary.committedAt),
              by: summary.committedBy ?? "",
              additions: counts.additions,
              alterations: counts.alterations,
            })}
      </Alert>
    );
  }
  if (counts.error > 0) {
    return (
      <Alert color="flag" icon={<IconCircleX aria-hidden />}>
        {t("members.import.errors_first", { count: counts.error })}
      </Alert>
    );
  }
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
      {counts.additions + counts.alterations === 0
        ? t("members.import.nothing")
        : t("members.import.ready", {
            additions: counts.additions,
            alterations: counts.alterations,
          })}
    </Alert>
  );
}

function Commit({
  summary,
  onDone,
}: {
  readonly summary: ImportSummary;
  readonly onDone: (changedNothing: boolean) => void;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const { counts } = summary;
  const commit = useCommand(commitImport, {
    onDone: async (reply, cache) => {
      cache.put(getImport, { params: { importId: summary.id } }, reply.import);
      setAsking(false);
      onDone(reply.changedNothing);
      await cache.refresh(listImports, listMembers, listOrganisations, getOrganisation);
    },
  });
  if (counts.error > 0) {
    return <LinkButton to="/imports">{t("members.import.again")}</LinkButton>;
  }
  return (
    <Group gap="xs">
      <Button onClick={() => setAsking(true)}>{t("members.import.commit")}</Button>
      <ConfirmDialog
        opened={asking}
        title={t("members.import.commit_title")}
        text={t("members.import.commit_text", {
          additions: counts.additions,
          alterations: counts.alterations,
          warnings: counts.warning,
          file: summary.fileName,
        })}
        confirm={t("members.import.commit")}
        pending={commit.pending}
        failure={commit.failure}
        onConfirm={() => void commit.run({ params: { importId: summary.id } })}
        onClose={() => {
          setAsking(false);
          commit.reset();
        }}
      />
    </Group>
  );
}
