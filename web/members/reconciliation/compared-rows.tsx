import { Button, Group, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { ComparedState } from "@chiboso/domain/members/reconciliation/compare.ts";
import {
  decideProposal,
  listComparedRows,
  type ComparedRowShown,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import type { ListedField } from "@chiboso/domain/members/reconciliation/listed.ts";
import { useState } from "react";
import { useAskPages, useJoined } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge, type Tone } from "../../platform/status-badge.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";

const TONES: Readonly<Record<ComparedState, Tone>> = {
  differs: "warning",
  proposed: "info",
  doubled: "bad",
  missingThere: "warning",
  missingHere: "warning",
  same: "good",
};

const rowsOf = (page: Reply<typeof listComparedRows>) => page.rows;

/** The lines of a comparison; more come when the end is seen. */
export function ComparedRows({
  reconciliationId,
  state,
  field,
}: {
  readonly reconciliationId: string;
  readonly state: ComparedState | null;
  readonly field: ListedField | null;
}) {
  const { t } = useWords();
  const params = { reconciliationId };
  const asked = { limit: 100, ...(state !== null && { state }), ...(field !== null && { field }) };
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listComparedRows,
    { params, query: asked },
    (last) => (last.next === null ? null : { params, query: { ...asked, after: last.next } }),
  );
  const rows = useJoined(pages, rowsOf);
  const columns = useColumns(reconciliationId);
  return (
    <Loaded query={query}>
      {() =>
        rows.length === 0 ? (
          <EmptyState title={t("members.reconcile.no_rows")} />
        ) : (
          <DataTable
            label={t("members.reconcile.title")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.position}
            onEnd={hasMore && !fetchingMore ? () => void more() : undefined}
            fetchingMore={fetchingMore}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(reconciliationId: string): Column<ComparedRowShown>[] {
  const { t } = useWords();
  return [
    {
      key: "name",
      heading: t("members.listed.name"),
      onPhone: "title",
      cell: (row) => <Name row={row} />,
    },
    {
      key: "state",
      heading: t("members.reconcile.result"),
      cell: (row) => (
        <StatusBadge tone={TONES[row.state]} label={t(`members.compared.${row.state}`)} />
      ),
    },
    {
      key: "what",
      heading: t("members.reconcile.field"),
      width: "2fr",
      cell: (row) => <What row={row} reconciliationId={reconciliationId} />,
    },
  ];
}

function Name({ row }: { readonly row: ComparedRowShown }) {
  const { t } = useWords();
  const name = (row.ours ?? row.theirs)?.name ?? "–";
  return (
    <Stack gap={2}>
      {row.memberId === null ? (
        <bdi>{name}</bdi>
      ) : (
        <TextLink to="/members/$memberId" params={{ memberId: row.memberId }}>
          <bdi>{name}</bdi>
        </TextLink>
      )}
      {row.line !== null && (
        <Text size="sm" c="dimmed">
          {t("members.reconcile.line", { line: row.line })}
        </Text>
      )}
    </Stack>
  );
}

const SHOWN_WHOLE = ["birthDate", "cardNumber", "citizenId", "cell"] as const;

function What({
  row,
  reconciliationId,
}: {
  readonly row: ComparedRowShown;
  readonly reconciliationId: string;
}) {
  const { t } = useWords();
  const spoken = useSpoken();
  const whole = row.ours === null || row.theirs === null;
  return (
    <Stack gap={4}>
      {row.firstLine !== null && (
        <Text size="sm">{t("members.reconcile.doubled_of", { line: row.firstLine })}</Text>
      )}
      {whole &&
        SHOWN_WHOLE.map((field) => {
          const value = (row.ours ?? row.theirs)?.[field] ?? null;
          return (
            value !== null && (
              <Text key={field} size="sm">
                {t(`members.listed.${field}`)}: <bdi>{spoken(field, value)}</bdi>
              </Text>
            )
          );
        })}
      {!whole &&
        row.differing.map((field) => (
          <Text key={field} size="sm" component="div">
            <strong>{t(`members.listed.${field}`)}</strong>
            <div>
              {t("members.reconcile.ours")}: <bdi>{spoken(field, row.ours?.[field] ?? null)}</bdi>
            </div>
            <div>
              {t("members.reconcile.theirs")}:{" "}
              <bdi>{spoken(field, row.theirs?.[field] ?? null)}</bdi>
            </div>
          </Text>
        ))}
      {row.state === "proposed" && <Decision row={row} reconciliationId={reconciliationId} />}
    </Stack>
  );
}

const DAYS: readonly ListedField[] = ["birthDate", "admittedOn", "officialOn"];

function useSpoken(): (field: ListedField, value: string | null) => string {
  const { t, partialDate } = useWords();
  return (field, value) => {
    if (value === null) return t("members.reconcile.nothing");
    if (field === "sex")
      return t(value === "male" ? "members.listed_sex.male" : "members.listed_sex.female");
    return DAYS.includes(field) ? partialDate(value) : value;
  };
}

function Decision({
  row,
  reconciliationId,
}: {
  readonly row: ComparedRowShown;
  readonly reconciliationId: string;
}) {
  const { t } = useWords();
  const [decided, setDecided] = useState(row);
  const decide = useCommand(decideProposal, { onDone: (reply) => setDecided(reply) });
  const { decision } = decided;
  const give = (wanted: NonNullable<ComparedRowShown["decision"]>) =>
    void decide.run({
      params: { reconciliationId, position: row.position },
      body: { decision: wanted },
    });
  return (
    <Stack gap={4}>
      {decision !== null && (
        <Text size="sm" role="status">
          {t(`members.reconcile.decided.${decision}`, { by: decided.decidedBy ?? "" })}
        </Text>
      )}
      <Group gap="xs">
        <Button
          size="compact-md"
          variant={decision === "samePerson" ? "filled" : "default"}
          loading={decide.pending}
          onClick={() => give("samePerson")}
        >
          {t("members.reconcile.same_person")}
        </Button>
        <Button
          size="compact-md"
          variant={decision === "otherPerson" ? "filled" : "default"}
          loading={decide.pending}
          onClick={() => give("otherPerson")}
        >
          {t("members.reconcile.other_person")}
        </Button>
      </Group>
      <RefusalAlert failure={decide.failure} />
    </Stack>
  );
}
