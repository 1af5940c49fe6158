import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import {
  downloadOwnData,
  getOwnPrivacy,
  withdrawPrivacyRequest,
  type PrivacyRequest,
} from "@chiboso/domain/members/privacy/contract.ts";
import { IconDownload, IconLock } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { useDownload } from "../sheet/use-download.ts";
import { AskForm } from "./ask-form.tsx";
import { ProcessingRegister } from "./processing-register.tsx";
import { RequestFacts, RequestState } from "./request-facts.tsx";

/** What a member may ask about the own data, and on what ground they are kept: one tab of the own page. */
export function OwnPrivacy() {
  const query = useAsk(getOwnPrivacy, {});
  return (
    <Loaded query={query} shape="page">
      {({ restrictedOn, requests }) => (
        <Stack gap="lg">
          {restrictedOn !== null && <Restricted since={restrictedOn} />}
          <Download />
          <Requests requests={requests} />
          <AskForm />
          <ProcessingRegister />
        </Stack>
      )}
    </Loaded>
  );
}

function Restricted({ since }: { readonly since: string }) {
  const { t, date } = useWords();
  return (
    <Alert color="gold" icon={<IconLock aria-hidden />} title={t("members.privacy.restricted")}>
      {t("members.privacy.restricted_since", { date: date(since) })}
    </Alert>
  );
}

function Download() {
  const { t } = useWords();
  const file = useDownload(downloadOwnData, {});
  return (
    <Section title={t("members.privacy.own_data")} lead={t("members.privacy.own_data_lead")}>
      <Stack gap="sm" align="flex-start">
        <Button
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={file.pending}
          onClick={() => void file.run()}
        >
          {t("members.privacy.download")}
        </Button>
        <RefusalAlert failure={file.failure} />
      </Stack>
    </Section>
  );
}

function Requests({ requests }: { readonly requests: readonly PrivacyRequest[] }) {
  const { t } = useWords();
  return (
    <Section title={t("members.privacy.own_requests")}>
      {requests.length === 0 ? (
        <EmptyState
          title={t("members.privacy.no_requests")}
          hint={t("members.privacy.no_requests_hint")}
        />
      ) : (
        <Stack gap="md">
          {requests.map((request) => (
            <OwnRequest key={request.requestId} request={request} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function OwnRequest({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useWords();
  const command = useCommand(withdrawPrivacyRequest, {
    onDone: (_reply, cache) => cache.refresh(getOwnPrivacy),
  });
  const open = request.state === "received" || request.state === "answered";
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {t(`members.privacy.kind.${request.kind}`)}
          </Title>
          <RequestState request={request} />
        </Group>
        <RequestFacts request={request} />
        {open && (
          <Group>
            <Button
              variant="default"
              size="xs"
              loading={command.pending}
              onClick={() => void command.run({ params: { requestId: request.requestId } })}
            >
              {t("members.privacy.withdraw")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("members.privacy.withdraw_hint")}
            </Text>
          </Group>
        )}
        <RefusalAlert failure={command.failure} />
      </Stack>
    </Paper>
  );
}
