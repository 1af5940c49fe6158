import { Group, NumberInput, Select, SimpleGrid, Stack, TextInput, Title } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { MEETING_KINDS, MEETING_MODES } from "@chiboso/domain/meetings/record.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { useWords } from "../platform/words.tsx";
import { AgendaEditor } from "./agenda-editor.tsx";
import { clockOf } from "./clock-text.ts";
import { DayField } from "../platform/day-field.tsx";
import { MemberPicker } from "./member-picker.tsx";
import type { PreparationValues } from "./preparation-values.ts";

type Fields = UseFormReturnType<PreparationValues>;

/** When, where, how, with whom and about what: the fields of a preparation, new or changed. */
export function PreparationFields({
  fields,
  members,
  onKind,
}: {
  readonly fields: Fields;
  readonly members: MeetingProposal["members"];
  /** Another kind of meeting proposes another agenda. */
  readonly onKind?: (kind: PreparationValues["kind"]) => void;
}) {
  const { t } = useWords();
  return (
    <Stack gap="lg">
      <KindFields fields={fields} {...(onKind && { onKind })} />
      <TextInput
        label={t("meetings.prepare.name")}
        required
        maxLength={200}
        {...fields.getInputProps("title")}
      />
      <TimeFields fields={fields} />
      <TextInput
        label={t("meetings.facts.place")}
        required
        maxLength={300}
        {...fields.getInputProps("place")}
      />
      {fields.values.mode !== "inPerson" && (
        <TextInput
          label={t("meetings.facts.link")}
          description={t("meetings.prepare.link_hint")}
          required
          dir="ltr"
          type="url"
          placeholder={t("meetings.prepare.link_form")}
          maxLength={500}
          {...fields.getInputProps("onlineLink")}
        />
      )}
      <OfficerFields fields={fields} members={members} />
      <div>
        <Title order={2} size="h3" mb="xs">
          {t("meetings.agenda.title")}
        </Title>
        <AgendaEditor fields={fields} />
      </div>
    </Stack>
  );
}

function KindFields({
  fields,
  onKind,
}: {
  readonly fields: Fields;
  readonly onKind?: (kind: PreparationValues["kind"]) => void;
}) {
  const { t } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t("meetings.facts.kind")}
        data={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
        value={fields.values.kind}
        onChange={(kind) => {
          if (kind === null) return;
          fields.setFieldValue("kind", kind);
          onKind?.(kind);
        }}
      />
      <Select
        label={t("meetings.facts.mode")}
        data={MEETING_MODES.map((mode) => ({ value: mode, label: t(`meetings.mode.${mode}`) }))}
        value={fields.values.mode}
        onChange={(mode) => {
          if (mode !== null) fields.setFieldValue("mode", mode);
        }}
      />
    </SimpleGrid>
  );
}

function TimeFields({ fields }: { readonly fields: Fields }) {
  const { t } = useWords();
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <DayField
        label={t("meetings.prepare.date")}
        value={fields.values.date}
        error={fields.errors["date"]}
        onChange={(date) => fields.setFieldValue("date", date)}
      />
      <TextInput
        label={t("meetings.prepare.time")}
        description={t("meetings.prepare.time_hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        required
        inputMode="numeric"
        placeholder="19:30"
        maxLength={16}
        {...fields.getInputProps("time")}
        onBlur={(event) => fields.setFieldValue("time", clockOf(event.currentTarget.value))}
      />
      <NumberInput
        label={t("meetings.prepare.length")}
        required
        min={10}
        max={1440}
        step={10}
        {...fields.getInputProps("minutes")}
      />
    </Group>
  );
}

function OfficerFields({
  fields,
  members,
}: {
  readonly fields: Fields;
  readonly members: MeetingProposal["members"];
}) {
  const { t } = useWords();
  const { values, errors } = fields;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <MemberPicker
        label={t("meetings.facts.chair")}
        members={members}
        value={values.chairId}
        error={errors["chairId"]}
        onChange={(chosen) => fields.setFieldValue("chairId", chosen)}
      />
      <MemberPicker
        label={t("meetings.facts.clerk")}
        members={members}
        value={values.clerkId}
        error={errors["clerkId"]}
        onChange={(chosen) => fields.setFieldValue("clerkId", chosen)}
      />
    </SimpleGrid>
  );
}
