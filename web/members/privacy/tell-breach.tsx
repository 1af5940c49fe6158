import { TextInput } from "@mantine/core";
import {
  listBreaches,
  noteBreachNotified,
} from "@chiboso/domain/members/privacy/breach-contract.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { useWords } from "../../platform/words.tsx";
import { fromLocal, toLocal } from "./local-moment.ts";
import { MomentFields } from "./moment-fields.tsx";

/** Notes when and to whom a breach was told. */
export function TellBreach({
  organisationId,
  breachId,
  now,
}: {
  readonly organisationId: string;
  readonly breachId: string;
  readonly now: string;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(noteBreachNotified, {
    initial: { at: toLocal(now), to: "" },
    toIntent: ({ at, to }) => ({
      params: { organisationId, breachId },
      body: { at: fromLocal(at), to },
    }),
    onDone: (_breach, cache) => cache.refresh(listBreaches),
  });
  return (
    <CommandForm
      submit={t("members.breach.tell")}
      quiet
      pending={command.pending}
      failure={command.failure}
      onSubmit={() => submit()}
    >
      <TextInput {...fields.getInputProps("to")} label={t("members.breach.to")} />
      <MomentFields
        {...fields.getInputProps("at")}
        value={fields.values.at}
        label={t("members.breach.told_at")}
      />
    </CommandForm>
  );
}
