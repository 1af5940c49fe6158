import { Textarea } from "@mantine/core";
import {
  answerPrivacyRequest,
  getPrivacyRequest,
  listPrivacyRequests,
} from "@chiboso/domain/members/privacy/contract.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";

/** Tells the person that the request has come and how it goes on. */
export function AnswerForm({ requestId }: { readonly requestId: string }) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(answerPrivacyRequest, {
    initial: { procedure: "" },
    toIntent: ({ procedure }) => ({ params: { requestId }, body: { procedure } }),
    check: ({ procedure }) =>
      procedure.trim().length < 5 ? { procedure: "members.privacy.say_more" } : {},
    onDone: (_reply, cache) => cache.refresh(getPrivacyRequest, listPrivacyRequests),
  });
  return (
    <Section title={t("members.privacy.answer")} lead={t("members.privacy.answer_lead")}>
      <CommandForm
        submit={t("members.privacy.send_answer")}
        quiet
        pending={command.pending}
        failure={command.failure}
        onSubmit={() => submit()}
      >
        <Textarea
          {...fields.getInputProps("procedure")}
          label={t("members.privacy.procedure")}
          autosize
          minRows={2}
          maxLength={2000}
        />
      </CommandForm>
    </Section>
  );
}
