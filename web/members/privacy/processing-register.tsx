import { Group, Stack, Text } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { PROCESSING, type Processing } from "@chiboso/domain/members/privacy/register.ts";
import { citationById } from "@chiboso/domain/rules/limits.ts";
import { useState } from "react";
import { DataTable } from "../../platform/data-table.tsx";
import { Section } from "../../platform/page.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote, useOwnRules } from "../../rules/public.ts";

/** On what ground each class of data is kept, how long, and who may see it (PDP-05). */
export function ProcessingRegister() {
  const { t, list } = useWords();
  const columns: Column<Processing>[] = [
    {
      key: "class",
      heading: t("members.privacy.class"),
      width: "2fr",
      onPhone: "title",
      cell: classOf,
    },
    {
      key: "ground",
      heading: t("members.privacy.ground"),
      width: "2fr",
      cell: groundOf,
    },
    {
      key: "kept",
      heading: t("members.privacy.kept"),
      width: "1fr",
      cell: ({ kept }) => t(`members.privacy.kept.${kept}`),
    },
    {
      key: "seen",
      heading: t("members.privacy.seen_by"),
      width: "2fr",
      cell: ({ seenBy }) =>
        seenBy.length === 0
          ? t("members.privacy.seen_by_nobody")
          : list(seenBy.map((role) => t(`access.role.${role}`))),
    },
  ];
  return (
    <Section title={t("members.privacy.register")} lead={t("members.privacy.register_lead")} flush>
      <DataTable
        label={t("members.privacy.register")}
        columns={columns}
        rows={PROCESSING}
        rowKey={(line) => line.dataClass}
      />
    </Section>
  );
}

const classOf = (line: Processing) => <DataClass line={line} />;
const groundOf = (line: Processing) => <Ground line={line} />;

function DataClass({ line }: { readonly line: Processing }) {
  const { t } = useWords();
  return (
    <Stack gap={0}>
      <Text fw={600}>{t(`members.privacy.class.${line.dataClass}`)}</Text>
      <Text size="sm" c="dimmed">
        {t(`members.privacy.class_holds.${line.dataClass}`)}
      </Text>
    </Stack>
  );
}

function Ground({ line }: { readonly line: Processing }) {
  const { t } = useWords();
  const pack = useOwnRules();
  const [today] = useState(() => localDateOf(new Date().toISOString(), VIETNAM));
  return (
    <Stack gap={4}>
      <Text>{t(`members.privacy.ground.${line.ground}`)}</Text>
      <Group gap="xs">
        {line.rules.map((rule) => (
          <RuleNote key={rule} citation={citationById(pack, rule, today)} />
        ))}
      </Group>
    </Stack>
  );
}
