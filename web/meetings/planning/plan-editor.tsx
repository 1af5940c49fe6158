import { ActionIcon, Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { savePlan, viewPlan, type YearPlan } from "@chiboso/domain/meetings/planning/contract.ts";
import { PLANNED_KINDS, type PlannedKind } from "@chiboso/domain/meetings/planning/plan.ts";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../../platform/day-field.tsx";
import { useRouteForm, type RouteForm } from "../../platform/form.ts";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { MemberPicker } from "../member-picker.tsx";
import classes from "./plan-editor.module.css";

interface EntryValue {
  readonly id: string;
  readonly kind: PlannedKind;
  readonly date: string;
  readonly topic: string;
  readonly drafterId: string | null;
  readonly inUse: boolean;
}

interface Values extends Record<string, unknown> {
  readonly entries: readonly EntryValue[];
}

/** Changes the year by hand; what a meeting was prepared from can be moved but not dropped. */
export function PlanEditor({
  plan,
  onDone,
}: {
  readonly plan: YearPlan;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const initial: Values = {
    entries: plan.entries.map(({ id, kind, date, topic, drafter, inUse }) => ({
      id,
      kind,
      date,
      topic,
      drafterId: drafter?.memberId ?? null,
      inUse,
    })),
  };
  const form = useRouteForm(savePlan, {
    initial,
    toIntent: ({ entries }: Values) => ({
      params: { organisationId: plan.organisation.id, year: plan.year },
      body: {
        expectedVersion: plan.version,
        entries: entries.map(({ id, kind, date, topic, drafterId }) => ({
          id,
          kind,
          date,
          topic,
          drafterId,
        })),
      },
    }),
    onDone: (_reply, cache) => cache.refresh(viewPlan),
    onSuccess: onDone,
  });
  return (
    <Section title={t("meetings.plan.meetings")} lead={t("meetings.plan.edit_lead")}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <Entries plan={plan} form={form} />
          <RefusalAlert failure={form.command.failure} />
          <Group>
            <Button type="submit" size="md" loading={form.command.pending}>
              {t("meetings.plan.save")}
            </Button>
            <Button variant="default" size="md" onClick={onDone}>
              {t("platform.cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function Entries({
  plan,
  form,
}: {
  readonly plan: YearPlan;
  readonly form: RouteForm<typeof savePlan, Values>;
}) {
  const { t } = useWords();
  const { entries } = form.fields.values;
  const change = (next: readonly EntryValue[]) => {
    form.fields.clearErrors();
    form.fields.setFieldValue("entries", [...next]);
  };
  const edit = (index: number, part: Partial<EntryValue>) =>
    change(entries.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  return (
    <>
      <ul className={classes["entries"]}>
        {entries.map((entry, index) => (
          <li key={entry.id}>
            <Entry
              entry={entry}
              number={index + 1}
              members={plan.members}
              errors={{
                date: form.fields.errors[`entries.${index}.date`],
                topic: form.fields.errors[`entries.${index}.topic`],
              }}
              onEdit={(part) => edit(index, part)}
              onRemove={() => change(entries.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change([...entries, newEntry(plan)])}
        >
          {t("meetings.plan.add")}
        </Button>
      </Group>
    </>
  );
}

function newEntry(plan: YearPlan): EntryValue {
  const date = plan.today.startsWith(String(plan.year)) ? plan.today : `${plan.year}-01-03`;
  return { id: uuidv7(), kind: "thematic", date, topic: "", drafterId: null, inUse: false };
}

function Entry({
  entry,
  number,
  members,
  errors,
  onEdit,
  onRemove,
}: {
  readonly entry: EntryValue;
  readonly number: number;
  readonly members: YearPlan["members"];
  readonly errors: Readonly<Record<"date" | "topic", React.ReactNode>>;
  readonly onEdit: (part: Partial<EntryValue>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  return (
    <div className={classes["entry"]}>
      <DayField
        label={t("meetings.plan.day_of", { number })}
        value={entry.date}
        error={errors.date}
        onChange={(date) => onEdit({ date })}
      />
      <Select
        label={t("meetings.facts.kind")}
        data={PLANNED_KINDS.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
        value={entry.kind}
        disabled={entry.inUse}
        onChange={(kind) => kind !== null && onEdit({ kind })}
      />
      <TextInput
        label={t("meetings.plan.topic")}
        maxLength={300}
        value={entry.topic}
        error={errors.topic}
        required={entry.kind === "thematic"}
        onChange={(event) => onEdit({ topic: event.currentTarget.value })}
      />
      {entry.kind === "thematic" && (
        <MemberPicker
          label={t("meetings.plan.drafter")}
          members={members}
          value={entry.drafterId}
          onChange={(drafterId) => onEdit({ drafterId })}
        />
      )}
      <ActionIcon
        variant="default"
        size="xl"
        disabled={entry.inUse}
        aria-label={t("meetings.plan.remove", { number })}
        onClick={onRemove}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}
