import { roleMay } from "@chiboso/domain/access/rights.ts";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import type { OpenItem } from "@chiboso/domain/analytics/open/open-work.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";

/** As many as fit on a phone without much scrolling. */
const PRESSING = 6;

/** For who writes the minutes of a cell: what it still has to do across its meetings, each with its last day. */
export function OpenWork() {
  const { grants } = useActor();
  const own = grants.filter((grant) => roleMay(grant.role, "minutes.edit"));
  const topics = [...new Set(own.map((grant) => `organisation:${grant.organisationId}`))];
  return topics.length === 0 ? null : <Waiting topics={topics} />;
}

function Waiting({ topics }: { readonly topics: readonly string[] }) {
  const { t } = useWords();
  const query = useAsk(listOpenWork, {}, { topics: [...topics] });
  return (
    <Section title={t("home.open.title")}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={IconChecks}
              title={t("home.open.empty")}
              hint={t("home.open.empty_hint")}
            />
          ) : (
            <Lines items={items} />
          )
        }
      </Loaded>
    </Section>
  );
}

/** The most pressing stand first; who is far behind asks for the rest. */
function Lines({ items }: { readonly items: readonly OpenItem[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, PRESSING);
  return (
    <Stack gap="sm">
      {shown.map((item) => (
        <Line key={`${item.kind} ${item.subjectId ?? item.meetingId}`} item={item} />
      ))}
      {items.length > shown.length && (
        <Group>
          <Button variant="default" onClick={() => setAll(true)}>
            {t("home.open.more", { count: items.length - shown.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Line({ item }: { readonly item: OpenItem }) {
  const { t, longDate } = useWords();
  return (
    <Group justify="space-between" gap="xs">
      <Way item={item} />
      <Group gap="xs">
        <StatusBadge
          tone={item.late ? "warning" : "info"}
          label={t(`home.open.state.${item.state}`)}
        />
        <Text size="sm" c="dimmed">
          {t(dayWord(item), { on: longDate(item.lastDay) })}
        </Text>
        {item.citation !== null && <RuleNote citation={item.citation} />}
      </Group>
    </Group>
  );
}

function dayWord({ state, late }: OpenItem) {
  if (state === "toDestroy") return "home.open.kept" as const;
  return late ? ("home.open.late" as const) : ("home.open.due" as const);
}

/** To the paper itself, or to the meeting where it is begun. */
function Way({ item: { kind, text, meetingId, subjectId } }: { readonly item: OpenItem }) {
  const { t } = useWords();
  const words = t(`home.open.${kind}`, { text });
  if (kind === "minutes" && subjectId !== null)
    return (
      <TextLink to="/minutes/$minutesId" params={{ minutesId: subjectId }}>
        {words}
      </TextLink>
    );
  if (kind === "resolution" && subjectId !== null)
    return (
      <TextLink to="/resolutions/$resolutionId" params={{ resolutionId: subjectId }}>
        {words}
      </TextLink>
    );
  if (kind === "quality")
    return (
      <TextLink to="/meetings/$meetingId/quality" params={{ meetingId }}>
        {words}
      </TextLink>
    );
  if (kind === "task") return <TextLink to="/tasks">{words}</TextLink>;
  return (
    <TextLink
      to={kind === "papers" ? "/meetings/$meetingId/prepare" : "/meetings/$meetingId"}
      params={{ meetingId }}
    >
      {words}
    </TextLink>
  );
}
