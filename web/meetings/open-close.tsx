import { Button, Stack, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { leastMinutes } from "@chiboso/domain/meetings/agenda.ts";
import { closeMeeting, openMeeting } from "@chiboso/domain/meetings/contract-running.ts";
import { isJoined } from "@chiboso/domain/meetings/during/clocks.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { explainLeast, explainThreshold } from "@chiboso/domain/rules/explain.ts";
import { citationOf, rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote, useRulesAt } from "../rules/public.ts";
import { useMeetingCommand } from "./api.ts";
import { useServerClock } from "./clock.ts";
import { doubtsOnOpening, tooShort, type OpeningDoubts } from "./doubts.ts";
import { useQuorum } from "./during/quorum-sign.tsx";
import { UnsentNotice } from "./during/unsent-notice.tsx";
import { isolated } from "./isolate.ts";
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

/** Closing ends the record; the dialog says so, and a refusal names what still stands in the way. */
export function CloseStep({ meeting }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const close = useMeetingCommand(closeMeeting, meeting.id);
  const run = async () => {
    const outcome = await close.run({ params: { meetingId: meeting.id } });
    if (outcome.kind === "done") setAsking(false);
  };
  return (
    <NextStepCard
      stays
      title={t("meetings.step.close")}
      action={
        <Button size="lg" onClick={() => setAsking(true)}>
          {t("meetings.step.close_button")}
        </Button>
      }
    >
      {meeting.holds.map((hold) => (
        <Text key={hold.id}>{t("meetings.step.held", { name: isolated(hold.name) })}</Text>
      ))}
      <ConfirmDialog
        opened={asking}
        title={t("meetings.step.close_button")}
        text={t("meetings.step.close_text")}
        confirm={t("meetings.step.close_button")}
        pending={close.pending}
        failure={close.failure}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        <UnsentNotice meeting={meeting} shownId={undefined} />
        <TooShort meeting={meeting} />
      </ConfirmDialog>
    </NextStepCard>
  );
}

/** Says when the meeting has not lasted as long as a rule asks for. */
function TooShort({ meeting }: Props) {
  const { t } = useWords();
  const pack = useRulesAt(meeting.organisation.id);
  const now = useServerClock(meeting.serverNow);
  const { openedAt, zone, kind, items } = meeting;
  const on = localDateOf(openedAt ?? meeting.plannedAt, zone);
  const least = leastMinutes(pack, kind, on, isJoined(items));
  const gone = tooShort(openedAt, now, least);
  const rule = rulesInForce(pack, "duration", on)[0];
  if (gone === null || least === undefined || rule === undefined) return null;
  return (
    <div>
      <Text fw={600}>{t("meetings.step.close_short", { gone, least })}</Text>
      <RuleNote citation={citationOf(pack, rule)} arithmetic={explainLeast(gone, least)} />
    </div>
  );
}
