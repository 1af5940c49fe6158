import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { listBreaches, type Breach } from "@chiboso/domain/members/privacy/breach-contract.ts";
import { breachClock } from "@chiboso/domain/members/privacy/breach.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote, useRulesAt } from "../../rules/public.ts";
import { RecordBreach } from "./record-breach.tsx";
import { TellBreach } from "./tell-breach.tsx";

/** Breaches of personal data, with the hours that are left for telling the specialised body (PDP-06). */
export function Breaches({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords();
  const [recording, setRecording] = useState(false);
  const query = useAsk(listBreaches, { params: { organisationId } });
  return (
    <Section
      title={t("members.breach.title")}
      lead={t("members.breach.lead")}
      actions={
        !recording && (
          <Button variant="default" onClick={() => setRecording(true)}>
            {t("members.breach.record")}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {recording && query.data !== undefined && (
          <RecordBreach
            organisationId={organisationId}
            now={query.data.now}
            onClose={() => setRecording(false)}
          />
        )}
        <Loaded query={query}>
          {({ breaches, now }) =>
            breaches.length === 0 ? (
              <EmptyState title={t("members.breach.none")} />
            ) : (
              <>
                {breaches.map((each) => (
                  <BreachCard
                    key={each.breachId}
                    breach={each}
                    now={now}
                    organisationId={organisationId}
                  />
                ))}
              </>
            )
          }
        </Loaded>
      </Stack>
    </Section>
  );
}

function BreachCard({
  breach,
  now,
  organisationId,
}: {
  readonly breach: Breach;
  readonly now: string;
  readonly organisationId: string;
}) {
  const { t, dateTime, list } = useWords();
  const { notified } = breach;
  const facts = [
    { label: t("members.breach.noticed_at"), value: dateTime(breach.noticedAt) },
    { label: t("members.breach.what"), value: <bdi>{breach.what}</bdi> },
    {
      label: t("members.breach.classes"),
      value: list(breach.dataClasses.map((each) => t(`members.privacy.class.${each}`))),
    },
    { label: t("members.breach.persons"), value: breach.persons },
    { label: t("members.breach.measures"), value: <bdi>{breach.measures}</bdi> },
  ];
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="sm">
        {notified === null ? (
          <Clock organisationId={organisationId} breach={breach} now={now} />
        ) : (
          <StatusBadge
            tone="good"
            label={t("members.breach.told", { at: dateTime(notified.at), to: notified.to })}
          />
        )}
        <FactList facts={facts} />
        {notified === null && (
          <TellBreach organisationId={organisationId} breachId={breach.breachId} now={now} />
        )}
      </Stack>
    </Paper>
  );
}

function Clock({
  organisationId,
  breach,
  now,
}: {
  readonly organisationId: string;
  readonly breach: Breach;
  readonly now: string;
}) {
  const { t, dateTime } = useWords();
  const pack = useRulesAt(organisationId);
  const on = localDateOf(breach.noticedAt, VIETNAM);
  const { hoursLeft, dueAt, over, limit } = breachClock(pack, breach.noticedAt, on, now);
  return (
    <Group gap="xs">
      <StatusBadge
        tone={over ? "bad" : "warning"}
        label={over ? t("members.breach.over") : t("members.breach.left", { hours: hoursLeft })}
      />
      <Text size="sm">{t("members.breach.due", { at: dateTime(dueAt) })}</Text>
      <RuleNote citation={limit.citation} />
    </Group>
  );
}
