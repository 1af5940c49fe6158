import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import type { ReactNode } from "react";
import { MeetingMinutes, useMinutesOf } from "../minutes/public.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
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
  const state = useMinutesOf(meeting.id).data?.minutes?.state;
  const minutes = <MeetingMinutes meetingId={meeting.id} mayDraft={editMinutes} />;
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
