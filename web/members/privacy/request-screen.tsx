import { Alert, Group, Stack } from "@mantine/core";
import {
  extendPrivacyRequest,
  getPrivacyRequest,
  listPrivacyRequests,
} from "@chiboso/domain/members/privacy/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { canBeExtended } from "@chiboso/domain/members/privacy/requests.ts";
import { IconInfoCircle } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { ReasonedButton } from "../../platform/reasoned-button.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { DecideForm } from "./decide-form.tsx";
import { ErasurePlan } from "./erasure-plan.tsx";
import { RequestFacts, RequestState } from "./request-facts.tsx";
import { Restriction } from "./restriction.tsx";

type Shown = Reply<typeof getPrivacyRequest>;

/** One request about personal data, with what the office has to do next. */
export function PrivacyRequestScreen() {
  const { t } = useWords();
  const requestId = useParam("requestId");
  const query = useAsk(getPrivacyRequest, { params: { requestId } });
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(request) => (
          <>
            <PageHeader
              title={request.memberName}
              lead={`${t(`members.privacy.kind.${request.kind}`)} · ${request.organisationName}`}
              badge={<RequestState request={request} />}
              above={[
                <TextLink key="all" to="/privacy" size="sm">
                  {t("members.privacy.office")}
                </TextLink>,
              ]}
            />
            <Section>
              <RequestFacts request={request} today={request.today} />
            </Section>
            {request.plan.length > 0 && <ErasurePlan plan={request.plan} />}
            <Next request={request} />
            {request.restrictedOn !== null && (
              <Restriction request={request} since={request.restrictedOn} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Next({ request }: { readonly request: Shown }) {
  const { t } = useWords();
  const open = request.state === "received" || request.state === "answered";
  if (!open) return null;
  if (!request.mayDecide)
    return (
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
        {t("members.privacy_not_yours")}
      </Alert>
    );
  return (
    <Stack gap="lg">
      {request.state === "received" && <AnswerForm requestId={request.requestId} />}
      <DecideForm request={request} />
      {canBeExtended(request.kind) && request.extension === null && (
        <Extend requestId={request.requestId} />
      )}
    </Stack>
  );
}

function Extend({ requestId }: { readonly requestId: string }) {
  const { t } = useWords();
  const command = useCommand(extendPrivacyRequest, {
    onDone: (_reply, cache) => cache.refresh(getPrivacyRequest, listPrivacyRequests),
  });
  return (
    <Group>
      <ReasonedButton
        label={t("members.privacy.extend")}
        text={t("members.privacy.extend_text")}
        reasonLabel={t("members.privacy.reason")}
        missing={t("members.privacy.say_more")}
        shortest={5}
        pending={command.pending}
        failure={command.failure}
        onAct={async (reason) =>
          (await command.run({ params: { requestId }, body: { reason } })).kind === "done"
        }
        onClosed={command.reset}
      />
    </Group>
  );
}
