import type { UseFormReturnType } from "@mantine/form";
import { MultiSelect, NumberInput, Textarea } from "@mantine/core";
import { listBreaches, recordBreach } from "@chiboso/domain/members/privacy/breach-contract.ts";
import { DATA_CLASSES, type DataClass } from "@chiboso/domain/members/privacy/register.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { useWords } from "../../platform/words.tsx";
import { fromLocal, toLocal } from "./local-moment.ts";
import { MomentFields } from "./moment-fields.tsx";

interface Values extends Record<string, unknown> {
  readonly noticedAt: string;
  readonly what: string;
  readonly dataClasses: string[];
  readonly persons: number | string;
  readonly measures: string;
}

/** Records a breach; from the moment in which it was noticed the hours run. */
export function RecordBreach({
  organisationId,
  now,
  onClose,
}: {
  readonly organisationId: string;
  readonly now: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [breachId] = useState(() => uuidv7());
  const { fields, command, submit } = useRouteForm<typeof recordBreach, Values>(recordBreach, {
    initial: {
      noticedAt: toLocal(now),
      what: "",
      dataClasses: [],
      persons: 0,
      measures: "",
    },
    toIntent: (values) => ({
      params: { organisationId },
      body: {
        breachId,
        noticedAt: fromLocal(values.noticedAt),
        what: values.what,
        dataClasses: DATA_CLASSES.filter((each) => values.dataClasses.includes(each)),
        persons: Number(values.persons),
        measures: values.measures,
      },
    }),
    onDone: (_breach, cache) => cache.refresh(listBreaches),
    onSuccess: onClose,
  });
  return (
    <CommandForm
      submit={t("members.breach.record")}
      pending={command.pending}
      failure={command.failure}
      onSubmit={() => submit()}
      onCancel={onClose}
    >
      <Fields fields={fields} />
    </CommandForm>
  );
}

function Fields({ fields }: { readonly fields: UseFormReturnType<Values> }) {
  const { t } = useWords();
  const classes = DATA_CLASSES.map((each: DataClass) => ({
    value: each,
    label: t(`members.privacy.class.${each}`),
  }));
  return (
    <>
      <MomentFields
        {...fields.getInputProps("noticedAt")}
        value={fields.values.noticedAt}
        label={t("members.breach.noticed_at")}
      />
      <Textarea
        {...fields.getInputProps("what")}
        label={t("members.breach.what")}
        withAsterisk
        autosize
        minRows={2}
      />
      <MultiSelect
        {...fields.getInputProps("dataClasses")}
        label={t("members.breach.classes")}
        withAsterisk
        data={classes}
      />
      <NumberInput
        {...fields.getInputProps("persons")}
        label={t("members.breach.persons")}
        withAsterisk
        min={0}
        allowDecimal={false}
      />
      <Textarea
        {...fields.getInputProps("measures")}
        label={t("members.breach.measures")}
        withAsterisk
        autosize
        minRows={2}
      />
    </>
  );
}
