import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk, useAskPages, useJoined } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";

type Warned = Reply<typeof listWarnings>["organisations"][number];

const warnedIn = (page: Reply<typeof listWarnings>) => page.organisations;

/** What the rules say of this organisation's strength; nothing where all is in order. */
export function OwnWarnings({ organisation }: { readonly organisation: Organisation }) {
  const query = useAsk(
    listWarnings,
    { params: { organisationId: organisation.id }, query: { reach: "self" } },
    { topics: [`organisation:${organisation.id}`] },
  );
  const warnings = query.data?.organisations[0]?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <Alert color="gold" icon={<IconAlertTriangle aria-hidden />} role="note">
      <WarningList warnings={warnings} path={organisation.path} />
    </Alert>
  );
}

function WarningList({
  warnings,
  path,
}: {
  readonly warnings: Warned["warnings"];
  readonly path: string;
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      {warnings.map(({ warning, count, limit, citation }) => (
        <Group key={warning} gap="sm">
          <Text>{t(`organisations.warning.${warning}`, { count, limit: limit ?? 0 })}</Text>
          {citation && <RuleNote citation={citation} path={path} />}
        </Group>
      ))}
    </Stack>
  );
}

/** The organisations below that the rules have something to say about; asked for by whoever wants to know. */
export function WarningsBelow({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <Section title={t("organisations.warnings_below")} lead={t("organisations.warnings_lead")}>
      {asked ? (
        <Below organisation={organisation} />
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t("organisations.examine")}
        </Button>
      )}
    </Section>
  );
}

function Below({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords();
  const params = { organisationId: organisation.id };
  const reach = "below" as const;
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listWarnings,
    { params, query: { reach } },
    (last) => (last.next === null ? null : { params, query: { reach, after: last.next } }),
  );
  const warned = useJoined(pages, warnedIn).filter(
    (each) => each.organisation.id !== organisation.id,
  );
  const examined = (pages ?? []).reduce((sum, page) => sum + page.examined, 0);
  return (
    <Loaded query={query}>
      {() => (
        <Stack gap="md">
          <Text size="sm" c="dimmed" role="status">
            {t("organisations.examined", { examined, warned: warned.length })}
          </Text>
          {warned.length === 0 && !hasMore && (
            <EmptyState icon={IconCircleCheck} title={t("organisations.all_in_order")} />
          )}
          {warned.map((each) => (
            <Stack key={each.organisation.id} gap={4}>
              <TextLink
                to="/organisations/$organisationId"
                params={{ organisationId: each.organisation.id }}
                fw={600}
              >
                {each.organisation.name}
              </TextLink>
              <WarningList warnings={each.warnings} path={organisation.path} />
            </Stack>
          ))}
          {hasMore && (
            <Button variant="default" loading={fetchingMore} onClick={() => void more()}>
              {t("organisations.examine_more")}
            </Button>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
