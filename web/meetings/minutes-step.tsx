import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import type { ReactNode } from "react";
import { MeetingMinutes } from "../minutes/public.ts";
import { useWords } from "../platform/words.tsx";
import { NextStepCard } from "./next-step-card.tsx";

/** What comes after the close: how far the minutes are; whoever may write them starts from here. */
export function MinutesStep({
  meeting,
  action,
}: {
  readonly meeting: MeetingView;
  readonly action?: ReactNode;
}) {
  const { t } = useWords();
  const { editMinutes } = meeting.may;
  return (
    <NextStepCard
      title={t(editMinutes ? "meetings.step.minutes" : "meetings.record.minutes")}
      action={action}
    >
      <MeetingMinutes meetingId={meeting.id} mayDraft={editMinutes} />
    </NextStepCard>
  );
}
