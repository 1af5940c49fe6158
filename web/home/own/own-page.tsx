import { Button, Stack, Text } from "@mantine/core";
import { roleMay } from "@chiboso/domain/access/rights.ts";
import { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import { listMyTasks } from "@chiboso/domain/meetings/results/contract.ts";
import { listMinutes } from "@chiboso/domain/minutes/contract.ts";
import { listWaiting } from "@chiboso/domain/quality/contract.ts";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";
import { failureOf } from "../../platform/failure.ts";
import { Section } from "../../platform/page.tsx";
import { useTypeSize } from "../../platform/preferences.ts";
import { EmptyState, FailureState, LoadingState } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { ownSteps, type OwnStep } from "./own-steps.ts";
import { Step } from "./step.tsx";
import classes from "./own-page.module.css";

/** Everything a member comes for, on one page; with large type one thing at a time. */
export function OwnPage() {
  const { t } = useWords();
  const { steps, failure, retry } = useOwnSteps();
  const oneByOne = useTypeSize() === "large";
  if (steps === undefined && failure !== null) {
    return <FailureState failure={failureOf(failure)} onRetry={retry} />;
  }
  if (steps === undefined) return <LoadingState shape="facts" />;
  if (steps.length === 0) {
    return (
      <Section>
        <EmptyState title={t("home.own.nothing")} hint={t("home.own.nothing_hint")} />
      </Section>
    );
  }
  return oneByOne ? <OneByOne steps={steps} /> : <All steps={steps} />;
}

function All({ steps }: { readonly steps: readonly OwnStep[] }) {
  return (
    <Stack gap="lg">
      {steps.map((step) => (
        <Step key={`${step.kind} ${step.id}`} step={step} />
      ))}
    </Stack>
  );
}

/** One thing fills the page; what is shown stays when another thing is done or comes before it. */
function OneByOne({ steps }: { readonly steps: readonly OwnStep[] }) {
  const { t, direction } = useWords();
  const [shown, setShown] = useState(steps[0]?.id);
  const place = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === shown),
  );
  const step = steps[index];
  const go = (to: number) => {
    setShown(steps[to]?.id);
    place.current?.focus();
  };
  const [Before, After] =
    direction === "rtl" ? [IconArrowRight, IconArrowLeft] : [IconArrowLeft, IconArrowRight];
  return (
    <div className={classes["alone"]} ref={place} tabIndex={-1}>
      <Text fw={600} role="status">
        {t("home.own.which", { number: index + 1, count: steps.length })}
      </Text>
      {step !== undefined && <Step key={step.id} step={step} />}
      {steps.length > 1 && (
        <nav className={classes["turn"]} aria-label={t("home.own.turn")}>
          <Button
            variant="default"
            disabled={index === 0}
            leftSection={<Before size={24} aria-hidden />}
            onClick={() => go(index - 1)}
          >
            {t("home.own.back")}
          </Button>
          <Button
            variant="default"
            disabled={index === steps.length - 1}
            rightSection={<After size={24} aria-hidden />}
            onClick={() => go(index + 1)}
          >
            {t("home.own.next")}
          </Button>
        </nav>
      )}
    </div>
  );
}

function useOwnSteps() {
  const me = useActor();
  const cells = new Set(
    me.grants
      .filter((grant) => roleMay(grant.role, "meetings.attend"))
      .map((grant) => grant.organisationId),
  );
  const topics = [...cells].map((cell) => `organisation:${cell}`);
  const own = me.memberId === null ? topics : [...topics, `member:${me.memberId}`];
  const asked = [
    useAsk(listMeetings, { query: { state: "open" } }, { topics }),
    useAsk(listMeetings, { query: { state: "invited" } }, { topics }),
  ] as const;
  const tasks = useAsk(listMyTasks, {}, { topics: own });
  const minutes = useAsk(listMinutes, { query: { limit: 20 } }, { topics });
  const sheets = useAsk(listWaiting, {}, { topics });
  const queries = [...asked, tasks, minutes, sheets];
  const [open, invited] = [asked[0].data, asked[1].data];
  const steps =
    open && invited && tasks.data && minutes.data && sheets.data
      ? ownSteps({
          meetings: [...open.meetings, ...invited.meetings],
          sheets: sheets.data.sheets,
          tasks: tasks.data.tasks,
          minutes: minutes.data.minutes,
          organisationIds: cells,
        })
      : undefined;
  return {
    steps,
    failure: queries.find((query) => query.error !== null)?.error ?? null,
    retry: () => void Promise.all(queries.map((query) => query.refetch())),
  };
}
