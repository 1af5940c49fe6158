import { NumberInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { CaseField, CaseInput } from "@chiboso/domain/members/cases/field.ts";
import { isAsked } from "@chiboso/domain/members/cases/field.ts";
import { DayField } from "../../meetings/public.ts";
import { useWords } from "../../platform/words.tsx";
import { useCaseWords } from "./case-words.ts";
import { MemberField, OrganisationField, PollField } from "./named-fields.tsx";

/** What a form of a case holds while it is being filled in; what is empty is not sent. */
export interface CaseValues extends Record<string, unknown> {
  doneOn: string;
  document: { number: string; on: string; issuer: string };
  input: Record<string, string | number | boolean>;
  reason: string;
}

export type CaseFormFields = UseFormReturnType<CaseValues>;

/** The questions of a step, each drawn by its kind; one that does not apply is not there. */
export function CaseFields({
  fields,
  form,
  organisationId,
}: {
  readonly fields: readonly CaseField[];
  readonly form: CaseFormFields;
  readonly organisationId: string;
}) {
  const { input } = form.getValues();
  return fields
    .filter((field) => isAsked(field, input))
    .map((field) => (
      <FieldInput key={field.name} field={field} form={form} organisationId={organisationId} />
    ));
}

function FieldInput({
  field,
  form,
  organisationId,
}: {
  readonly field: CaseField;
  readonly form: CaseFormFields;
  readonly organisationId: string;
}) {
  const { t } = useWords();
  const words = useCaseWords();
  const path = `input.${field.name}`;
  const props = form.getInputProps(path);
  const value = form.getValues().input[field.name];
  const text = typeof value === "string" ? value : "";
  const label = words.field(field.name);
  const required = field.optional !== true;
  const set = (chosen: string | number | boolean) => form.setFieldValue(path, chosen);
  const error: unknown = props["error"];
  const shared = {
    label,
    required,
    ...(typeof error === "string" && { error }),
    ...(!required && { description: t("members.cases.optional") }),
  };
  switch (field.kind) {
    case "date":
      return <DayField {...shared} value={text} onChange={set} />;
    case "line":
      return <TextInput {...shared} {...props} value={text} maxLength={300} />;
    case "prose":
      return <Textarea {...shared} {...props} value={text} autosize minRows={3} maxLength={4000} />;
    case "cardNumber":
      return (
        <TextInput
          {...shared}
          {...props}
          value={text}
          inputMode="numeric"
          maxLength={12}
          dir="ltr"
        />
      );
    case "count":
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
    case "yes":
      return (
        <Switch
          label={label}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          placeholder={t("members.cases.choose")}
          data={field.options.map((each) => ({
            value: each,
            label: words.option(field.name, each),
          }))}
          value={text === "" ? null : text}
          onChange={(chosen) => set(chosen ?? "")}
        />
      );
    case "member":
      return (
        <MemberField {...shared} organisationId={organisationId} value={text} onChange={set} />
      );
    case "organisation":
      return <OrganisationField {...shared} value={text} onChange={set} />;
    case "poll":
      return (
        <PollField
          {...shared}
          organisationId={organisationId}
          decision={field.decision}
          value={text}
          onChange={(poll) => {
            set(poll?.pollId ?? "");
            if (poll === null) return;
            form.setFieldValue("input.voteBase", poll.base);
            form.setFieldValue("input.voteFor", poll.yes);
            form.setFieldValue("doneOn", poll.closedOn);
          }}
        />
      );
    default:
      return field satisfies never;
  }
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
