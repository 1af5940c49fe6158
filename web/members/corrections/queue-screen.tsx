import { Button, SegmentedControl } from "@mantine/core";
import {
  listCorrections,
  type CorrectionLine,
} from "@chiboso/domain/members/corrections/contract.ts";
import { IconPencilCheck } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useAskPages, useJoined } from "../../platform/ask.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords, type Speech } from "../../platform/words.tsx";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { CorrectionBadge } from "./correction-badge.tsx";
import { DecideDialog } from "./decide-dialog.tsx";

type Answer = Reply<typeof listCorrections>;

/** The office's queue: requests to put files right, the oldest first; and those that were closed. */
export function CorrectionsScreen() {
  const speech = useWords();
  const { t } = speech;
  const [state, setState] = useState<"open" | "closed">("open");
  const [opened, setOpened] = useState<string | null>(null);
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listCorrections,
    { query: { state } },
    (last, all) => {
      const offset = all.reduce((count, page) => count + page.corrections.length, 0);
      const ends = offset >= last.total || last.corrections.length === 0;
      return ends ? null : { query: { state, offset } };
    },
  );
  const lines = useJoined(pages, linesIn);
  const columns = useMemo(() => columnsIn(speech, setOpened), [speech]);
  return (
    <Page width="wide">
      <PageHeader
        title={t("members.corrections.queue")}
        lead={t("members.corrections.queue_lead")}
      />
      <SegmentedControl
        w="fit-content"
        value={state}
        aria-label={t("members.corrections.which")}
        onChange={(next) => setState(next === "closed" ? "closed" : "open")}
        data={[
          { value: "open", label: t("members.corrections.open") },
          { value: "closed", label: t("members.corrections.closed") },
        ]}
      />
      <Section flush>
        <Loaded query={query}>
          {() =>
            lines.length === 0 ? (
              <EmptyState icon={IconPencilCheck} title={t(`members.corrections.empty_${state}`)} />
            ) : (
              <DataTable
                label={t("members.corrections.queue")}
                columns={columns}
                rows={lines}
                rowKey={(line) => line.correctionId}
                total={pages?.[0]?.total ?? 0}
                fetchingMore={fetchingMore}
                onEnd={hasMore ? () => void more() : undefined}
              />
            )
          }
        </Loaded>
      </Section>
      {opened !== null && <DecideDialog correctionId={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function linesIn(page: Answer): readonly CorrectionLine[] {
  return page.corrections;
}

function columnsIn(
  { t, dateTime }: Speech,
  open: (correctionId: string) => void,
): readonly Column<CorrectionLine>[] {
  return [
    {
      key: "member",
      heading: t("members.corrections.member"),
      onPhone: "title",
      width: "2fr",
      cell: (line) => line.memberName,
    },
    {
      key: "organisation",
      heading: t("members.organisation"),
      width: "2fr",
      cell: (line) => line.organisationName,
    },
    {
      key: "kind",
      heading: t("members.corrections.item"),
      width: "2fr",
      cell: (line) => t(`members.fact.${line.kind}`),
    },
    {
      key: "asked",
      heading: t("members.corrections.asked"),
      width: "2fr",
      cell: (line) =>
        t("members.corrections.asked_by", { by: line.askedBy, on: dateTime(line.askedAt) }),
    },
    {
      key: "state",
      heading: t("members.corrections.state"),
      width: "11rem",
      cell: (line) => <CorrectionBadge state={line.state} />,
    },
    {
      key: "act",
      heading: t("members.corrections.act"),
      width: "8rem",
      cell: (line) => (
        <Button size="compact-md" variant="default" onClick={() => open(line.correctionId)}>
          {t(line.state === "open" ? "members.corrections.look" : "members.corrections.view")}
        </Button>
      ),
    },
  ];
}
