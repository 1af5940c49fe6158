import { SegmentedControl, Stack, TextInput } from "@mantine/core";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../../platform/day-field.tsx";
import { useAsk } from "../../platform/ask.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { CaseFields, inputOf, type CaseFormFields, type CaseValues } from "./case-fields.tsx";
import { useCaseWords } from "./case-words.ts";
import { PersonFields, personOf, type TypedPerson } from "./person-fields.tsx";
import { keepCase } from "./keep-case.ts";

const KINDS = ["admission", "readmission"] as const;
type Kind = (typeof KINDS)[number];

/** Takes somebody up as a candidate of a cell, for the first time or again. */
export function NewCaseScreen() {
  const { t } = useWords();
  const words = useCaseWords();
  const organisationId = useParam("organisationId");
  const query = useAsk(getOrganisation, { params: { organisationId } });
  const [kind, setKind] = useState<Kind>("admission");
  return (
    <Page width="narrow">
      <Loaded query={query} shape="page">
        {({ organisation }) => (
          <>
            <PageHeader
              title={t("members.cases.new.title")}
              lead={t("members.cases.new.lead")}
              above={[
                <TextLink
                  key="cases"
                  to="/organisations/$organisationId/cases"
                  params={{ organisationId }}
                  size="sm"
                >
                  {organisation.name}
                </TextLink>,
              ]}
            />
            <SegmentedControl
              aria-label={t("members.cases.new.kind")}
              data={KINDS.map((each) => ({ value: each, label: words.kind(each) }))}
              value={kind}
              onChange={setKind}
            />
            <NewCaseForm key={kind} kind={kind} organisationId={organisationId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Values extends CaseValues {
  person: TypedPerson & { phone: string; email: string };
}

function blank(): Values {
  return {
    doneOn: "",
    document: { number: "", on: "", issuer: "" },
    input: {},
    reason: "",
    openedOn: localDateOf(new Date().toISOString(), VIETNAM),
    person: {
      name: "",
      sex: "",
      birthDate: "",
      citizenId: "",
      ethnicity: "Kinh",
      phone: "",
      email: "",
    },
  };
}

function NewCaseForm({
  kind,
  organisationId,
}: {
  readonly kind: Kind;
  readonly organisationId: string;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const definition = definitionOf(kind);
  // One id for this case however often the button is pressed.
  const [caseId] = useState(() => uuidv7());
  const { fields, command, submit } = useRouteForm(openCase, {
    initial: blank(),
    toIntent: (values: Values) => ({
      params: { organisationId },
      body: {
        caseId,
        kind,
        memberId: null,
        person: personOf(values.person),
        openedOn: String(values["openedOn"]),
        input: { ...inputOf(definition.fields, values) },
      },
    }),
    onDone: keepCase,
    onSuccess: () => void navigate({ to: "/cases/$caseId", params: { caseId } }),
  });
  const form = fields as unknown as CaseFormFields;
  const { person } = fields.getValues();
  return (
    <CommandForm
      submit={t("members.cases.new.submit")}
      size="lg"
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
    >
      <Section title={t("members.cases.new.person")}>
        <PersonFields form={form} person={person} hint={t("members.cases.new.citizen_hint")}>
          <ContactFields form={form} />
        </PersonFields>
      </Section>
      <Section title={t("members.cases.new.conditions")}>
        <Stack gap="sm">
          <CaseFields fields={definition.fields} form={form} organisationId={organisationId} />
          <DayField
            label={t("members.cases.opened_on")}
            value={String(fields.getValues()["openedOn"])}
            error={fields.errors["openedOn"]}
            onChange={(day) => fields.setFieldValue("openedOn", day)}
          />
        </Stack>
      </Section>
    </CommandForm>
  );
}

function ContactFields({ form }: { readonly form: CaseFormFields }) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t("members.cases.new.phone")}
        type="tel"
        maxLength={30}
        dir="ltr"
        {...form.getInputProps("person.phone")}
      />
      <TextInput
        label={t("members.cases.new.email")}
        type="email"
        maxLength={254}
        dir="ltr"
        {...form.getInputProps("person.email")}
      />
    </>
  );
}
