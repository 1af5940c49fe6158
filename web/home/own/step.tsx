import { Group, Text } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { WaitingSheet } from "@chiboso/domain/quality/view.ts";
import { MeetingAhead, MeetingNow, TaskList } from "../../meetings/public.ts";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import type { OwnStep } from "./own-steps.ts";

/** One thing on a member's page, complete in itself. */
export function Step({ step }: { readonly step: OwnStep }) {
  const { t } = useWords();
  switch (step.kind) {
    case "now":
      return <MeetingNow meetingId={step.id} />;
    case "ahead":
      return <MeetingAhead meetingId={step.id} />;
    case "sheet":
      return <Sheet sheet={step.sheet} />;
    case "task":
      return (
        <Section title={t("home.own.task")}>
          <TaskList tasks={[step.task]} withOwner={false} />
        </Section>
      );
    case "minutes":
      return <Minutes minutes={step.minutes} />;
  }
}

function Sheet({ sheet }: { readonly sheet: WaitingSheet }) {
  const { t } = useWords();
  return (
    <Section title={t("home.own.score")}>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>
            <bdi lang="vi">{sheet.title}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi lang="vi">{sheet.organisationName}</bdi> · {t(`home.own.score.${sheet.todo}`)}
          </Text>
        </div>
        <LinkButton
          to="/meetings/$meetingId/quality"
          params={{ meetingId: sheet.meetingId }}
          size="md"
        >
          {t("home.own.score.open")}
        </LinkButton>
      </Group>
    </Section>
  );
}

function Minutes({
  minutes,
}: {
  readonly minutes: Extract<OwnStep, { kind: "minutes" }>["minutes"];
}) {
  const { t, longDate } = useWords();
  return (
    <Section title={t("home.own.minutes")}>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>
            <bdi lang="vi">{minutes.subject}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi lang="vi">{minutes.organisationName}</bdi> ·{" "}
            {longDate(localDateOf(minutes.closedAt, VIETNAM))}
          </Text>
        </div>
        <LinkButton
          to="/minutes/$minutesId"
          params={{ minutesId: minutes.minutesId }}
          size="md"
          variant="default"
        >
          {t("home.own.read")}
        </LinkButton>
      </Group>
    </Section>
  );
}
