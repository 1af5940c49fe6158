import { Button, Stack, Text } from "@mantine/core";
import { openMeeting } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { explainThreshold } from "@chiboso/domain/rules/explain.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";
import { useMeetingCommand } from "./api.ts";
import { useServerClock } from "./clock.ts";
import { doubtsOnOpening, type OpeningDoubts } from "./doubts.ts";
import { useQuorum } from "./during/quorum-sign.tsx";
import { NextStepCard } from "./next-step-card.tsx";

interface Props {
  readonly meeting: MeetingView;
}

/** Opens the meeting; far before its time or without the quorum only after the facts were shown. */
export function OpenStep({ meeting }: Props) {
  const { t } = useWords();
  const open = useMeetingCommand(openMeeting, meeting.id);
  const quorum = useQuorum(meeting);
  const now = useServerClock(meeting.serverNow);
  const [asking, setAsking] = useState<OpeningDoubts | null>(null);
  const [asked, setAsked] = useState(false);
  const run = async () => {
    await open.run({ params: { meetingId: meeting.id } });
    setAsked(false);
  };
  const press = () => {
    const doubts = doubtsOnOpening(meeting.plannedAt, new Date(now).toISOString(), quorum);
    if (doubts === null) return void run();
    setAsking(doubts);
    setAsked(true);
  };
  return (
    <NextStepCard
      stays
      title={t("meetings.step.open")}
      action={
        <Button size="lg" loading={open.pending} onClick={press}>
          {t("meetings.step.open_button")}
        </Button>
      }
    >
      <RefusalAlert failure={open.failure} />
      <ConfirmDialog
        opened={asked}
        title={t("meetings.step.open_button")}
        text={t("meetings.step.open_text")}
        confirm={t("meetings.step.open_button")}
        pending={open.pending}
        onConfirm={() => void run()}
        onClose={() => setAsked(false)}
      >
        {asking && <Doubts meeting={meeting} doubts={asking} now={now} />}
      </ConfirmDialog>
    </NextStepCard>
  );
}

function Doubts({
  meeting,
  doubts,
  now,
}: Props & { readonly doubts: OpeningDoubts; readonly now: number }) {
  const { t, time } = useWords();
  const quorum = useQuorum(meeting);
  return (
    <Stack gap="xs">
      {doubts.early && (
        <Text fw={600}>
          {t("meetings.step.open_early", {
            planned: time(meeting.plannedAt, meeting.zone),
            now: time(new Date(now).toISOString(), meeting.zone),
          })}
        </Text>
      )}
      {doubts.few && quorum !== undefined && (
        <div>
          <Text fw={600}>
            {t("meetings.step.open_few", {
              present: quorum.present,
              base: quorum.base,
              needed: quorum.needed,
            })}
          </Text>
          <RuleNote
            citation={quorum.citation}
            arithmetic={explainThreshold(quorum.present, quorum.base, quorum.threshold)}
          />
        </div>
      )}
    </Stack>
  );
}
