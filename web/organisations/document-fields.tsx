import { Fieldset, SimpleGrid, TextInput } from "@mantine/core";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import type { ReactNode } from "react";
import { DayField } from "../platform/day-field.tsx";
import { useWords } from "../platform/words.tsx";

export const NO_DOCUMENT: DecidingDocument = { number: "", date: "", issuer: "" };

/** The document that decides an act: its number, day and issuing body. */
export function DocumentFields({
  value,
  errors,
  onChange,
}: {
  readonly value: DecidingDocument;
  /** By the name of the field in the body: `document.number`. */
  readonly errors: Readonly<Record<string, ReactNode>>;
  /** With the field that was changed, whose fault is then no more. */
  readonly onChange: (value: DecidingDocument, field: `document.${keyof DecidingDocument}`) => void;
}) {
  const { t } = useWords();
  return (
    <Fieldset legend={t("organisations.document")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t("organisations.document_number")}
          placeholder={t("organisations.document_number_example")}
          dir="ltr"
          required
          maxLength={60}
          value={value.number}
          error={errors["document.number"]}
          onChange={(event) =>
            onChange({ ...value, number: event.currentTarget.value }, "document.number")
          }
        />
        <DayField
          label={t("organisations.document_date")}
          value={value.date}
          error={errors["document.date"]}
          onChange={(date) => onChange({ ...value, date }, "document.date")}
        />
      </SimpleGrid>
      <TextInput
        mt="sm"
        label={t("organisations.document_issuer")}
        required
        maxLength={200}
        value={value.issuer}
        error={errors["document.issuer"]}
        onChange={(event) =>
          onChange({ ...value, issuer: event.currentTarget.value }, "document.issuer")
        }
      />
    </Fieldset>
  );
}
