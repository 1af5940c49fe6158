import { Group, Modal, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { statedFact } from "@chiboso/domain/members/sheet/contract.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import { specOf } from "@chiboso/domain/members/sheet/facts.ts";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import type { UseFormReturnType } from "@mantine/form";
import type * as z from "zod";
import { useWords } from "../../platform/words.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { FactBoxes } from "./fact-boxes.tsx";
import { valueLine } from "./fact-text.ts";

/** What stands in the fields of a form about a fact. */
export interface FactFields extends Record<string, unknown> {
  readonly kind: FactKind;
  readonly value: Readonly<Record<string, string>>;
  readonly since: string;
  readonly until: string;
  readonly document: string;
  /** Why it is changed: the reason of a correction, or of putting a wrong fact right. */
  readonly words: string;
}

/** The fact that a form puts right; null for one that is added. */
export type Corrected = Pick<Fact, "id" | "kind" | "value" | "since" | "until" | "kept"> | null;

/** The fields as they are when the form opens: of the fact that is put right, or empty. */
export function fieldsFor(kind: FactKind, corrected: Corrected): FactFields {
  return {
    kind,
    value: corrected?.value ?? {},
    since: corrected?.since ?? "",
    until: corrected?.until ?? "",
    document: "",
    words: "",
  };
}

/** What the fields say, as the routes want it; empty boxes are left out. */
export function statedBy(values: FactFields): z.input<typeof statedFact> {
  const { kind, value, since, until, document } = values;
  const filled = Object.entries(value).filter(([, text]) => text.trim() !== "");
  return {
    kind,
    value: Object.fromEntries(filled),
    since: since === "" ? null : since,
    until: until === "" ? null : until,
    document,
  };
}

/** The boxes that must be filled and are not, under the names that a refusal has: `value.place`. */
export function emptyBoxes({
  kind,
  value,
}: FactFields): Partial<Record<`value.${string}`, "kernel.missing_field">> {
  const empty = Object.entries(specOf(kind).fields).filter(
    ([box, field]) => field.required && (value[box] ?? "").trim() === "",
  );
  return Object.fromEntries(empty.map(([box]) => [`value.${box}`, "kernel.missing_field"]));
}

/** The frame of the forms about a fact. */
export function FactModal({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ "aria-label": t("platform.close") }}
      closeOnClickOutside={false}
    >
      {children}
    </Modal>
  );
}

/** Which kind, its boxes, since when, until when, and from which document. */
export function StatedFields({
  kinds,
  corrected,
  fields,
  documentRequired,
}: {
  /** The kinds of one item of the sheet. */
  readonly kinds: readonly FactKind[];
  readonly corrected: Corrected;
  readonly fields: UseFormReturnType<FactFields>;
  readonly documentRequired: boolean;
}) {
  const speech = useWords();
  const { t } = speech;
  const { kind, value } = fields.values;
  return (
    <Stack gap="sm">
      {corrected === null && kinds.length > 1 ? (
        <Select
          label={t("members.sheet.kind")}
          data={kinds.map((each) => ({ value: each, label: t(`members.fact.${each}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => next && fields.setValues({ ...fieldsFor(next, null) })}
        />
      ) : (
        <Text fw={600}>{t(`members.fact.${kind}`)}</Text>
      )}
      {corrected !== null && (
        <Text size="sm" c="dimmed">
          {t("members.sheet.now_says", { value: valueLine(kind, corrected.value, speech) })}
        </Text>
      )}
      <FactBoxes
        kind={kind}
        values={value}
        errors={fields.errors}
        onChange={(box, text) => fields.setFieldValue("value", { ...value, [box]: text })}
      />
      {specOf(kind).dated && <PeriodFields fields={fields} />}
      <TextInput
        label={t("members.sheet.document")}
        description={t("members.sheet.document_hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        required={documentRequired}
        maxLength={300}
        {...fields.getInputProps("document")}
      />
    </Stack>
  );
}

function PeriodFields({ fields }: { readonly fields: UseFormReturnType<FactFields> }) {
  const { t } = useWords();
  return (
    <Group grow align="flex-start">
      <DayField
        label={t("members.sheet.since_label")}
        required={false}
        value={fields.values.since}
        error={fields.errors["since"]}
        onChange={(day) => fields.setFieldValue("since", day)}
      />
      <DayField
        label={t("members.sheet.until_label")}
        hint={t("members.sheet.until_hint")}
        required={false}
        value={fields.values.until}
        error={fields.errors["until"]}
        onChange={(day) => fields.setFieldValue("until", day)}
      />
    </Group>
  );
}

/** The reason for a change, in words. */
export function WordsField({
  label,
  hint,
  name,
  fields,
}: {
  readonly label: string;
  readonly hint: string;
  /** Under which name the server refuses it. */
  readonly name: string;
  readonly fields: UseFormReturnType<FactFields>;
}) {
  return (
    <Textarea
      label={label}
      description={hint}
      inputWrapperOrder={["label", "input", "description", "error"]}
      required
      autosize
      minRows={2}
      maxLength={1000}
      value={fields.values.words}
      error={fields.errors[name] ?? fields.errors["words"]}
      onChange={(event) => fields.setFieldValue("words", event.currentTarget.value)}
    />
  );
}
