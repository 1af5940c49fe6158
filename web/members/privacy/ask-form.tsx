import { Radio, Stack, Text, Textarea } from "@mantine/core";
import { askPrivacy, getOwnPrivacy } from "@chiboso/domain/members/privacy/contract.ts";
import { REQUEST_KINDS, requestKind } from "@chiboso/domain/members/privacy/requests.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { TextLink } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";

/** Asked here; a question about a reading is asked beside it, a correction beside the sheet. */
const ASKED_HERE = REQUEST_KINDS.filter((kind) => kind !== "reading");

/** Asks something about the own data. */
export function AskForm() {
  const { t } = useWords();
  const [requestId, setRequestId] = useState(() => uuidv7());
  const { fields, command, submit } = useRouteForm(askPrivacy, {
    initial: { kind: requestKind.parse("access"), wish: "" },
    toIntent: ({ kind, wish }) => ({ body: { requestId, kind, wish, readingId: null } }),
    check: ({ wish }) => (wish.trim().length < 5 ? { wish: "members.privacy.say_more" } : {}),
    onDone: (_request, cache) => cache.refresh(getOwnPrivacy),
    onSuccess: () => {
      setRequestId(uuidv7());
      fields.reset();
    },
  });
  return (
    <Section title={t("members.privacy.ask_title")} lead={t("members.privacy.ask_lead")}>
      <CommandForm
        submit={t("members.privacy.send")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={() => submit()}
      >
        <Radio.Group
          label={t("members.privacy.what")}
          value={fields.values.kind}
          onChange={(value) => fields.setFieldValue("kind", requestKind.parse(value))}
        >
          <Stack gap="xs" mt="xs">
            {ASKED_HERE.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                label={t(`members.privacy.kind.${kind}`)}
                description={t(`members.privacy.about.${kind}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          {...fields.getInputProps("wish")}
          label={t("members.privacy.wish")}
          autosize
          minRows={3}
          maxLength={2000}
        />
        <Text size="sm" c="dimmed">
          {t("members.privacy.correct_elsewhere")}{" "}
          <TextLink to="/me" hash="sheet" size="sm">
            {t("members.privacy.to_sheet")}
          </TextLink>
        </Text>
      </CommandForm>
    </Section>
  );
}
