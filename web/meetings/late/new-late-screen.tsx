import { prepareLate } from "@chiboso/domain/meetings/late/contract.ts";
import { proposeMeeting } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { Alert, Button, Group, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useAsk } from "../../platform/ask.ts";
import { useRouteForm } from "../../platform/form.ts";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { PreparationFields } from "../preparation-fields.tsx";
import { bodyOf, faultsIn, valuesOfProposal } from "../preparation-values.ts";
import { PaperFormsButton } from "./paper-forms-button.tsx";

const here = getRouteApi("/signedIn/meetings/late/$organisationId");

/** A meeting that was held on paper without having been prepared in the system. */
export function NewLateScreen() {
  const { t } = useWords();
  const { organisationId } = here.useParams();
  const proposal = useAsk(proposeMeeting, { params: { organisationId }, query: {} });
  return (
    <Page>
      <PageHeader
        above={[
          <TextLink key="list" to="/meetings">
            {t("meetings.list.title")}
          </TextLink>,
        ]}
        title={t("meetings.late.new")}
        {...(proposal.data && { lead: proposal.data.organisation.name })}
        actions={<PaperFormsButton at={{ organisationId }} />}
      />
      <Loaded query={proposal} shape="page">
        {(value) => (
          <Section>
            <NewForm proposal={value} />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}

function NewForm({ proposal }: { readonly proposal: MeetingProposal }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [meetingId] = useState(() => uuidv7());
  const form = useRouteForm(prepareLate, {
    initial: { ...valuesOfProposal(proposal), date: "" },
    toIntent: (values) => ({
      params: { organisationId: proposal.organisation.id },
      body: { meetingId, ...bodyOf(values) },
    }),
    check: faultsIn,
    onSuccess: () => void navigate({ to: "/meetings/$meetingId/late", params: { meetingId } }),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="lg">
        <Alert color="gray">{t("meetings.late.new_lead")}</Alert>
        <PreparationFields fields={form.fields} members={proposal.members} />
        <RefusalAlert failure={form.command.failure} />
        <Group>
          <Button type="submit" size="lg" loading={form.command.pending}>
            {t("meetings.late.new_go")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
