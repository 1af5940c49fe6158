import { Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { confirmRule, showRuleState } from "@chiboso/domain/rules/contract.ts";
import type { Rule } from "@chiboso/domain/rules/pack.ts";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { useRouteForm } from "../platform/form.ts";
import { useWords } from "../platform/words.tsx";
import { useOwnOrganisations } from "./own-organisations.ts";
import { useRuleText } from "./rule-text.ts";

interface Values extends Record<string, unknown> {
  readonly organisationId: string;
  readonly document: string;
  readonly clause: string;
}

/** Asks for the document in which the rule was read; the name is that of whoever is signed in. */
export function ConfirmRule({
  rule,
  onClose,
}: {
  readonly rule: Rule;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const text = useRuleText();
  const organisations = useOwnOrganisations("rules.confirm");
  const { fields, command, submit } = useRouteForm<typeof confirmRule, Values>(confirmRule, {
    initial: { organisationId: organisations[0]?.value ?? "", document: "", clause: "" },
    toIntent: ({ organisationId, document, clause }) => ({
      params: { organisationId },
      body: {
        confirmationId: uuidv7(),
        ruleId: rule.id,
        on: localDateOf(new Date().toISOString(), VIETNAM),
        document,
        clause,
      },
    }),
    onDone: (_kept, cache) => cache.refresh(showRuleState),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("rules.confirm_title", { rule: rule.id })}
      closeButtonProps={{ "aria-label": t("platform.close") }}
    >
      <Stack>
        <Text fw={600}>{text(rule.id)}</Text>
        <Text size="sm">{t("rules.confirm_text")}</Text>
        <CommandForm
          submit={t("rules.confirm")}
          pending={command.pending}
          failure={command.failure}
          onSubmit={submit}
          onCancel={onClose}
        >
          <Select
            label={t("rules.organisation")}
            data={[...organisations]}
            allowDeselect={false}
            {...fields.getInputProps("organisationId")}
          />
          <TextInput
            label={t("rules.confirm_document")}
            required
            data-autofocus
            {...fields.getInputProps("document")}
          />
          <TextInput label={t("rules.confirm_clause")} {...fields.getInputProps("clause")} />
        </CommandForm>
      </Stack>
    </Modal>
  );
}
