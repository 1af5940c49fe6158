import { Group, List, Stack, Text } from "@mantine/core";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { formulaOf, type Arithmetic } from "@chiboso/domain/rules/explain.ts";
import { FactList } from "../platform/fact-list.tsx";
import { TextLink } from "../platform/links.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { NamedTrust } from "./named-rule.tsx";
import { useRuleText } from "./rule-text.ts";
import classes from "./rule-note.module.css";
import { useTrust } from "./state.ts";
import { TrustText } from "./trust-text.tsx";

/** Who is counted and who is not, each exclusion with its reason in words and its rule. */
export interface ShownBase {
  readonly counted: readonly { readonly memberId: string; readonly name: string }[];
  readonly excluded: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly reason: string;
    readonly ruleId: string;
  }[];
}

/**
 * Why an outcome is as it is: the rule and what it says, its pack and version, document and clause, how sure
 * we are of it and who confirmed it, the arithmetic in whole numbers, and who was counted.
 */
export function WhyPanel({
  title,
  citation,
  path,
  arithmetic,
  base,
}: {
  readonly title?: string;
  readonly citation: Citation;
  /** Place in the tree of the organisation concerned; the person's own place when absent. */
  readonly path?: string;
  readonly arithmetic?: Arithmetic;
  readonly base?: ShownBase;
}) {
  const { t } = useWords();
  const text = useRuleText();
  const trust = useTrust(citation, path);
  const { packId, packVersion: version } = citation;
  const facts = [
    { label: t("rules.id"), value: <bdi>{citation.ruleId}</bdi> },
    {
      label: t("rules.pack"),
      value: (
        <TextLink to="/rules/packs/$packId" params={{ packId }} search={{ version }}>
          <bdi>{`${packId} ${version}`}</bdi>
        </TextLink>
      ),
    },
    { label: t("rules.document"), value: <bdi lang="vi">{citation.document}</bdi> },
    ...(citation.clause === null
      ? []
      : [{ label: t("rules.clause"), value: <bdi lang="vi">{citation.clause}</bdi> }]),
    { label: t("rules.state"), value: <TrustText citation={citation} trust={trust} /> },
  ];
  return (
    <Stack gap="sm" className={classes["why"]}>
      <Group gap="xs">
        <Text fw={600}>{title ?? text(citation.ruleId, citation)}</Text>
        {trust.kind === "unverified" && (
          <StatusBadge tone="warning" label={t("rules.unverified")} />
        )}
      </Group>
      {title !== undefined && <Text>{text(citation.ruleId, citation)}</Text>}
      {arithmetic !== undefined && (
        <Text fw={600} dir="ltr" className={classes["formula"]}>
          {formulaOf(arithmetic)}
        </Text>
      )}
      <FactList facts={facts} />
      {base !== undefined && <BaseList base={base} />}
    </Stack>
  );
}

/** Who is counted and who is not, each exclusion with its reason and its rule. */
function BaseList({ base: { counted, excluded } }: { readonly base: ShownBase }) {
  const { t, list } = useWords();
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("rules.base_counted", { count: counted.length })}</Text>
      <Text size="sm">{list(counted.map((each) => each.name))}</Text>
      <Text fw={600}>{t("rules.base_excluded", { count: excluded.length })}</Text>
      {excluded.length > 0 && (
        <List size="sm">
          {excluded.map(({ memberId, name, reason, ruleId: rule }) => (
            <List.Item key={memberId}>
              {t("rules.base_exclusion", { name, reason, rule })} <NamedTrust ruleId={rule} />
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
