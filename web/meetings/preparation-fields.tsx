import { Group, NumberInput, Select, SimpleGrid, Stack, TextInput, Title } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { MEETING_KINDS, MEETING_MODES } from "@chiboso/domain/meetings/record.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { useWords } from "../platform/words.tsx";
import { AgendaEditor } from "./agenda-editor.tsx";
import { DayField } from "./day-field.tsx";
import { MemberPicker } from "./member-picker.tsx";
import type { PreparationValues } from "./preparation-values.ts";

/** When, where, how, with whom and about what: the fields of a preparation, new or changed. */
export function PreparationFields({
  fields,
  members,
  onKind,
}: {
  readonly fields: UseFormReturnType<PreparationValues>;
  readonly members: MeetingProposal["members"];
  /** Another kind of meeting proposes another agenda. */
  readonly onKind?: (kind: PreparationValues["kind"]) => void;
}) {
  const { t } = useWords();
  const { values, errors } = fields;
  const set = <K extends keyof PreparationValues & string>(key: K, value: PreparationValues[K]) => {
    fields.clearFieldError(key);
    fields.setFieldValue(key, value as never);
  };
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("meetings.facts.kind")}
          data={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
          value={values.kind}
          onChange={(value) => {
            const kind = MEETING_KINDS.find((each) => each === value);
            if (kind === undefined) return;
            set("kind", kind);
            onKind?.(kind);
          }}
        />
        <Select
          label={t("meetings.facts.mode")}
          data={MEETING_MODES.map((mode) => ({ value: mode, label: t(`meetings.mode.${mode}`) }))}
          value={values.mode}
          onChange={(value) => {
            const mode = MEETING_MODES.find((each) => each === value);
            if (mode !== undefined) set("mode", mode);
          }}
        />
      </SimpleGrid>
      <TextInput
        label={t("meetings.prepare.name")}
        required
        maxLength={200}
        {...fields.getInputProps("title")}
      />
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <DayField
          label={t("meetings.prepare.date")}
          value={values.date}
          error={errors["date"]}
          onChange={(date) => set("date", date)}
        />
        <TextInput
          label={t("meetings.prepare.time")}
          description={t("meetings.prepare.time_hint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          required
          inputMode="numeric"
          placeholder="19:30"
          maxLength={5}
          {...fields.getInputProps("time")}
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
      <TextInput
        label={t("meetings.facts.place")}
        required
        maxLength={300}
        {...fields.getInputProps("place")}
      />
      {values.mode !== "inPerson" && (
        <TextInput
          label={t("meetings.facts.link")}
          description={t("meetings.prepare.link_hint")}
          required
          dir="ltr"
          type="url"
          placeholder="https://"
          maxLength={500}
          {...fields.getInputProps("onlineLink")}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MemberPicker
          label={t("meetings.facts.chair")}
          members={members}
          value={values.chairId}
          error={errors["chairId"]}
          onChange={(chosen) => set("chairId", chosen)}
        />
        <MemberPicker
          label={t("meetings.facts.clerk")}
          members={members}
          value={values.clerkId}
          error={errors["clerkId"]}
          onChange={(chosen) => set("clerkId", chosen)}
        />
      </SimpleGrid>
      <div>
        <Title order={3} mb="xs">
          {t("meetings.agenda.title")}
        </Title>
        <AgendaEditor fields={fields} />
      </div>
    </Stack>
  );
}
