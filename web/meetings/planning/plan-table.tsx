import { Button, Stack, Text } from "@mantine/core";
import type { YearPlan } from "@chiboso/domain/meetings/planning/contract.ts";
import type { PlanProgress } from "@chiboso/domain/meetings/planning/progress.ts";
import { IconPencil } from "@tabler/icons-react";
import { DataTable } from "../../platform/data-table.tsx";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { StatusBadge, type Tone } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";

type Entry = YearPlan["entries"][number];

const TONES: Readonly<Record<PlanProgress, Tone>> = {
  done: "good",
  prepared: "running",
  due: "warning",
  missed: "bad",
  ahead: "none",
};

/** The year as a table: each meeting with its topic, its drafter and how far it is. */
export function PlanTable({
  plan,
  onEdit,
}: {
  readonly plan: YearPlan;
  readonly onEdit: () => void;
}) {
  const { t } = useWords();
  const dayCell = (entry: Entry) => <Day entry={entry} />;
  const topicCell = (entry: Entry) => <Topic entry={entry} />;
  const stateCell = (entry: Entry) => <State entry={entry} />;
  const wayCell = (entry: Entry) => <Way plan={plan} entry={entry} />;
  const columns = [
    { key: "day", heading: t("meetings.plan.day"), onPhone: "title" as const, cell: dayCell },
    { key: "topic", heading: t("meetings.plan.topic"), cell: topicCell },
    { key: "progress", heading: t("meetings.plan.state"), cell: stateCell },
    { key: "do", heading: t("meetings.plan.meeting"), cell: wayCell },
  ];
  return (
    <Section
      title={t("meetings.plan.meetings")}
      flush
      actions={
        plan.mayPlan && (
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={onEdit}
          >
            {t("meetings.plan.edit")}
          </Button>
        )
      }
    >
      <DataTable
        label={t("meetings.plan.meetings")}
        columns={columns}
        rows={plan.entries}
        rowKey={(entry) => entry.id}
      />
    </Section>
  );
}

function Day({ entry }: { readonly entry: Entry }) {
  const { t, longDate } = useWords();
  return (
    <Stack gap={0}>
      <Text fw={600}>{longDate(entry.date)}</Text>
      <Text size="sm" c="dimmed">
        {t(`meetings.kind.${entry.kind}`)}
      </Text>
    </Stack>
  );
}

function Topic({ entry }: { readonly entry: Entry }) {
  const { t } = useWords();
  return (
    <Stack gap={0}>
      <Text>{entry.topic === "" ? "–" : isolated(entry.topic)}</Text>
      {entry.drafter !== null && (
        <Text size="sm" c="dimmed">
          {t("meetings.plan.drafter_of", { name: isolated(entry.drafter.name) })}
        </Text>
      )}
    </Stack>
  );
}

function State({ entry }: { readonly entry: Entry }) {
  const { t } = useWords();
  const { progress } = entry;
  return <StatusBadge tone={TONES[progress]} label={t(`meetings.plan.progress.${progress}`)} />;
}

/** To the meeting that there is, or to the preparation of one from this entry. */
function Way({ plan, entry }: { readonly plan: YearPlan; readonly entry: Entry }) {
  const { t, longDate } = useWords();
  if (entry.meeting !== null) {
    return (
      <LinkButton
        to="/meetings/$meetingId"
        params={{ meetingId: entry.meeting.id }}
        variant="default"
        size="xs"
        aria-label={t("meetings.plan.open_of", { date: longDate(entry.meeting.date) })}
      >
        {t("meetings.plan.open")}
      </LinkButton>
    );
  }
  if (!plan.mayPlan || entry.date < plan.today) return <Text>–</Text>;
  return (
    <LinkButton
      to="/meetings/new/$organisationId"
      params={{ organisationId: plan.organisation.id }}
      search={{ plan: entry.id }}
      variant={entry.progress === "due" ? "filled" : "default"}
      size="xs"
      aria-label={t("meetings.plan.prepare_of", { date: longDate(entry.date) })}
    >
      {t("meetings.prepare.go")}
    </LinkButton>
  );
}
