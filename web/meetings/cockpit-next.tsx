import { Button, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { closeMeeting, openMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { laterWithWords } from "../platform/later.tsx";
import { LinkButton } from "../platform/links.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { cockpitStep, type CockpitStep } from "./cockpit-step.ts";
import { useItemTitle } from "./during/item-title.ts";
import { NextStepCard } from "./next-step-card.tsx";
import { isolated } from "./isolate.ts";

const MinutesStep = laterWithWords(
  async () => (await import("./minutes-step.tsx")).MinutesStep,
  "facts",
);

/** One obvious next step with one big button; what stands in its way is said beside it. */
export function CockpitNext({
  meeting,
  onBegin,
}: {
  readonly meeting: MeetingView;
  /** The agenda moved: the screen goes back to the item that runs. */
  readonly onBegin: () => void;
}) {
  const step = cockpitStep(meeting, meeting.serverNow);
  if (step.kind === "open") return <OpenStep meeting={meeting} />;
  if (step.kind === "close") return <CloseStep meeting={meeting} />;
  if (step.kind === "beginItem" || step.kind === "endItem") {
    return (
      <ItemStep
        key={step.item.id + step.kind}
        meeting={meeting}
        item={step.item}
        step={step.kind === "beginItem" ? "begin" : "end"}
        onDone={onBegin}
      />
    );
  }
  if (step.kind === "minutes") return <Closed meeting={meeting} />;
  return <SaidStep meeting={meeting} step={step} />;
}

type SaidKind = Exclude<
  CockpitStep["kind"],
  "open" | "beginItem" | "endItem" | "close" | "minutes"
>;

/** Steps that are done elsewhere, by somebody else or by waiting. */
function SaidStep({
  meeting,
  step,
}: {
  readonly meeting: MeetingView;
  readonly step: Extract<CockpitStep, { kind: SaidKind }>;
}) {
  const { t, longDate } = useWords();
  const { name } = meeting.chair;
  const titles: Readonly<Record<SaidKind, () => string>> = {
    publish: () => t("meetings.step.publish"),
    waitForDay: () =>
      t("meetings.step.wait", { date: longDate(localDateOf(meeting.plannedAt, meeting.zone)) }),
    chairOpens: () => t("meetings.step.chair_opens", { name }),
    callRoll: () => t("meetings.step.call_roll"),
    finishVote: () =>
      t("meetings.step.finish_vote", { name: isolated("name" in step ? step.name : "") }),
    chairCloses: () => t("meetings.step.chair_closes", { name }),
    over: () => t("meetings.cancelled.title"),
  };
  return (
    <NextStepCard
      stays
      title={titles[step.kind]()}
      action={
        step.kind === "publish" && (
          <LinkButton
            to="/meetings/$meetingId/prepare"
            params={{ meetingId: meeting.id }}
            size="lg"
          >
            {t("meetings.prepare.go")}
          </LinkButton>
        )
      }
    />
  );
}

function Closed({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <MinutesStep
      meeting={meeting}
      action={
        <LinkButton
          to="/meetings/$meetingId"
          params={{ meetingId: meeting.id }}
          variant="default"
          size="md"
        >
          {t("meetings.step.to_record")}
        </LinkButton>
      }
    />
  );
}

function OpenStep({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const open = useMeetingCommand(openMeeting, meeting.id);
  return (
    <NextStepCard
      stays
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
  item,
  step,
  onDone,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly step: "begin" | "end";
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  const command = useMeetingCommand(stepItem, meeting.id);
  const run = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id, itemId: item.id },
      body: { step, expectedVersion: meeting.version },
    });
    if (outcome.kind === "done") onDone();
  };
  return (
    <NextStepCard
      stays
      title={t(step === "begin" ? "meetings.step.begin" : "meetings.step.end", {
        number: item.position,
        title: titleOf(item),
      })}
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
      />
    </NextStepCard>
  );
}
