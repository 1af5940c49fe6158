import { Radio, Stack, Textarea } from "@mantine/core";
import {
  decidePrivacyRequest,
  getPrivacyRequest,
  listPrivacyRequests,
} from "@chiboso/domain/members/privacy/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { DECISIONS, requestDecision } from "@chiboso/domain/members/privacy/requests.ts";
import { isWhole } from "@chiboso/domain/members/privacy/retention.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { decisionKey } from "./request-facts.tsx";

type Shown = Reply<typeof getPrivacyRequest>;

/** Decides a request; what cannot be undone is asked once more. */
export function DecideForm({ request }: { readonly request: Shown }) {
  const { t } = useWords();
  const choices = choicesFor(request);
  const [asking, setAsking] = useState(false);
  const { fields, command, submit } = useRouteForm(decidePrivacyRequest, {
    initial: { decision: choices[0] ?? "refused", reason: "" },
    toIntent: ({ decision, reason }) => ({
      params: { requestId: request.requestId },
      body: { decision, reason },
    }),
    check: ({ reason }) => (reason.trim().length < 5 ? { reason: "members.privacy.say_more" } : {}),
    onDone: (_reply, cache) => cache.refresh(getPrivacyRequest, listPrivacyRequests),
  });
  const { decision, reason } = fields.values;
  const erases = request.kind === "deletion" && decision !== "refused";
  const decide = () => (erases && reason.trim().length >= 5 ? setAsking(true) : submit());
  return (
    <Section title={t("members.privacy.decide")} lead={t("members.privacy.decide_lead")}>
      <CommandForm
        submit={t("members.privacy.decide")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={decide}
      >
        <Radio.Group
          label={t("members.privacy.result")}
          value={decision}
          onChange={(value) => fields.setFieldValue("decision", requestDecision.parse(value))}
        >
          <Stack gap="xs" mt="xs">
            {choices.map((each) => (
              <Radio key={each} value={each} label={t(decisionKey(request.kind, each))} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          {...fields.getInputProps("reason")}
          label={t("members.privacy.reason")}
          description={t("members.privacy.reason_seen")}
          autosize
          minRows={2}
          maxLength={2000}
        />
      </CommandForm>
      <ConfirmDialog
        opened={asking}
        title={t("members.privacy.erase_title")}
        text={t("members.privacy.erase_text", { name: request.memberName })}
        confirm={t("members.privacy.erase")}
        danger
        pending={command.pending}
        onConfirm={() => {
          setAsking(false);
          submit();
        }}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

/** The same rule as the server's: a deletion is granted as a whole or in part, never as one likes. */
function choicesFor(request: Shown) {
  if (request.kind !== "deletion") return DECISIONS.filter((each) => each !== "partly");
  const out = isWhole(request.plan) ? "partly" : "granted";
  return DECISIONS.filter((each) => each !== out);
}
