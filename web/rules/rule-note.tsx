import { Group, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { IconScale } from "@tabler/icons-react";
import { FactList } from "../platform/fact-list.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords, type WordKey } from "../platform/words.tsx";
import classes from "./rule-note.module.css";
import { useTrust, type Trust } from "./state.ts";

/**
 * The rule behind what a screen says: its id, opened for text, document and how sure we are of it. A rule
 * from memory or with disagreeing sources carries the badge until somebody has confirmed it by document.
 */
export function RuleNote({
  citation,
  path,
}: {
  readonly citation: Citation;
  /** Place in the tree of the organisation concerned; the person's own place when absent. */
  readonly path?: string;
}) {
  const { t } = useWords();
  const trust = useTrust(citation, path);
  return (
    <Group gap={6} component="span" wrap="wrap" className={classes["note"] ?? ""}>
      <Popover width={340} position="bottom-start" withArrow shadow="md" trapFocus>
        <Popover.Target>
          <UnstyledButton
            className={classes["id"] ?? ""}
            aria-label={`${t("rules.id")} ${citation.ruleId}. ${t("rules.why")}`}
          >
            <IconScale size={14} stroke={1.8} aria-hidden /> <bdi>{citation.ruleId}</bdi>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <RuleFacts citation={citation} trust={trust} />
        </Popover.Dropdown>
      </Popover>
      {trust.kind === "unverified" && <StatusBadge tone="warning" label={t("rules.unverified")} />}
    </Group>
  );
}

/** The sentence of a rule in the person's language; a rule without one is known by its id alone. */
export function useRuleText(): (ruleId: string) => string {
  const { t } = useWords();
  return (ruleId) => t(`rules.text.${ruleId}` as WordKey & `rules.text.${string}`);
}

function RuleFacts({ citation, trust }: { readonly citation: Citation; readonly trust: Trust }) {
  const { t } = useWords();
  const text = useRuleText();
  return (
    <Stack gap="sm">
      <Text fw={600}>{text(citation.ruleId)}</Text>
      <FactList
        facts={[
          { label: t("rules.id"), value: <bdi>{citation.ruleId}</bdi> },
          { label: t("rules.document"), value: <bdi lang="vi">{citation.document}</bdi> },
          ...(citation.clause === null
            ? []
            : [{ label: t("rules.clause"), value: <bdi lang="vi">{citation.clause}</bdi> }]),
          { label: t("rules.state"), value: <TrustText citation={citation} trust={trust} /> },
        ]}
      />
    </Stack>
  );
}

/** How sure we are of a rule, in words. */
export function TrustText({
  citation,
  trust,
}: {
  readonly citation: Pick<Citation, "disputed">;
  readonly trust: Trust;
}) {
  const { t, date } = useWords();
  if (trust.kind !== "confirmed") {
    const unread = citation.disputed ? "rules.disputed" : "rules.memory";
    return t(trust.kind === "unverified" ? unread : `rules.${trust.kind}`);
  }
  const { confirmedBy: name, at, document, organisationName: organisation } = trust.confirmation;
  return t("rules.confirmed_by", {
    name,
    date: date(localDateOf(at, VIETNAM)),
    document,
    organisation,
  });
}
