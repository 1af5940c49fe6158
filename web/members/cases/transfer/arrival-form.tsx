import { Stack } from "@mantine/core";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../../../platform/day-field.tsx";
import { CommandForm } from "../../../platform/command-form.tsx";
import { useRouteForm } from "../../../platform/form.ts";
import { Section } from "../../../platform/page.tsx";
import { useWords } from "../../../platform/words.tsx";
import { CaseFields, inputOf, type CaseFormFields, type CaseValues } from "../case-fields.tsx";
import { PersonFields, personOf, type TypedPerson } from "../person-fields.tsx";
import { keepCase } from "../keep-case.ts";

type Read = Reply<typeof readLetter>;

interface Values extends CaseValues {
  person: TypedPerson;
}

/** Asked of a letter from outside; where it comes from and the digest are known by then. */
const KNOWN = new Set(["origin", "fromOrganisation", "packageDigest"]);

/** Who comes and by which letter, from its data where there are any; opens the case of taking the member in. */
export function ArrivalForm({
  organisationId,
  read,
}: {
  readonly organisationId: string;
  readonly read: Read | null;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { fields: asked } = definitionOf("transferIn");
  // One id for this case however often the button is pressed.
  const [caseId] = useState(() => uuidv7());
  const { fields, command, submit } = useRouteForm(openCase, {
    initial: initialOf(read),
    toIntent: (values: Values) => ({
      params: { organisationId },
      body: {
        caseId,
        kind: "transferIn" as const,
        memberId: null,
        person: personOf(values.person),
        openedOn: values.doneOn,
        input: { ...inputOf(asked, values) },
      },
    }),
    onDone: keepCase,
    onSuccess: () => void navigate({ to: "/cases/$caseId", params: { caseId } }),
  });
  const form = fields as unknown as CaseFormFields;
  const { person } = fields.getValues();
  return (
    <CommandForm
      submit={t("members.transfer.arrival_submit")}
      size="lg"
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
    >
      <Section title={t("members.transfer.person_title")}>
        <PersonFields form={form} person={person} hint={t("members.transfer.citizen_hint")} />
      </Section>
      <Section title={t("members.transfer.letter_title")}>
        <Stack gap="sm">
          <CaseFields
            fields={asked.filter(({ name }) => !KNOWN.has(name))}
            form={form}
            organisationId={organisationId}
          />
          <DayField
            label={t("members.transfer.presented_on")}
            value={fields.getValues().doneOn}
            error={fields.errors["openedOn"]}
            onChange={(day) => fields.setFieldValue("doneOn", day)}
          />
        </Stack>
      </Section>
    </CommandForm>
  );
}

const orEmpty = (value: string | null) => value ?? "";

function initialOf(read: Read | null): Values {
  return {
    doneOn: localDateOf(new Date().toISOString(), VIETNAM),
    document: { number: "", on: "", issuer: "" },
    reason: "",
    person: { name: "", sex: "", birthDate: "", citizenId: "", ethnicity: "" },
    input: { origin: "outside" },
    ...(read && fromLetter(read)),
  };
}

/** What the data of the letter fill in; everything can still be corrected by the paper. */
function fromLetter({ content, digest }: Read): Pick<Values, "person" | "input"> {
  const { member, letter, from } = content;
  const born = orEmpty(member.birthDate);
  return {
    person: {
      name: member.name,
      sex: orEmpty(member.sex),
      // Where only the year is known the day has to be typed.
      birthDate: born.length > "YYYY".length ? born : "",
      citizenId: orEmpty(member.citizenId),
      ethnicity: orEmpty(member.ethnicity),
    },
    input: {
      origin: "outside",
      fromName: [from.name, from.superior].filter((part) => part !== null).join(", "),
      letterNumber: letter.number,
      letterOn: letter.on,
      letterIssuer: letter.issuer,
      admittedOn: orEmpty(member.admittedOn),
      officialOn: orEmpty(member.officialOn),
      cardNumber: orEmpty(member.cardNumber),
      packageDigest: digest,
    },
  };
}
