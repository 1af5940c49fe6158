import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import {
  approvePlan,
  savePlan,
  viewPlan,
  type YearPlan,
} from "@chiboso/domain/meetings/planning/contract.ts";
import { IconChevronLeft, IconChevronRight, IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { AdviceList } from "../advice-list.tsx";
import { PlanEditor } from "./plan-editor.tsx";
import { PlanTable } from "./plan-table.tsx";

/** The plan of a cell's year: what is done, due and missed; whoever leads the cell writes it here. */
export function PlanScreen() {
  const organisationId = useParam("organisationId");
  const [year, setYear] = useState(() => new Date().getFullYear());
  const query = useAsk(
    viewPlan,
    { params: { organisationId, year } },
    { topics: [`plan:${organisationId}`, `organisation:${organisationId}`], keepPrevious: true },
  );
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(plan) => <Shown key={plan.year} plan={plan} onYear={setYear} />}
      </Loaded>
    </Page>
  );
}

function Shown({
  plan,
  onYear,
}: {
  readonly plan: YearPlan;
  readonly onYear: (year: number) => void;
}) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const { organisation, year, approved, entries } = plan;
  return (
    <>
      <PageHeader
        above={[
          <TextLink key="list" to="/meetings">
            {t("meetings.list.title")}
          </TextLink>,
        ]}
        title={t("meetings.plan.title", { year: String(year) })}
        lead={organisation.name}
        badge={
          entries.length > 0 && (
            <StatusBadge
              tone={approved ? "good" : "warning"}
              label={t(approved ? "meetings.plan.approved" : "meetings.plan.draft")}
            />
          )
        }
        actions={<Years year={year} onYear={onYear} />}
      />
      {plan.advice.length > 0 && <AdviceList advice={plan.advice} />}
      {entries.length === 0 && !plan.mayPlan && (
        <Section>
          <EmptyState title={t("meetings.plan.none", { year: String(year) })} />
        </Section>
      )}
      {plan.mayPlan && plan.proposed.length > 0 && !editing && <Propose plan={plan} />}
      {editing ? (
        <PlanEditor key={plan.version} plan={plan} onDone={() => setEditing(false)} />
      ) : (
        entries.length > 0 && <PlanTable plan={plan} onEdit={() => setEditing(true)} />
      )}
      {entries.length > 0 && !editing && <Approval plan={plan} />}
    </>
  );
}

function Years({
  year,
  onYear,
}: {
  readonly year: number;
  readonly onYear: (year: number) => void;
}) {
  const { t, direction } = useWords();
  const [Back, On] =
    direction === "rtl" ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        leftSection={<Back size={18} aria-hidden />}
        onClick={() => onYear(year - 1)}
      >
        {t("meetings.plan.year", { year: String(year - 1) })}
      </Button>
      <Button
        variant="default"
        rightSection={<On size={18} aria-hidden />}
        onClick={() => onYear(year + 1)}
      >
        {t("meetings.plan.year", { year: String(year + 1) })}
      </Button>
    </Group>
  );
}

/** One press puts in everything that the rules ask for and the plan does not have yet. */
function Propose({ plan }: { readonly plan: YearPlan }) {
  const { t } = useWords();
  const command = useCommand(savePlan, { onDone: (_reply, cache) => cache.refresh(viewPlan) });
  const run = () =>
    command.run({
      params: { organisationId: plan.organisation.id, year: plan.year },
      body: {
        expectedVersion: plan.version,
        entries: [
          ...plan.entries.map(inputOf),
          ...plan.proposed.map((entry) => ({
            ...entry,
            id: uuidv7(),
            topic: "",
            drafterId: null,
          })),
        ],
      },
    });
  const regular = plan.proposed.filter((entry) => entry.kind === "regular").length;
  return (
    <Section
      title={t(plan.entries.length === 0 ? "meetings.plan.make" : "meetings.plan.complete")}
      lead={t("meetings.plan.proposal", { regular, thematic: plan.proposed.length - regular })}
    >
      <Stack gap="sm" align="flex-start">
        <Button
          size="md"
          leftSection={<IconSparkles size={18} aria-hidden />}
          loading={command.pending}
          onClick={() => void run()}
        >
          {t("meetings.plan.propose")}
        </Button>
        <RefusalAlert failure={command.failure} />
      </Stack>
    </Section>
  );
}

/** What is sent for an entry that stays as it is. */
function inputOf({ id, kind, date, topic, drafter }: YearPlan["entries"][number]) {
  return { id, kind, date, topic, drafterId: drafter?.memberId ?? null };
}

/** When and by whom the approval of the cell's committee was entered, or the form to enter it. */
function Approval({ plan }: { readonly plan: YearPlan }) {
  const { t, longDate } = useWords();
  const [approvedOn, setApprovedOn] = useState(plan.today);
  const command = useCommand(approvePlan, { onDone: (_reply, cache) => cache.refresh(viewPlan) });
  if (plan.approved !== null) {
    const { on, by } = plan.approved;
    return (
      <Text c="dimmed">{t("meetings.plan.approved_on", { date: longDate(on), name: by })}</Text>
    );
  }
  if (!plan.mayPlan) return null;
  const vague = plan.entries.filter(
    (entry) => entry.kind === "thematic" && (entry.topic === "" || entry.drafter === null),
  ).length;
  return (
    <Section title={t("meetings.plan.approve_title")} lead={t("meetings.plan.approve_lead")}>
      <Stack gap="md">
        {vague > 0 && <Alert color="gold">{t("meetings.plan.vague", { count: vague })}</Alert>}
        <CommandForm
          submit={t("meetings.plan.approve")}
          pending={command.pending}
          disabled={approvedOn === "" || vague > 0}
          failure={command.failure}
          onSubmit={() =>
            void command.run({
              params: { organisationId: plan.organisation.id, year: plan.year },
              body: { expectedVersion: plan.version, approvedOn },
            })
          }
        >
          <DayField
            label={t("meetings.plan.approved_day")}
            value={approvedOn}
            onChange={setApprovedOn}
          />
        </CommandForm>
      </Stack>
    </Section>
  );
}
