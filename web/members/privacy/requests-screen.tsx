import { SegmentedControl, Stack, Text } from "@mantine/core";
import {
  listPrivacyRequests,
  type OfficeRequest,
} from "@chiboso/domain/members/privacy/contract.ts";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import { roleMay } from "@chiboso/domain/access/rights.ts";
import { useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { Breaches } from "./breaches.tsx";
import { RequestDue, RequestState } from "./request-facts.tsx";

/** The office's register of requests about personal data, and breaches of them. */
export function PrivacyRequestsScreen() {
  const { t } = useWords();
  const [open, setOpen] = useState<"yes" | "no">("yes");
  const query = useAsk(listPrivacyRequests, { query: { open } }, { keepPrevious: true });
  const place = usePlace();
  return (
    <Page width="wide">
      <PageHeader title={t("members.privacy.office")} lead={t("members.privacy.office_lead")} />
      <SegmentedControl
        aria-label={t("members.privacy.which")}
        value={open}
        onChange={(value) => setOpen(value === "no" ? "no" : "yes")}
        data={[
          { value: "yes", label: t("members.privacy.open") },
          { value: "no", label: t("members.privacy.closed") },
        ]}
      />
      <Section flush>
        <Loaded query={query}>
          {({ requests, today }) =>
            requests.length === 0 ? (
              <EmptyState
                title={t("members.privacy.office_none")}
                hint={t("members.privacy.office_none_hint")}
              />
            ) : (
              <Requests requests={requests} today={today} />
            )
          }
        </Loaded>
      </Section>
      {place !== undefined && <Breaches organisationId={place} />}
    </Page>
  );
}

/** The organisation for which the person keeps the record of breaches. */
function usePlace(): string | undefined {
  const { grants } = useActor();
  return grants.find(
    ({ role, organisationId }) =>
      roleMay(role, "members.decidePrivacy") && organisationId !== WHOLE_TREE,
  )?.organisationId;
}

function Requests({
  requests,
  today,
}: {
  readonly requests: readonly OfficeRequest[];
  readonly today: string;
}) {
  const { t, dateTime } = useWords();
  const columns: Column<OfficeRequest>[] = [
    {
      key: "person",
      heading: t("members.privacy.person"),
      width: "2fr",
      onPhone: "title",
      cell: personOf,
    },
    {
      key: "kind",
      heading: t("members.privacy.what"),
      width: "2fr",
      cell: ({ kind }) => t(`members.privacy.kind.${kind}`),
    },
    {
      key: "asked",
      heading: t("members.privacy.asked_at"),
      width: "1fr",
      cell: ({ askedAt }) => dateTime(askedAt),
    },
    {
      key: "due",
      heading: t("members.privacy.due"),
      width: "2fr",
      cell: (request) => dueOf(request, today),
    },
    { key: "state", heading: t("members.privacy.state"), width: "1fr", cell: stateOf },
  ];
  return (
    <DataTable
      label={t("members.privacy.office")}
      columns={columns}
      rows={requests}
      rowKey={(each) => each.requestId}
    />
  );
}

const personOf = (request: OfficeRequest) => <Person request={request} />;
const stateOf = (request: OfficeRequest) => <RequestState request={request} />;
const dueOf = (request: OfficeRequest, today: string) => (
  <RequestDue request={request} today={today} />
);

function Person({ request }: { readonly request: OfficeRequest }) {
  return (
    <Stack gap={0}>
      <TextLink to="/privacy/$requestId" params={{ requestId: request.requestId }} fw={600}>
        {request.memberName}
      </TextLink>
      <Text size="sm" c="dimmed">
        {request.organisationName}
      </Text>
    </Stack>
  );
}
