import { NumberInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { CaseField, CaseInput } from "@chiboso/domain/members/cases/field.ts";
import { isAsked } from "@chiboso/domain/members/cases/field.ts";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import { useCaseWords } from "./case-words.ts";
import { DestinationField } from "./transfer/destination-field.tsx";
import { MemberField, OrganisationField, PollField } from "./named-fields.tsx";

/** What a form of a case holds while it is being filled in; what is empty is not sent. */
export interface CaseValues extends Record<string, unknown> {
  doneOn: string;
  document: { number: string; on: string; issuer: string };
  input: Record<string, string | number | boolean>;
  reason: string;
}

export type CaseFormFields = UseFormReturnType<CaseValues>;

const NO_NAMES: Readonly<Record<string, string>> = {};

/** The questions of a step, each drawn by its kind; one that does not apply is not there. */
export function CaseFields({
  fields,
  form,
  organisationId,
  names = NO_NAMES,
}: {
  readonly fields: readonly CaseField[];
  readonly form: CaseFormFields;
  readonly organisationId: string;
  /** Of persons and organisations that stand in the form from the beginning. */
  readonly names?: Readonly<Record<string, string>>;
}) {
  const { input } = form.getValues();
  return fields
    .filter((field) => isAsked(field, input))
    .map((field) => (
      <FieldInput
        key={field.name}
        field={field}
        form={form}
        organisationId={organisationId}
        names={names}
      />
    ));
}

interface Shared {
  readonly label: string;
  readonly required: boolean;
  readonly error?: string;
  readonly description?: string;
}

interface Drawn {
  readonly names: Readonly<Record<string, string>>;
  readonly field: CaseField;
  readonly form: CaseFormFields;
  readonly organisationId: string;
}

function FieldInput(drawn: Drawn) {
  const { t } = useWords();
  const words = useCaseWords();
  const { field, form } = drawn;
  const required = field.optional !== true;
  const error: unknown = form.errors[pathOf(field)];
  const shared: Shared = {
    label: words.field(field.name),
    required,
    ...(typeof error === "string" && { error }),
    ...(!required && { description: t("members.cases.optional") }),
  };
  switch (field.kind) {
    case "member":
    case "organisation":
    case "poll":
      return <NamedInput {...drawn} field={field} shared={shared} />;
    case "choice":
      return <ChoiceInput {...drawn} field={field} shared={shared} />;
    case "line":
    case "prose":
    case "cardNumber":
      return <TextualInput {...drawn} kind={field.kind} shared={shared} />;
    case "date":
    case "count":
    case "yes":
      return <MeasuredInput {...drawn} kind={field.kind} shared={shared} />;
    default:
      return field satisfies never;
  }
}

function pathOf(field: CaseField): string {
  return `input.${field.name}`;
}

function textOf({ field, form }: Drawn): string {
  const value = form.getValues().input[field.name];
  return typeof value === "string" ? value : "";
}

function TextualInput({
  kind,
  shared,
  ...drawn
}: Drawn & { readonly kind: "line" | "prose" | "cardNumber"; readonly shared: Shared }) {
  const props = {
    ...shared,
    ...drawn.form.getInputProps(pathOf(drawn.field)),
    value: textOf(drawn),
  };
  if (kind === "prose") return <Textarea {...props} autosize minRows={3} maxLength={4000} />;
  if (kind === "line") return <TextInput {...props} maxLength={300} />;
  return <TextInput {...props} inputMode="numeric" maxLength={12} dir="ltr" />;
}

function MeasuredInput({
  kind,
  shared,
  ...drawn
}: Drawn & { readonly kind: "date" | "count" | "yes"; readonly shared: Shared }) {
  const { field, form } = drawn;
  const value = form.getValues().input[field.name];
  const set = (given: string | number | boolean) => form.setFieldValue(pathOf(field), given);
  if (kind === "date") return <DayField {...shared} value={textOf(drawn)} onChange={set} />;
  if (kind === "yes") {
    return (
      <Switch
        label={shared.label}
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  }
  return (
    <NumberInput
      {...shared}
      value={typeof value === "number" ? value : ""}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      onChange={(given) => set(typeof given === "number" ? given : "")}
    />
  );
}

function ChoiceInput({
  field,
  shared,
  ...drawn
}: Drawn & {
  readonly field: Extract<CaseField, { readonly kind: "choice" }>;
  readonly shared: Shared;
}) {
  const { t } = useWords();
  const words = useCaseWords();
  const text = textOf({ ...drawn, field });
  return (
    <Select
      {...shared}
      placeholder={t("members.cases.choose")}
      data={field.options.map((each) => ({
        value: each,
        label: words.option(field.name, each),
      }))}
      value={text === "" ? null : text}
      onChange={(chosen) => drawn.form.setFieldValue(pathOf(field), chosen ?? "")}
    />
  );
}

function NamedInput({
  field,
  shared,
  ...drawn
}: Drawn & {
  readonly field: Extract<CaseField, { readonly kind: "member" | "organisation" | "poll" }>;
  readonly shared: Shared;
}) {
  const { form, organisationId, names } = drawn;
  const value = textOf({ ...drawn, field });
  const known = names[value];
  const set = (chosen: string) => form.setFieldValue(pathOf(field), chosen);
  // A transfer may lead beyond what the sender sees of the tree.
  if (field.name === "destination") {
    return (
      <DestinationField {...shared} organisationId={organisationId} value={value} onChange={set} />
    );
  }
  if (field.kind === "organisation")
    return <OrganisationField {...shared} value={value} known={known} onChange={set} />;
  if (!("decision" in field)) {
    return (
      <MemberField
        {...shared}
        organisationId={organisationId}
        value={value}
        known={known}
        onChange={set}
      />
    );
  }
  return (
    <PollField
      {...shared}
      organisationId={organisationId}
      decision={field.decision}
      value={value}
      onChange={(poll) => {
        set(poll?.pollId ?? "");
        if (poll === null) return;
        form.setFieldValue("input.voteBase", poll.base);
        form.setFieldValue("input.voteFor", poll.yes);
        form.setFieldValue("doneOn", poll.closedOn);
      }}
    />
  );
}

/** What is sent: the questions that are asked, without what was left empty. */
export function inputOf(fields: readonly CaseField[], values: CaseValues): CaseInput {
  return Object.fromEntries(
    fields
      .filter((field) => isAsked(field, values.input))
      .flatMap((field) => {
        const value = values.input[field.name];
        if (value === undefined || value === "") return [];
        return [[field.name, typeof value === "string" ? value.trim() : value] as const];
      }),
  );
}
