import { Alert, Group, Stack, Text } from "@mantine/core";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { StepDefinition } from "@chiboso/domain/members/cases/definition.ts";
import type { CaseView, StepView } from "@chiboso/domain/members/cases/view.ts";
import { IconCircleCheck, IconClock, IconInfoCircle } from "@tabler/icons-react";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { useCaseWords } from "./case-words.ts";
import { DueBadge } from "./due-badge.tsx";
import { StepForm } from "./step-form.tsx";

/** What is to be done now: by whom, by when, by which rule, with which papers; and the form for it. */
export function NextStep({ found }: { readonly found: CaseView }) {
  const { t, date } = useWords();
  const words = useCaseWords();
  const step = found.steps.find(({ state }) => state === "next");
  if (step === undefined) return <Ended found={found} />;
  const definition = definitionOf(found.kind).steps.find(({ code }) => code === step.code);
  if (definition === undefined) return null;
  const early = step.opens !== null && found.today < step.opens.on;
  return (
    <Section
      title={t("members.cases.next_title", { step: words.step(step.code) })}
      lead={words.help(step.code)}
    >
      <Stack gap="md">
        <StepTerms step={step} today={found.today} />
        {!step.mayCarryOut && <Whose definition={definition} />}
        {step.mayCarryOut && early && step.opens && (
          <Alert color="gray" icon={<IconClock aria-hidden />}>
            {t("members.cases.not_yet", { date: date(step.opens.on) })}
          </Alert>
        )}
        {step.mayCarryOut && !early && (
          <StepForm key={step.code} found={found} definition={definition} />
        )}
      </Stack>
    </Section>
  );
}

function Whose({ definition }: { readonly definition: StepDefinition }) {
  const { t } = useWords();
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
      {t(`members.cases.whose_${definition.by}`)}
    </Alert>
  );
}

/** The term that runs, the first day on which the step may be done, and the rules behind it. */
export function StepTerms({ step, today }: { readonly step: StepView; readonly today: string }) {
  const { t, date } = useWords();
  const { deadline, opens, citations } = step;
  const shown = new Set([deadline?.citation.ruleId, opens?.citation.ruleId]);
  const others = citations.filter(({ ruleId }) => !shown.has(ruleId));
  return (
    <Stack gap={6}>
      {deadline && (
        <Group gap="sm">
          <DueBadge due={deadline.due} today={today} />
          <Text size="sm">
            {t("members.cases.deadline_text", {
              due: date(deadline.due),
              amount: deadline.amount,
              unit: deadline.unit,
              from: date(deadline.from),
            })}
          </Text>
          <RuleNote citation={deadline.citation} />
        </Group>
      )}
      {deadline && !deadline.holidaysKnown && (
        <Text size="sm" c="dimmed">
          {t("members.cases.holidays_unknown")}
        </Text>
      )}
      {opens && (
        <Group gap="sm">
          <Text size="sm">{t("members.cases.opens_text", { date: date(opens.on) })}</Text>
          <RuleNote citation={opens.citation} />
        </Group>
      )}
      {others.length > 0 && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t("members.cases.rules")}
          </Text>
          {others.map((citation) => (
            <RuleNote key={citation.ruleId} citation={citation} />
          ))}
        </Group>
      )}
    </Stack>
  );
}

function Ended({ found }: { readonly found: CaseView }) {
  const { t, date } = useWords();
  if (found.closedOn === null) return null;
  const abandoned = found.state === "abandoned";
  return (
    <Alert
      color="gray"
      icon={abandoned ? <IconInfoCircle aria-hidden /> : <IconCircleCheck aria-hidden />}
      title={t(abandoned ? "members.cases.given_up" : "members.cases.finished", {
        date: date(found.closedOn),
      })}
    >
      {found.closedReason === null
        ? t("members.cases.finished_hint")
        : t("members.cases.given_up_reason", { reason: found.closedReason })}
    </Alert>
  );
}
