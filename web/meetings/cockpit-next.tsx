import { Button, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { concludeItem, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useKept } from "../platform/kept.ts";
import { laterWithWords } from "../platform/later.tsx";
import { LinkButton } from "../platform/links.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { conclusionLeft } from "./after-sending.ts";
import { useMeetingCommand } from "./api.ts";
import { CloseStep } from "./close-step.tsx";
import { cockpitStep, type CockpitStep } from "./cockpit-step.ts";
import { useItemTitle } from "./during/item-title.ts";
import { NextStepCard } from "./next-step-card.tsx";
import { OpenStep } from "./open-close.tsx";
import { isToSave, keptName, NO_CONCLUSION } from "./unsent.ts";

const MinutesStep = laterWithWords(
  async () => (await import("./minutes-step.tsx")).MinutesStep,
  "facts",
);

const VoteStep = laterWithWords(async () => (await import("./vote-step.tsx")).VoteStep, "facts");

/** One obvious next step with one big button; what stands in its way is said beside it. */
export function CockpitNext({
  meeting,
  shown,
  onShow,
}: {
  readonly meeting: MeetingView;
  /** The item that the desk is about. */
  readonly shown?: ItemView | undefined;
  /** Null when the agenda moved: the screen goes back to the item that runs. */
  readonly onShow: (itemId: string | null) => void;
}) {
  const step = cockpitStep(meeting, meeting.serverNow, shown);
  if (step.kind === "open") return <OpenStep meeting={meeting} />;
  if (step.kind === "close") return <CloseStep meeting={meeting} />;
  if (step.kind === "beginItem" || step.kind === "endItem") {
    return (
      <ItemStep
        key={step.item.id + step.kind}
        meeting={meeting}
        item={step.item}
        step={step.kind === "beginItem" ? "begin" : "end"}
        shown={shown}
        onDone={() => onShow(null)}
      />
    );
  }
  if (step.kind === "vote")
    return <VoteStep meeting={meeting} hold={step.hold} shown={shown} onShow={onShow} />;
  if (step.kind === "backToItem") return <BackStep {...step} onBack={() => onShow(null)} />;
  if (step.kind === "minutes") return <Closed meeting={meeting} />;
  return <SaidStep meeting={meeting} step={step} />;
}

type SaidKind = Exclude<
  CockpitStep["kind"],
  "open" | "beginItem" | "endItem" | "backToItem" | "vote" | "close" | "minutes"
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

/** The item that runs is not the one on the desk. */
function BackStep({
  item,
  shown,
  onBack,
}: Extract<CockpitStep, { kind: "backToItem" }> & { readonly onBack: () => void }) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  return (
    <NextStepCard
      stays
      title={t("meetings.step.end", { number: item.position, title: titleOf(item) })}
      action={
        <Button size="lg" onClick={onBack}>
          {t("meetings.step.to_item", { number: item.position })}
        </Button>
      }
    >
      <Text role="status">{t("meetings.step.elsewhere", { number: shown.position })}</Text>
    </NextStepCard>
  );
}

function ItemStep({
  meeting,
  item,
  step,
  shown,
  onDone,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly step: "begin" | "end";
  readonly shown: ItemView | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  const { run, unsaved, pending, failure } = useStep(meeting, item, step);
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
          loading={pending}
          onClick={() => void run().then((done) => done && onDone())}
        >
          {t(step === "begin" ? "meetings.step.begin_button" : "meetings.step.end_button")}
        </Button>
      }
    >
      {shown !== undefined && shown.id !== item.id && (
        <Text role="status">{t("meetings.step.elsewhere", { number: shown.position })}</Text>
      )}
      {unsaved && <Text role="status">{t("meetings.step.end_saves")}</Text>}
      <RefusalAlert failure={failure} />
    </NextStepCard>
  );
}

/** Begins or ends an item; with its end a conclusion is saved that was typed on this device and not saved yet. */
function useStep(meeting: MeetingView, item: ItemView, step: "begin" | "end") {
  const [draft, keep, latest] = useKept(keptName(meeting.id, "conclusion", item.id), NO_CONCLUSION);
  const conclude = useMeetingCommand(concludeItem, meeting.id);
  const command = useMeetingCommand(stepItem, meeting.id);
  const params = { meetingId: meeting.id, itemId: item.id };
  const unsaved = step === "end" && isToSave(draft, item.conclusion ?? "") ? draft : null;
  const run = async (): Promise<boolean> => {
    let expectedVersion = meeting.version;
    if (unsaved !== null) {
      const text = unsaved.text.trim();
      const saved = await conclude.run({
        params,
        body: { text: text === "" ? null : text, expectedVersion },
      });
      if (saved.kind !== "done") return false;
      expectedVersion = saved.value.version;
      keep(conclusionLeft(latest(), unsaved.text));
    }
    const outcome = await command.run({ params, body: { step, expectedVersion } });
    return outcome.kind === "done";
  };
  return {
    run,
    unsaved: unsaved !== null,
    pending: conclude.pending || command.pending,
    failure: conclude.failure ?? command.failure,
  };
}
