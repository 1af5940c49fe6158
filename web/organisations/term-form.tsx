import type { UseFormReturnType } from "@mantine/form";
import { Checkbox, SimpleGrid, TextInput } from "@mantine/core";
import { addDays, addMonths } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getHistory } from "@chiboso/domain/organisations/acts-contract.ts";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { beginTerm, listTerms, type Term } from "@chiboso/domain/organisations/terms-contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../platform/day-field.tsx";
import { CommandForm } from "../platform/command-form.tsx";
import { useRouteForm } from "../platform/form.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";
import { DocumentFields, NO_DOCUMENT } from "./document-fields.tsx";
import { useToday } from "./use-today.ts";

/** Enters a term of office, its end proposed by the usual length (MEET-16). */
export function TermForm({
  organisation,
  found,
  running,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly found: Reply<typeof listTerms>;
  readonly running: Term | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [termId] = useState(() => uuidv7());
  const plannedFrom = (since: string) =>
    found.usual === null || since === "" ? "" : addDays(addMonths(since, found.usual.months), -1);
  const today = useToday();
  const form = useRouteForm(beginTerm, {
    initial: {
      name: "",
      since: today,
      plannedUntil: plannedFrom(today),
      closesRunning: true,
      document: NO_DOCUMENT,
    },
    toIntent: ({ plannedUntil, ...values }) => ({
      params: { organisationId: organisation.id },
      body: { termId, ...values, plannedUntil: plannedUntil || null, until: null },
    }),
    onDone: (_, cache) => cache.refresh(listTerms, getHistory, listWarnings),
    onSuccess: onClose,
  });
  const { fields, command } = form;
  return (
    <Section title={t("organisations.begin_term")}>
      <CommandForm
        submit={t("organisations.enter_term")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={() => form.submit()}
        onCancel={onClose}
      >
        <TermFields
          running={running}
          organisation={organisation}
          found={found}
          fields={fields}
          plannedFrom={plannedFrom}
        />
        <DocumentFields
          value={fields.values.document}
          errors={fields.errors}
          onChange={(document, field) => {
            fields.setFieldValue("document", document);
            fields.clearFieldError(field);
          }}
        />
      </CommandForm>
    </Section>
  );
}

interface TermValues {
  name: string;
  since: string;
  plannedUntil: string;
  closesRunning: boolean;
  document: DecidingDocument;
}

function TermFields({
  organisation,
  found,
  running,
  fields,
  plannedFrom,
}: {
  readonly running: Term | undefined;
  readonly organisation: Organisation;
  readonly found: Reply<typeof listTerms>;
  readonly fields: UseFormReturnType<TermValues>;
  /** The end that is usual for a term from a day. */
  readonly plannedFrom: (since: string) => string;
}) {
  const { t, date } = useWords();
  return (
    <>
      <TextInput
        label={t("organisations.term_name")}
        placeholder={t("organisations.term_name_hint")}
        required
        maxLength={100}
        {...fields.getInputProps("name")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField
          label={t("organisations.term_since")}
          value={fields.values.since}
          error={fields.errors["since"]}
          onChange={(since) =>
            fields.setValues({ ...fields.getValues(), since, plannedUntil: plannedFrom(since) })
          }
        />
        <div>
          <DayField
            label={t("organisations.term_planned")}
            value={fields.values.plannedUntil}
            error={fields.errors["plannedUntil"]}
            onChange={(plannedUntil) => fields.setFieldValue("plannedUntil", plannedUntil)}
          />
          {found.usual && <RuleNote citation={found.usual.citation} path={organisation.path} />}
        </div>
      </SimpleGrid>
      {running && (
        <Checkbox
          label={t("organisations.closes_running", {
            name: running.name,
            day: date(running.since),
          })}
          checked={fields.values.closesRunning}
          error={fields.errors["closesRunning"]}
          onChange={(event) => fields.setFieldValue("closesRunning", event.currentTarget.checked)}
        />
      )}
    </>
  );
}
