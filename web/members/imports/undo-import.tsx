import { Alert, Button, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  getImport,
  listImports,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import {
  previewUndo,
  undoImport,
  type UndoConflict,
} from "@chiboso/domain/members/import-undo-contract.ts";
import { IconCircleX } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { DataTable } from "../../platform/data-table.tsx";
import { Section } from "../../platform/page.tsx";
import { Loaded } from "../../platform/states.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";

/** Asks first what undoing would do: either it is offered with what it takes back, or what stands in its way. */
export function UndoImport({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Section>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t("members.import.undo")}
        </Button>
      </Section>
    );
  }
  return <Undoing summary={summary} onClose={() => setAsked(false)} />;
}

function Undoing({
  summary,
  onClose,
}: {
  readonly summary: ImportSummary;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const params = { importId: summary.id };
  const query = useAsk(previewUndo, { params });
  const undo = useCommand(undoImport, {
    onDone: async (reply, cache) => {
      cache.put(getImport, { params }, reply);
      onClose();
      await cache.refresh(listImports);
    },
  });
  return (
    <Loaded query={query}>
      {(plan) =>
        plan.conflictCount > 0 ? (
          <Conflicts plan={plan} />
        ) : (
          <ConfirmDialog
            opened
            danger
            title={t("members.import.undo_title")}
            text={t("members.import.undo_text", {
              removals: plan.removals,
              restorations: plan.restorations,
            })}
            confirm={t("members.import.undo")}
            pending={undo.pending}
            failure={undo.failure}
            onConfirm={() => void undo.run({ params })}
            onClose={onClose}
          />
        )
      }
    </Loaded>
  );
}

function Conflicts({ plan }: { readonly plan: Reply<typeof previewUndo> }) {
  const { t } = useWords();
  const columns = useColumns();
  const more = plan.conflictCount - plan.conflicts.length;
  return (
    <>
      <Alert color="flag" role="alert" icon={<IconCircleX aria-hidden />}>
        {t("members.import.undo_blocked", { count: plan.conflictCount })}
      </Alert>
      <Section title={t("members.import.undo_conflicts")} flush>
        <DataTable
          label={t("members.import.undo_conflicts")}
          columns={columns}
          rows={plan.conflicts}
          rowKey={(row) => `${row.row} ${row.code} ${row.field ?? ""}`}
        />
        {more > 0 && (
          <Text p="md" size="sm">
            {t("members.import.undo_more", { count: more })}
          </Text>
        )}
      </Section>
    </>
  );
}

function useColumns(): Column<UndoConflict>[] {
  const { t, refusalText } = useWords();
  const why = ({ code, params }: UndoConflict) => refusalText({ code, params });
  return [
    {
      key: "name",
      heading: t("members.import.undo_name"),
      onPhone: "title",
      cell: (row) => <bdi>{row.name}</bdi>,
    },
    {
      key: "row",
      heading: t("members.import.undo_row"),
      numeric: true,
      width: "5rem",
      cell: (row) => row.row,
    },
    { key: "why", heading: t("members.import.undo_why"), width: "2fr", cell: why },
  ];
}
