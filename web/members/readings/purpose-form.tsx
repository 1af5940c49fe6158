import { Radio, Stack, Text, TextInput } from "@mantine/core";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import {
  LONGEST_REASON,
  READING_PURPOSES,
  readingPurpose,
  type ReadingPurpose,
} from "@chiboso/domain/members/readings/purposes.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";

interface Stated extends Record<string, unknown> {
  /** As it stands in the body, where a fault comes back. */
  readonly stated: { readonly purpose: ReadingPurpose | ""; readonly reason: string };
}

const UNSTATED: Stated = { stated: { purpose: "", reason: "" } };

/** Asks for what a file is read, before it is shown; the answer lasts as long as the session. */
export function PurposeForm({
  memberId,
  page,
  onStated,
}: {
  readonly memberId: string;
  /** Whether it stands alone, where the head of the file would be. */
  readonly page: boolean;
  readonly onStated: () => void;
}) {
  const { t } = useWords();
  const title = t("members.readings.ask_title");
  const lead = t("members.readings.ask_lead");
  const form = <Form memberId={memberId} onStated={onStated} />;
  if (!page)
    return (
      <Section title={title} lead={lead}>
        {form}
      </Section>
    );
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} />
      <Section>{form}</Section>
    </Page>
  );
}

function Form({
  memberId,
  onStated,
}: {
  readonly memberId: string;
  readonly onStated: () => void;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(statePurpose, {
    initial: UNSTATED,
    toIntent: ({ stated: { purpose, reason } }) => ({
      params: { memberId },
      body: { stated: { purpose: purpose === "" ? "other" : purpose, reason } },
    }),
    onSuccess: onStated,
  });
  const chosen = fields.values.stated.purpose;
  return (
    <CommandForm
      submit={t("members.readings.open")}
      pending={command.pending}
      disabled={chosen === ""}
      failure={command.failure}
      {...(chosen === "" && { hint: t("members.readings.choose_first") })}
      onSubmit={() => submit()}
    >
      <Radio.Group
        label={t("members.readings.purpose")}
        value={chosen}
        onChange={(value) => fields.setFieldValue("stated.purpose", readingPurpose.parse(value))}
      >
        <Stack gap="xs" mt="xs">
          {READING_PURPOSES.map((each) => (
            <Radio key={each} value={each} label={t(`members.purpose.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        {...fields.getInputProps("stated.reason")}
        label={t(chosen === "other" ? "members.readings.reason" : "members.readings.detail")}
        description={t("members.readings.reason_seen")}
        required={chosen === "other"}
        maxLength={LONGEST_REASON}
      />
      <Text size="sm" c="dimmed">
        {t("members.readings.noted")}
      </Text>
    </CommandForm>
  );
}
