import { Button, Group, Switch, Tabs, Text, TextInput } from "@mantine/core";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { Rule } from "@chiboso/domain/rules/pack.ts";
import { citationOf, inForce, originOf } from "@chiboso/domain/rules/rules.ts";
import { useMemo, useState } from "react";
import { useMayAnywhere } from "../platform/actor.tsx";
import { DataTable } from "../platform/data-table.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords, type Speech } from "../platform/words.tsx";
import { CalendarPanel } from "./calendar-panel.tsx";
import { ConfirmRule } from "./confirm-rule.tsx";
import { PacksPanel } from "./packs-panel.tsx";
import { useOwnRules } from "./rules-at.ts";
import { useRuleText } from "./rule-text.ts";
import { useTrust } from "./state.ts";
import { TrustText } from "./trust-text.tsx";
import { WithdrawConfirmation } from "./withdraw-confirmation.tsx";

interface Line {
  readonly rule: Rule;
  readonly citation: Citation;
  readonly text: string;
}

/** Every rule that binds today: what it says, from which document, how sure we are, and who confirmed it. */
export function RulesScreen() {
  const { t } = useWords();
  return (
    <Page width="wide">
      <PageHeader title={t("rules.title")} lead={t("rules.lead")} />
      <Tabs defaultValue="rules" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="rules">{t("rules.menu")}</Tabs.Tab>
          <Tabs.Tab value="packs">{t("rules.packs")}</Tabs.Tab>
          <Tabs.Tab value="calendar">{t("rules.calendar")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rules">
          <RuleList />
        </Tabs.Panel>
        <Tabs.Panel value="packs">
          <PacksPanel />
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <CalendarPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function RuleList() {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const [unverified, setUnverified] = useState(false);
  const lines = useLines(search, unverified);
  return (
    <Section flush>
      <Group p="md" gap="md" align="end">
        <TextInput
          flex="1 1 16rem"
          label={t("rules.search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Switch
          label={t("rules.only_unverified")}
          checked={unverified}
          onChange={(event) => setUnverified(event.currentTarget.checked)}
          mb={8}
        />
      </Group>
      {lines.length === 0 ? (
        <EmptyState title={t("rules.none_found")} hint={t("rules.none_hint")} />
      ) : (
        <RuleTable lines={lines} />
      )}
    </Section>
  );
}

/** The rules of today whose id, sentence or document holds every word that is sought. */
function useLines(search: string, unverified: boolean): readonly Line[] {
  const text = useRuleText();
  const pack = useOwnRules();
  const [today] = useState(() => localDateOf(new Date().toISOString(), VIETNAM));
  return useMemo(() => {
    const words = fold(search).split(" ");
    return pack.rules
      .filter((rule) => inForce(rule, today))
      .map((rule) => ({
        rule,
        citation: citationOf(pack, rule),
        text: text(rule.id, { packId: originOf(pack, rule).packId, rule }),
      }))
      .filter(({ rule, citation, text: says }) => {
        const whole = fold(`${rule.id} ${says} ${citation.document} ${citation.clause ?? ""}`);
        const doubtful = rule.confidence === "M" || rule.disputed;
        return (!unverified || doubtful) && words.every((word) => whole.includes(word));
      });
  }, [search, unverified, text, today, pack]);
}

function columnsIn({ t, date }: Speech): readonly Column<Line>[] {
  return [
    {
      key: "id",
      heading: t("rules.id"),
      width: "7rem",
      onPhone: "title",
      cell: ({ rule }) => <bdi>{rule.id}</bdi>,
    },
    { key: "text", heading: t("rules.says"), width: "3fr", cell: ({ text }) => text },
    {
      key: "document",
      heading: t("rules.document"),
      width: "2fr",
      cell: ({ citation }) => (
        <bdi lang="vi">{[citation.document, citation.clause].filter(Boolean).join(", ")}</bdi>
      ),
    },
    {
      key: "from",
      heading: t("rules.since"),
      width: "7rem",
      onPhone: "hidden",
      cell: ({ rule }) => date(rule.from),
    },
    {
      key: "state",
      heading: t("rules.state"),
      width: "2fr",
      cell: (line) => <State line={line} />,
    },
  ];
}

function RuleTable({ lines }: { readonly lines: readonly Line[] }) {
  const speech = useWords();
  const columns = useMemo(() => columnsIn(speech), [speech]);
  return (
    <DataTable
      label={speech.t("rules.title")}
      columns={columns}
      rows={lines}
      rowKey={({ rule }) => rule.id}
    />
  );
}

function State({ line }: { readonly line: Line }) {
  const { t } = useWords();
  const trust = useTrust(line.citation);
  const mayConfirm = useMayAnywhere("rules.confirm");
  const [open, setOpen] = useState(false);
  const words = <TrustText citation={line.citation} trust={trust} />;
  if (trust.kind === "verified") return <StatusBadge tone="good" label={t("rules.verified")} />;
  if (trust.kind === "secondary") return <Text size="sm">{words}</Text>;
  return (
    <div>
      <StatusBadge
        tone={trust.kind === "confirmed" ? "good" : "warning"}
        label={t(trust.kind === "confirmed" ? "rules.confirmed" : "rules.unverified")}
      />
      <Text size="sm" c="dimmed">
        {words}
      </Text>
      {mayConfirm && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => setOpen(true)}>
          {t(trust.kind === "confirmed" ? "rules.withdraw" : "rules.confirm")}
        </Button>
      )}
      {open && trust.kind === "unverified" && (
        <ConfirmRule rule={line.rule} onClose={() => setOpen(false)} />
      )}
      {open && trust.kind === "confirmed" && (
        <WithdrawConfirmation confirmation={trust.confirmation} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
