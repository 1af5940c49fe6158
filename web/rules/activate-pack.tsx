import { Alert, List, Modal, Stack, Text, TextInput, Title } from "@mantine/core";
import {
  activatePack,
  listPacks,
  previewPack,
  showPack,
  showRulesAt,
  type PackPreview,
} from "@chiboso/domain/rules/packs-contract.ts";
import { v7 as uuidv7 } from "uuid";
import { useAsk } from "../platform/ask.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { DayField } from "../platform/day-field.tsx";
import { useRouteForm } from "../platform/form.ts";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ChangeList } from "./change-list.tsx";
import { useToday } from "./today.ts";
import { fieldName } from "./rule-values.ts";

interface Values extends Record<string, unknown> {
  readonly from: string;
  readonly document: string;
}

interface Activating {
  readonly organisationId: string;
  readonly versionId: string;
  readonly document: string;
  readonly onClose: () => void;
}

/** From which day and by which document; shows what would change where before it is done. */
export function ActivatePack(activating: Activating) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={activating.onClose}
      size="xl"
      title={t("rules.pack_activate")}
      closeButtonProps={{ "aria-label": t("platform.close") }}
    >
      <Stack>
        <Text size="sm">{t("rules.pack_activate_lead")}</Text>
        <ActivationForm {...activating} />
      </Stack>
    </Modal>
  );
}

function ActivationForm({ organisationId, versionId, document, onClose }: Activating) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm<typeof activatePack, Values>(activatePack, {
    initial: { from: useToday(), document },
    toIntent: ({ from, document: by }) => ({
      params: { organisationId, versionId },
      body: { activationId: uuidv7(), from, document: by },
    }),
    onDone: async (_done, cache) => {
      await Promise.all([listPacks, showPack, showRulesAt].map((route) => cache.refresh(route)));
    },
    onSuccess: onClose,
  });
  const { from } = fields.values;
  const query = useAsk(
    previewPack,
    { params: { organisationId, versionId }, query: { from } },
    { enabled: from !== "", keepPrevious: true },
  );
  return (
    <CommandForm
      submit={t("rules.pack_confirm")}
      pending={command.pending}
      failure={command.failure}
      disabled={query.data?.obstacle !== null}
      onSubmit={submit}
      onCancel={onClose}
    >
      <DayField
        label={t("rules.pack_from")}
        value={from}
        error={fields.errors["from"]}
        onChange={(day) => fields.setFieldValue("from", day)}
      />
      <TextInput
        label={t("rules.pack_document")}
        required
        maxLength={300}
        {...fields.getInputProps("document")}
      />
      <Loaded query={query}>{(preview) => <Preview preview={preview} />}</Loaded>
    </CommandForm>
  );
}

function Preview({ preview }: { readonly preview: PackPreview }) {
  const speech = useWords();
  const { t, date, refusalText } = speech;
  return (
    <Stack gap="md">
      {preview.obstacle !== null && (
        <Alert color="flag" role="alert">
          {refusalText(preview.obstacle)}
        </Alert>
      )}
      {preview.faults.length > 0 && (
        <div>
          <Title order={3}>{t("rules.pack_faults")}</Title>
          <List>
            {preview.faults.map(({ ruleId: rule, field, on, why }) => (
              <List.Item key={rule}>
                {t("rules.pack_fault", {
                  rule,
                  field: fieldName(field, speech),
                  date: date(on),
                  why,
                })}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {preview.places.map(({ organisationId, name, organisations: count, changes }) => (
        <Stack key={organisationId} gap="xs">
          <Title order={3}>{t("rules.pack_changes", { name, count })}</Title>
          <ChangeList changes={changes} />
        </Stack>
      ))}
    </Stack>
  );
}
