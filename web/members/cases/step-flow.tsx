import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { StepDefinition } from "@chiboso/domain/members/cases/definition.ts";
import type { CaseView, StepView } from "@chiboso/domain/members/cases/view.ts";
import { IconCheck, IconMinus } from "@tabler/icons-react";
import { useState } from "react";
import { FactList } from "../../platform/fact-list.tsx";
import { Section } from "../../platform/page.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { answersOf, useCaseWords } from "./case-words.ts";
import { StepTerms } from "./next-step.tsx";
import { CorrectionForm } from "./step-form.tsx";
import classes from "./step-flow.module.css";

/** Every step in its order: what was done, on which day, by which paper and by whom; what is ahead. */
export function StepFlow({ found }: { readonly found: CaseView }) {
  const { t } = useWords();
  const [correcting, setCorrecting] = useState<string | null>(null);
  const words = useCaseWords();
  const { steps } = definitionOf(found.kind);
  const step = found.steps.find(({ code }) => code === correcting);
  const definition = steps.find(({ code }) => code === correcting);
  return (
    <Section title={t("members.cases.steps")}>
      <ol className={classes["flow"]}>
        {found.steps.map((each, index) => (
          <FlowStep
            key={each.code}
            found={found}
            step={each}
            number={index + 1}
            definition={steps.find(({ code }) => code === each.code)}
            onCorrect={() => setCorrecting(each.code)}
          />
        ))}
      </ol>
      <Modal
        opened={step !== undefined && definition !== undefined}
        onClose={() => setCorrecting(null)}
        size="lg"
        title={t("members.cases.correct_title", { step: correcting ? words.step(correcting) : "" })}
        closeButtonProps={{ "aria-label": t("platform.close") }}
      >
        {step && definition && (
          <CorrectionForm
            found={found}
            step={step}
            definition={definition}
            onDone={() => setCorrecting(null)}
            onCancel={() => setCorrecting(null)}
          />
        )}
      </Modal>
    </Section>
  );
}

const STATES = {
  done: "members.cases.step_done",
  next: "members.cases.step_next",
  later: "members.cases.step_later",
  notNeeded: "members.cases.step_not_needed",
} as const;

const TONES = { done: "good", next: "running", later: "none", notNeeded: "none" } as const;

function FlowStep({
  found,
  step,
  number,
  definition,
  onCorrect,
}: {
  readonly found: CaseView;
  readonly step: StepView;
  readonly number: number;
  readonly definition: StepDefinition | undefined;
  readonly onCorrect: () => void;
}) {
  const { t } = useWords();
  const words = useCaseWords();
  return (
    <li data-state={step.state} aria-current={step.state === "next" ? "step" : undefined}>
      <span className={classes["mark"]} aria-hidden>
        {step.state === "done" && <IconCheck size="1.1em" stroke={2.5} />}
        {step.state === "notNeeded" && <IconMinus size="1.1em" stroke={2.5} />}
        {(step.state === "next" || step.state === "later") && number}
      </span>
      <Stack gap={6} className={classes["body"] ?? ""}>
        <Group justify="space-between" gap="xs" wrap="wrap">
          <Text fw={600} component="h3">
            {words.step(step.code)}
          </Text>
          <StatusBadge tone={TONES[step.state]} label={t(STATES[step.state])} />
        </Group>
        {step.entry && definition && <Entered found={found} step={step} definition={definition} />}
        {step.state === "later" && (step.deadline !== null || step.opens !== null) && (
          <StepTerms step={{ ...step, citations: [] }} today={found.today} />
        )}
        {step.mayCorrect && (
          <Group>
            <Button size="compact-sm" variant="default" onClick={onCorrect}>
              {t("members.cases.correct")}
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  );
}

/** What was entered for a step: day, paper and whether in time at once, the answers when they are asked for. */
function Entered({
  found,
  step,
  definition,
}: {
  readonly found: CaseView;
  readonly step: StepView;
  readonly definition: StepDefinition;
}) {
  const { t, date, dateTime } = useWords();
  const words = useCaseWords();
  const { entry } = step;
  if (entry === null) return null;
  const { dueOn } = entry;
  const late = dueOn !== null && entry.doneOn > dueOn;
  const answers = answersOf(definition.fields, entry.input);
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <Text span>{date(entry.doneOn)}</Text>
        {entry.document && <Text span>{words.document(entry.document)}</Text>}
        {dueOn !== null && (
          <StatusBadge
            tone={late ? "warning" : "good"}
            label={t(late ? "members.cases.done_late" : "members.cases.done_in_time", {
              date: date(dueOn),
            })}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t("members.cases.entered_by", {
          name: entry.enteredByName,
          time: dateTime(entry.enteredAt),
        })}
      </Text>
      <details className={classes["details"]}>
        <summary>{t("members.cases.details")}</summary>
        <Stack gap="sm" pt="xs">
          {answers.length > 0 && (
            <FactList
              facts={answers.map(({ field, value }) => ({
                label: words.field(field.name),
                value: words.answer(field, value, found.names),
              }))}
            />
          )}
          <Group gap="sm">
            {step.citations.map((citation) => (
              <RuleNote key={citation.ruleId} citation={citation} />
            ))}
          </Group>
        </Stack>
      </details>
    </Stack>
  );
}
