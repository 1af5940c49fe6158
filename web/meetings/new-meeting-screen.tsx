import { Alert, Button, Fieldset, Group, Stack, Text } from "@mantine/core";
import { prepareMeeting, proposeMeeting } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingKind } from "@chiboso/domain/meetings/record.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useAsk } from "../platform/ask.ts";
import { useRouteForm } from "../platform/form.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { PreparationFields } from "./preparation-fields.tsx";
import { PreparationSteps } from "./preparation-steps.tsx";
import {
  bodyOf,
  faultsIn,
  typedOver,
  valuesOfProposal,
  type PreparationValues,
} from "./preparation-values.ts";

const here = getRouteApi("/signedIn/meetings/new/$organisationId");

/** Starts a preparation from what the rules and the cell's habits propose; everything may be changed. */
export function NewMeetingScreen() {
  const { t } = useWords();
  const { organisationId } = here.useParams();
  const { plan } = here.useSearch();
  const [kind, setKind] = useState<MeetingKind>("regular");
  const [typed, setTyped] = useState<Partial<PreparationValues>>({});
  const proposal = useAsk(
    proposeMeeting,
    {
      params: { organisationId },
      query: { kind, ...(plan !== undefined && { planEntryId: plan }) },
    },
    { keepPrevious: true },
  );
  return (
    <Page>
      <PageHeader
        above={[
          <TextLink key="list" to="/meetings">
            {t("meetings.list.title")}
          </TextLink>,
        ]}
        title={t("meetings.prepare.new")}
        {...(proposal.data && { lead: proposal.data.organisation.name })}
      />
      <PreparationSteps now="content" />
      <Loaded query={proposal} shape="page">
        {(value) => (
          <Section>
            <NewForm
              key={value.kind}
              proposal={value}
              typed={typed}
              waiting={plan === undefined && value.kind !== kind}
              onKind={(next, sofar) => {
                setTyped(typedOver(value, sofar));
                setKind(next);
              }}
            />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}

function NewForm({
  proposal,
  typed,
  waiting,
  onKind,
}: {
  readonly proposal: MeetingProposal;
  readonly typed: Partial<PreparationValues>;
  /** Another kind was chosen and its proposal is on the way: what is typed now would be lost. */
  readonly waiting: boolean;
  readonly onKind: (kind: MeetingKind, sofar: PreparationValues) => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [meetingId] = useState(() => uuidv7());
  const form = useRouteForm(prepareMeeting, {
    initial: { ...valuesOfProposal(proposal), ...typed },
    toIntent: (values) => ({
      params: { organisationId: proposal.organisation.id },
      body: { meetingId, planEntryId: proposal.planned?.entryId ?? null, ...bodyOf(values) },
    }),
    check: faultsIn,
    onSuccess: () => void navigate({ to: "/meetings/$meetingId/prepare", params: { meetingId } }),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Fieldset variant="unstyled" disabled={waiting}>
        <Stack gap="lg">
          <Alert color="gray">
            {proposal.planned === null
              ? t("meetings.prepare.proposed")
              : t("meetings.prepare.from_plan", { name: proposal.planned.drafter ?? "–" })}
          </Alert>
          <PreparationFields
            fields={form.fields}
            members={proposal.members}
            {...(proposal.planned === null && {
              onKind: (kind: MeetingKind) => onKind(kind, form.fields.values),
            })}
          />
          <RefusalAlert failure={form.command.failure} />
          <Group>
            <Button type="submit" size="lg" loading={form.command.pending}>
              {t("meetings.prepare.save_new")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("meetings.prepare.nobody_yet")}
            </Text>
          </Group>
        </Stack>
      </Fieldset>
    </form>
  );
}
