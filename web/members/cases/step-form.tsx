import { Group, Text, TextInput } from "@mantine/core";
import { carryOutStep, correctStep } from "@chiboso/domain/members/cases/contract.ts";
import type { StepDefinition } from "@chiboso/domain/members/cases/definition.ts";
import type { CaseView, StepView } from "@chiboso/domain/members/cases/view.ts";
import { DayField } from "../../platform/day-field.tsx";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { useWords } from "../../platform/words.tsx";
import { CaseFields, inputOf, type CaseFormFields, type CaseValues } from "./case-fields.tsx";
import { keepCase } from "./keep-case.ts";

/** Enters that a step was carried out: the day, the paper, and what the step asks. */
export function StepForm({
  found,
  definition,
}: {
  readonly found: CaseView;
  readonly definition: StepDefinition;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(carryOutStep, {
    initial: blankValues(found.today, definition),
    toIntent: (values: CaseValues) => ({
      params: { caseId: found.caseId },
      body: stepOf(definition, values),
    }),
    onDone: keepCase,
  });
  return (
    <CommandForm
      submit={t("members.cases.carry_out")}
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
    >
      <StepFields form={fields} definition={definition} organisationId={found.organisationId} />
    </CommandForm>
  );
}

/** States a step anew; what was entered before stays to be seen. */
export function CorrectionForm({
  found,
  step,
  definition,
  onDone,
  onCancel,
}: {
  readonly found: CaseView;
  readonly step: StepView;
  readonly definition: StepDefinition;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const entered = step.entry;
  const blank = blankValues(found.today, definition);
  const { fields, command, submit } = useRouteForm(correctStep, {
    initial: entered
      ? {
          ...blank,
          doneOn: entered.doneOn,
          document: entered.document ?? blank.document,
          input: { ...entered.input },
        }
      : blank,
    toIntent: (values: CaseValues) => ({
      params: { caseId: found.caseId },
      body: { ...stepOf(definition, values), reason: values.reason.trim() },
    }),
    onDone: keepCase,
    onSuccess: onDone,
  });
  return (
    <CommandForm
      submit={t("members.cases.correct")}
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Text size="sm" c="dimmed">
        {t("members.cases.correct_hint")}
      </Text>
      <StepFields
        form={fields}
        definition={definition}
        organisationId={found.organisationId}
        names={found.names}
      />
      <TextInput
        label={t("members.cases.correct_reason")}
        required
        maxLength={500}
        {...fields.getInputProps("reason")}
      />
    </CommandForm>
  );
}

function StepFields({
  form,
  definition,
  organisationId,
  names,
}: {
  readonly form: CaseFormFields;
  readonly definition: StepDefinition;
  readonly organisationId: string;
  readonly names?: Readonly<Record<string, string>>;
}) {
  const { t } = useWords();
  const { doneOn } = form.getValues();
  return (
    <>
      <CaseFields
        fields={definition.fields}
        form={form}
        organisationId={organisationId}
        {...(names && { names })}
      />
      {definition.document !== "none" && (
        <PaperFields form={form} required={definition.document === "required"} />
      )}
      <DayField
        label={t("members.cases.done_on")}
        value={doneOn}
        error={form.errors["doneOn"]}
        onChange={(day) => form.setFieldValue("doneOn", day)}
      />
    </>
  );
}

/** Number, day and issuer of the paper behind a step. */
function PaperFields({
  form,
  required,
}: {
  readonly form: CaseFormFields;
  readonly required: boolean;
}) {
  const { t } = useWords();
  const { document } = form.getValues();
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={600} mb={4}>
        {t(required ? "members.cases.document" : "members.cases.document_optional")}
      </Text>
      <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap">
        <TextInput
          label={t("members.cases.document_number")}
          required={required}
          maxLength={60}
          {...form.getInputProps("document.number")}
        />
        <DayField
          label={t("members.cases.document_on")}
          value={document.on}
          error={form.errors["document.on"]}
          required={required}
          onChange={(day) => form.setFieldValue("document.on", day)}
        />
        <TextInput
          label={t("members.cases.document_issuer")}
          required={required}
          maxLength={200}
          {...form.getInputProps("document.issuer")}
        />
      </Group>
    </fieldset>
  );
}

function blankValues(today: string, definition: StepDefinition): CaseValues {
  const yes = definition.fields.filter(({ kind }) => kind === "yes");
  return {
    doneOn: today,
    document: { number: "", on: today, issuer: "" },
    input: Object.fromEntries(yes.map(({ name }) => [name, false])),
    reason: "",
  };
}

/** A paper without a number and an issuer is no paper. */
function stepOf(definition: StepDefinition, values: CaseValues) {
  const { number, on, issuer } = values.document;
  const empty = number.trim() === "" && issuer.trim() === "" && definition.document !== "required";
  return {
    step: definition.code,
    doneOn: values.doneOn,
    document:
      definition.document === "none" || empty
        ? null
        : { number: number.trim(), on, issuer: issuer.trim() },
    input: { ...inputOf(definition.fields, values) },
  };
}
