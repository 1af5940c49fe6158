import { Group, SimpleGrid, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getWork } from "@chiboso/domain/members/work-contract.ts";
import type { ReactNode } from "react";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

/** The work with members at and below an organisation: one line each, for whoever may do it. */
export function OrganisationWork({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords();
  const query = useAsk(getWork, { params: { organisationId } });
  const empty = query.data && Object.values(query.data).every((part) => part === null);
  if (empty === true) return null;
  return (
    <Section title={t("members.work.title")}>
      <Loaded query={query} shape="facts">
        {(work) => <Parts work={work} organisationId={organisationId} />}
      </Loaded>
    </Section>
  );
}

function Parts({
  work,
  organisationId,
}: {
  readonly work: Reply<typeof getWork>;
  readonly organisationId: string;
}) {
  const { t } = useWords();
  const params = { organisationId };
  const { cases, transfers, badges, dossiers, duplicates } = work;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {cases && (
        <Part says={t("members.work.cases", { count: cases.open })}>
          <TextLink to="/organisations/$organisationId/cases" params={params}>
            {t("members.cases.title")}
          </TextLink>
          {cases.overdue > 0 && (
            <StatusBadge tone="bad" label={t("members.work.overdue", { count: cases.overdue })} />
          )}
        </Part>
      )}
      {transfers && (
        <Part says={t("members.work.transfers", { ...transfers })}>
          <TextLink to="/organisations/$organisationId/transfers" params={params}>
            {t("members.transfer.title")}
          </TextLink>
        </Part>
      )}
      {badges && (
        <Part says={badges.due === null ? "" : t("members.work.badges", { count: badges.due })}>
          <TextLink to="/organisations/$organisationId/badges" params={params}>
            {t("members.cases.badges")}
          </TextLink>
        </Part>
      )}
      {dossiers && (
        <Part says={t("members.work.dossiers", { count: dossiers.kept })}>
          <TextLink to="/organisations/$organisationId/dossiers" params={params}>
            {t("members.dossier.title")}
          </TextLink>
        </Part>
      )}
      {duplicates && <Duplicates {...duplicates} organisationId={organisationId} />}
    </SimpleGrid>
  );
}

function Duplicates({
  pairs,
  handedUp,
  organisationId,
}: NonNullable<Reply<typeof getWork>["duplicates"]> & { readonly organisationId: string }) {
  const { t } = useWords();
  return (
    <Part says={pairs === null ? "" : t("members.work.pairs", { count: pairs })}>
      <TextLink to="/organisations/$organisationId/duplicates" params={{ organisationId }}>
        {t("members.duplicates.title")}
      </TextLink>
      {handedUp > 0 && (
        <StatusBadge tone="warning" label={t("members.work.handed_up", { count: handedUp })} />
      )}
    </Part>
  );
}

function Part({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <Stack gap={2}>
      <Group gap="xs">{children}</Group>
      {says !== "" && (
        <Text size="sm" c="dimmed">
          {says}
        </Text>
      )}
    </Stack>
  );
}
