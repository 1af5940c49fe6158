import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { lastDayOf, minutesDueAt } from "@chiboso/domain/minutes/deadline.ts";
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { DueNote, MeetingMinutes, useMinutesOf } from "../minutes/public.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { useRulesAt } from "../rules/public.ts";
import { NextStepCard } from "./next-step-card.tsx";

/** What comes after the close: the minutes, as the next step of whoever may write them until they are approved. */
export function MinutesStep({
  meeting,
  action,
}: {
  readonly meeting: MeetingView;
  readonly action?: ReactNode;
}) {
  const { t } = useWords();
  const { editMinutes } = meeting.may;
  const found = useMinutesOf(meeting.id).data?.minutes;
  const state = found?.state;
  const minutes = (
    <Stack gap="sm" align="flex-start">
      <LastDay meeting={meeting} found={found ?? null} />
      <MeetingMinutes meetingId={meeting.id} mayDraft={editMinutes} />
    </Stack>
  );
  if (!editMinutes || state === "approved") {
    return (
      <Section title={t("meetings.record.minutes")} actions={action}>
        {minutes}
      </Section>
    );
  }
  return (
    <NextStepCard title={t("meetings.step.minutes")} action={action}>
      {minutes}
    </NextStepCard>
  );
}

/** Until when minutes and resolution are to be there (MEET-09), from the day on which the meeting ended. */
function LastDay({
  meeting,
  found,
}: {
  readonly meeting: MeetingView;
  readonly found: { readonly dueAt: string; readonly approvedAt: string | null } | null;
}) {
  const { t, longDate } = useWords();
  const { id: organisationId } = meeting.organisation;
  const pack = useRulesAt(organisationId);
  const { closedAt, zone } = meeting;
  if (closedAt === null) return null;
  const dueAt = found?.dueAt ?? minutesDueAt(closedAt, zone, pack);
  return (
    <Text component="div" size="sm">
      <DueNote
        text={t("meetings.record.last_day", { on: longDate(lastDayOf(dueAt, zone)) })}
        organisationId={organisationId}
        dueAt={dueAt}
        zone={zone}
        doneAt={found?.approvedAt ?? null}
      />
    </Text>
  );
}
