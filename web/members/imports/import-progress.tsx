import { Progress, Stack, Text } from "@mantine/core";
import type { ImportSummary } from "@chiboso/domain/members/import-contract.ts";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";

/** How far the server has come with an import; it goes on when nobody looks. */
export function ImportProgress({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useWords();
  const { stage, done, total } = summary.progress ?? { stage: "waiting", done: 0, total: 0 };
  const share = total > 0 ? Math.round((100 * done) / total) : null;
  const label = t(`members.import_stage.${stage}`);
  return (
    <Section>
      <Stack gap="xs" role="status">
        <Text fw={600}>
          {label}
          {total > 0 && done > 0 && ` · ${t("members.import.progress", { done, total })}`}
        </Text>
        <Progress
          value={share ?? 100}
          animated={share === null || share === 0}
          striped={share === null || share === 0}
          size="lg"
          aria-label={label}
        />
        <Text size="sm" c="dimmed">
          {t("members.import.goes_on")}
        </Text>
      </Stack>
    </Section>
  );
}
