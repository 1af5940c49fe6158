import { Alert, Button, Group } from "@mantine/core";
import {
  commitImport,
  getImport,
  isAtWork,
  listImportRows,
  listImports,
  type ImportState,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { getOrganisation, listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { cacheOf } from "../platform/cache.ts";
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
import { ImportProgress } from "./imports/import-progress.tsx";
import { UndoImport } from "./imports/undo-import.tsx";
import { UploadImport } from "./imports/upload-import.tsx";

/** Step two of an import: the stored preview, cell by cell, and the consent that saves it as a whole. */
export function ImportScreen() {
  const importId = useParam("importId");
  const query = useAsk(getImport, { params: { importId } }, { topics: [`import:${importId}`] });
  return (
    <Page width="wide">
      <Loaded query={query} shape="page">
        {(summary) => <Import key={importId} summary={summary} />}
      </Loaded>
    </Page>
  );
}

function Import({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useWords();
  const { status, kind } = summary;
  useRefreshedLists(status);
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
        lead={kind === null ? undefined : t(`members.import_kind.${kind}`)}
        actions={status === "preview" && <Commit summary={summary} />}
      />
      <Steps status={status} />
      {isAtWork(status) && <ImportProgress summary={summary} />}
      <Verdict summary={summary} />
      {kind !== null && <Read summary={summary} />}
      {(status === "failed" || (status === "preview" && summary.counts.error > 0)) && (
        <UploadImport />
      )}
    </>
  );
}

/** When the work has ended the lists of members and organisations are others; they are asked for anew. */
function useRefreshedLists(status: ImportSummary["status"]): void {
  const queries = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (isAtWork(before.current) && !isAtWork(status)) {
      void cacheOf(queries).refresh(
        listImports,
        listImportRows,
        searchMembers,
        listOrganisations,
        getOrganisation,
      );
    }
    before.current = status;
  }, [queries, status]);
}

function Steps({ status }: { readonly status: ImportSummary["status"] }) {
  const { t } = useWords();
  const at = status === "reading" || status === "failed" ? 0 : status === "preview" ? 1 : 2;
  const done = status === "committed" || status === "undoing" || status === "undone";
  const steps = [
    "members.import.step_read",
    "members.import.step_check",
    "members.import.step_commit",
  ] as const;
  return (
    <StepList
      label={t("members.import.steps")}
      steps={steps.map((key, index) => ({
        label: t(key),
        state: done || index < at ? "done" : index === at ? "current" : "ahead",
      }))}
    />
  );
}

/** What is shown first: what must be done, then what is worth a look, never the titles of the sheet. */
const FIRST_LOOKED_AT = ["error", "warning", "changed", "new"] as const;

/** What was read, row by row. */
function Read({ summary }: { readonly summary: ImportSummary }) {
  const { t, date } = useWords();
  const [filter, setFilter] = useState<ImportState | null>(
    FIRST_LOOKED_AT.find((state) => summary.counts[state] > 0) ?? null,
  );
  return (
    <>
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
      {summary.status === "committed" && !summary.changedNothing && (
        <UndoImport summary={summary} />
      )}
    </>
  );
}

/** What the import means, in one sentence, before any row. */
function Verdict({ summary }: { readonly summary: ImportSummary }) {
  const { t, dateTime, refusalText } = useWords();
  const { counts, status, failure } = summary;
  if (failure !== null) {
    return (
      <Alert color="flag" role="alert" icon={<IconCircleX aria-hidden />}>
        {refusalText(failure)}
      </Alert>
    );
  }
  if (isAtWork(status)) return null;
  if (status === "undone") {
    return (
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
        {t("members.import.undone", {
          at: dateTime(summary.undoneAt ?? summary.at),
          by: summary.undoneBy ?? "",
        })}
      </Alert>
    );
  }
  if (summary.committedAt !== null) {
    return (
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />}>
        {summary.changedNothing
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

function Commit({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const { counts } = summary;
  const commit = useCommand(commitImport, {
    onDone: async (reply, cache) => {
      cache.put(getImport, { params: { importId: summary.id } }, reply);
      setAsking(false);
      await cache.refresh(listImports);
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
