import { Group, List, Stack, Text } from "@mantine/core";
import type { PartFate } from "@chiboso/domain/members/privacy/retention.ts";
import { Section } from "../../platform/page.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";

/** What a deletion would take and what must stay, each with its rule. */
export function ErasurePlan({ plan }: { readonly plan: readonly PartFate[] }) {
  const { t } = useWords();
  return (
    <Section title={t("members.privacy.plan")} lead={t("members.privacy.plan_lead")}>
      <List spacing="sm" listStyleType="none" withPadding={false}>
        {plan.map(({ part, erased, citation }) => (
          <List.Item key={part}>
            <Stack gap={4} align="flex-start">
              <Text fw={600}>{t(`members.privacy.part.${part}`)}</Text>
              <Group gap="xs">
                <StatusBadge
                  tone={erased ? "warning" : "info"}
                  label={t(erased ? "members.privacy.goes" : "members.privacy.stays")}
                />
                {citation !== null && <RuleNote citation={citation} />}
              </Group>
            </Stack>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
