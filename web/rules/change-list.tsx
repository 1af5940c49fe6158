import { Group, List, Stack, Text } from "@mantine/core";
import type { PackPreview } from "@chiboso/domain/rules/packs-contract.ts";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { useRuleText } from "./rule-text.ts";
import { fieldName, valueText } from "./rule-values.ts";

type Change = PackPreview["places"][number]["changes"][number];

const TONES: Readonly<Record<Change["mark"], Tone>> = {
  tighter: "good",
  same: "none",
  variant: "info",
  looser: "warning",
  incomparable: "warning",
};

/** What becomes of each rule, field by field, and whether that is stricter. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <Text>{t("rules.pack_no_changes")}</Text>;
  return (
    <Stack gap="md">
      {changes.map((change) => (
        <OneChange key={change.ruleId} change={change} />
      ))}
    </Stack>
  );
}

function OneChange({ change }: { readonly change: Change }) {
  const speech = useWords();
  const text = useRuleText();
  const { t, date } = speech;
  return (
    <div>
      <Group gap="xs">
        <Text fw={600}>
          <bdi>{change.ruleId}</bdi>
        </Text>
        <StatusBadge tone="none" label={t(`rules.change.${change.kind}`)} />
        <StatusBadge tone={TONES[change.mark]} label={t(`rules.mark.${change.mark}`)} />
        <Text size="sm" c="dimmed">
          {t("rules.change_on", { date: date(change.on) })}
        </Text>
      </Group>
      <Text size="sm">{text(change.ruleId)}</Text>
      <List size="sm">
        {change.fields.map(({ field, before, after }) => (
          <List.Item key={field}>
            {t("rules.change_field", {
              field: fieldName(field, speech),
              before: valueText(before, speech),
              after: valueText(after, speech),
            })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
