import { Select, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import type { CaseFormFields } from "./case-fields.tsx";

/** What is asked of somebody who is not in the register yet, as it stands in the fields of a form. */
export interface TypedPerson {
  name: string;
  sex: string;
  birthDate: string;
  citizenId: string;
  ethnicity: string;
}

/** Who somebody is that no register has; `children` are what a case asks beside it. */
export function PersonFields({
  form,
  person,
  hint,
  children,
}: {
  readonly form: CaseFormFields;
  readonly person: TypedPerson;
  /** What the citizen number is needed for. */
  readonly hint: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const set = (field: keyof TypedPerson, value: string) =>
    form.setFieldValue(`person.${field}`, value);
  return (
    <Stack gap="sm">
      <TextInput
        label={t("members.cases.new.name")}
        required
        maxLength={100}
        {...form.getInputProps("person.name")}
      />
      <Select
        label={t("members.cases.new.sex")}
        required
        placeholder={t("members.cases.choose")}
        data={[
          { value: "male", label: t("members.cases.new.male") },
          { value: "female", label: t("members.cases.new.female") },
        ]}
        value={person.sex === "" ? null : person.sex}
        error={form.errors["person.sex"]}
        onChange={(value) => set("sex", value ?? "")}
      />
      <DayField
        label={t("members.cases.new.birth")}
        value={person.birthDate}
        error={form.errors["person.birthDate"]}
        onChange={(day) => set("birthDate", day)}
      />
      <TextInput
        label={t("members.cases.new.citizen")}
        description={hint}
        inputMode="numeric"
        maxLength={12}
        dir="ltr"
        {...form.getInputProps("person.citizenId")}
      />
      <TextInput
        label={t("members.cases.new.ethnicity")}
        maxLength={50}
        {...form.getInputProps("person.ethnicity")}
      />
      {children}
    </Stack>
  );
}

/** The person as the contract takes it; an empty choice is refused there, under its field. */
export function personOf(person: TypedPerson & { phone?: string; email?: string }) {
  return {
    name: person.name.trim(),
    sex: person.sex as "male" | "female",
    birthDate: person.birthDate,
    citizenId: filled(person.citizenId),
    ethnicity: filled(person.ethnicity),
    phone: filled(person.phone ?? ""),
    email: filled(person.email ?? ""),
  };
}

/** What was typed, or null for nothing. */
function filled(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
