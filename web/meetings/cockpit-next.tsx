import { Button, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { closeMeeting, openMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState, type ReactNode } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { LinkButton } from "../platform/links.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { cockpitStep } from "./cockpit-step.ts";
import { NextStepCard } from "./next-step-card.tsx";
import { isolated } from "./isolate.ts";

/** One obvious next step with one big button; what stands in its way is said beside it. */
export function CockpitNext({
  meeting,
  onBegin,
}: {
  readonly meeting: MeetingView;
  /** The agenda moved: the screen goes back to the item that runs. */
  readonly onBegin: () => void;
}) {
  const { t, longDate } = useWords();
  const step = cockpitStep(meeting, meeting.serverNow);
  const params = { meetingId: meeting.id };
  switch (step.kind) {
    case "publish":
      return (
        <NextStepCard
          title={t("meetings.step.publish")}
          action={
            <LinkButton to="/meetings/$meetingId/prepare" params={params} size="lg">
              {t("meetings.prepare.go")}
            </LinkButton>
          }
        />
      );
    case "waitForDay":
      return (
        <NextStepCard
          title={t("meetings.step.wait", {
            date: longDate(localDateOf(meeting.plannedAt, meeting.zone)),
          })}
        />
      );
    case "open":
      return <OpenStep meeting={meeting} />;
    case "chairOpens":
      return <NextStepCard title={t("meetings.step.chair_opens", { name: meeting.chair.name })} />;
    case "callRoll":
      return <NextStepCard title={t("meetings.step.call_roll")} />;
    case "finishVote":
      return <NextStepCard title={t("meetings.step.finish_vote", { name: isolated(step.name) })} />;
    case "beginItem":
    case "endItem":
      return (
        <ItemStep
          key={step.item.id + step.kind}
          meeting={meeting}
          itemId={step.item.id}
          step={step.kind === "beginItem" ? "begin" : "end"}
          title={t(step.kind === "beginItem" ? "meetings.step.begin" : "meetings.step.end", {
            number: step.item.position,
            title: isolated(step.item.title),
          })}
          onDone={onBegin}
        />
      );
    case "close":
      return <CloseStep meeting={meeting} />;
    case "chairCloses":
      return <NextStepCard title={t("meetings.step.chair_closes", { name: meeting.chair.name })} />;
    case "minutes":
      return (
        <NextStepCard
          title={t("meetings.step.minutes")}
          action={<MinutesLink meetingId={meeting.id} />}
        />
      );
    case "over":
      return <NextStepCard title={t("meetings.cancelled.title")} />;
  }
}

function MinutesLink({ meetingId }: { readonly meetingId: string }): ReactNode {
  const { t } = useWords();
  return (
    <LinkButton to="/meetings/$meetingId" params={{ meetingId }} size="lg">
      {t("meetings.step.to_record")}
    </LinkButton>
  );
}

function OpenStep({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const open = useMeetingCommand(openMeeting, meeting.id);
  return (
    <NextStepCard
      title={t("meetings.step.open")}
      action={
        <Button
          size="lg"
          loading={open.pending}
          onClick={() => void open.run({ params: { meetingId: meeting.id } })}
        >
          {t("meetings.step.open_button")}
        </Button>
      }
    >
      <RefusalAlert failure={open.failure} />
    </NextStepCard>
  );
}

function ItemStep({
  meeting,
  itemId,
  step,
  title,
  onDone,
}: {
  readonly meeting: MeetingView;
  readonly itemId: string;
  readonly step: "begin" | "end";
  readonly title: string;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const command = useMeetingCommand(stepItem, meeting.id);
  const run = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id, itemId },
      body: { step, expectedVersion: meeting.version },
    });
    if (outcome.kind === "done") onDone();
  };
  return (
    <NextStepCard
      title={title}
      action={
        <Button
          size="lg"
          variant={step === "begin" ? "filled" : "default"}
          loading={command.pending}
          onClick={() => void run()}
        >
          {t(step === "begin" ? "meetings.step.begin_button" : "meetings.step.end_button")}
        </Button>
      }
    >
      <RefusalAlert failure={command.failure} />
    </NextStepCard>
  );
}

/** Closing ends the record; the dialog says so, and a refusal names what still stands in the way. */
function CloseStep({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const close = useMeetingCommand(closeMeeting, meeting.id);
  const run = async () => {
    const outcome = await close.run({ params: { meetingId: meeting.id } });
    if (outcome.kind === "done") setAsking(false);
  };
  return (
    <NextStepCard
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
      />
    </NextStepCard>
  );
}
