import { Button, Group, Select, Stack, Text } from "@mantine/core";
import {
  COMPARED_STATES,
  type ComparedState,
} from "@chiboso/domain/members/reconciliation/compare.ts";
import {
  exportCorrections,
  getReconciliation,
  type ReconciliationSummary,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import { LISTED_FIELDS, type ListedField } from "@chiboso/domain/members/reconciliation/listed.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { FactList } from "../../platform/fact-list.tsx";
import type { Refused } from "../../platform/call.ts";
import { failureOf, type Failure } from "../../platform/failure.ts";
import { download } from "../../platform/files.ts";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { ComparedRows } from "./compared-rows.tsx";

/** One comparison with the national list: its lines by result, and the corrections for either side. */
export function ReconciliationScreen() {
  const reconciliationId = useParam("reconciliationId");
  const query = useAsk(getReconciliation, { params: { reconciliationId } });
  return (
    <Page width="wide">
      <Loaded query={query} shape="page">
        {(summary) => <Comparison key={summary.id} summary={summary} />}
      </Loaded>
    </Page>
  );
}

function Comparison({ summary }: { readonly summary: ReconciliationSummary }) {
  const { t, date, dateTime, number } = useWords();
  const [state, setState] = useState<ComparedState | null>(
    COMPARED_STATES.find((each) => each !== "same" && (summary.counts[each] ?? 0) > 0) ?? null,
  );
  const [field, setField] = useState<ListedField | null>(null);
  return (
    <>
      <PageHeader
        title={summary.fileName}
        lead={t("members.reconcile.title")}
        above={[
          <TextLink key="all" to="/reconciliations" size="sm">
            {t("members.reconcile.title")}
          </TextLink>,
        ]}
      />
      <Section>
        <FactList
          facts={[
            { label: t("members.reconcile.place"), value: summary.organisationName },
            {
              label: t("members.reconcile.format"),
              value: t(`members.national_format.${summary.format}`),
            },
            { label: t("members.reconcile.as_of"), value: date(summary.asOf) },
            { label: t("members.reconcile.lines"), value: number(summary.lines) },
            { label: t("members.reconcile.at"), value: dateTime(summary.at) },
            { label: t("members.reconcile.by"), value: summary.by },
          ]}
        />
      </Section>
      <Exports summary={summary} />
      <Section flush>
        <Filters
          summary={summary}
          state={state}
          field={field}
          onState={(chosen) => {
            setState(chosen);
            if (chosen !== "differs") setField(null);
          }}
          onField={setField}
        />
        <ComparedRows
          key={`${state ?? ""} ${field ?? ""}`}
          reconciliationId={summary.id}
          state={state}
          field={field}
        />
      </Section>
    </>
  );
}

function Filters({
  summary,
  state,
  field,
  onState,
  onField,
}: {
  readonly summary: ReconciliationSummary;
  readonly state: ComparedState | null;
  readonly field: ListedField | null;
  readonly onState: (state: ComparedState | null) => void;
  readonly onField: (field: ListedField | null) => void;
}) {
  const { t, number } = useWords();
  return (
    <Group p="md" gap="xs" role="group" aria-label={t("members.reconcile.filter")}>
      {([null, ...COMPARED_STATES] as const).map((each) => (
        <Button
          key={each ?? "all"}
          size="compact-md"
          variant={state === each ? "filled" : "default"}
          aria-pressed={state === each}
          onClick={() => onState(each)}
        >
          {each === null
            ? t("members.reconcile.all")
            : `${t(`members.compared.${each}`)} · ${number(summary.counts[each] ?? 0)}`}
        </Button>
      ))}
      {state === "differs" && (
        <Select
          aria-label={t("members.reconcile.field")}
          placeholder={t("members.reconcile.any_field")}
          clearable
          size="sm"
          data={LISTED_FIELDS.map((each) => ({
            value: each,
            label: t(`members.listed.${each}`),
          }))}
          value={field}
          onChange={onField}
        />
      )}
    </Group>
  );
}

const EXPORTS = [
  { kind: "forNational", as: "xlsx", label: "members.reconcile.export_national" },
  { kind: "forNational", as: "csv", label: "members.reconcile.export_national_csv" },
  { kind: "forOurs", as: "xlsx", label: "members.reconcile.export_ours" },
] as const;

function Exports({ summary }: { readonly summary: ReconciliationSummary }) {
  const { t } = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const give = async ({ kind, as, label }: (typeof EXPORTS)[number]) => {
    setBusy(label);
    setFailure(null);
    try {
      const answer = await download(exportCorrections, {
        params: { reconciliationId: summary.id },
        query: { kind, as },
      });
      if (!answer.ok) setFailure({ kind: "refused", refusal: answer.refusal as Refused });
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(null);
  };
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {EXPORTS.map((each) => (
          <Button
            key={each.label}
            variant="default"
            loading={busy === each.label}
            onClick={() => void give(each)}
          >
            {t(each.label)}
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {t("members.reconcile.export_hint")}
      </Text>
      <RefusalAlert failure={failure} />
    </Stack>
  );
}
