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
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";

interface Stated extends Record<string, unknown> {
  readonly purpose: ReadingPurpose | "";
  /** Under its place in the body, where a fault comes back. */
  readonly "stated.reason": string;
}

const UNSTATED: Stated = { purpose: "", "stated.reason": "" };

/** Asks for what a file is read, before it is shown; the answer lasts as long as the session. */
export function PurposeForm({
  memberId,
  onStated,
}: {
  readonly memberId: string;
  readonly onStated: () => void;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(statePurpose, {
    initial: UNSTATED,
    toIntent: (values) => ({
      params: { memberId },
      body: {
        stated: {
          purpose: values.purpose === "" ? "other" : values.purpose,
          reason: values["stated.reason"],
        },
      },
    }),
    onSuccess: onStated,
  });
  const chosen = fields.values.purpose;
  return (
    <Section title={t("members.readings.ask_title")} lead={t("members.readings.ask_lead")}>
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
          onChange={(value) => fields.setFieldValue("purpose", readingPurpose.parse(value))}
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
    </Section>
  );
}
