import { Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { FactList } from "../platform/fact-list.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./why.module.css";

/** The rule behind an outcome: which, in which version, from which document, and how sure we are of it. */
export function Why({ title, citation }: { readonly title: string; readonly citation: Citation }) {
  const { t } = useWords();
  return (
    <Stack gap="xs" className={classes["rule"]}>
      <Group gap="xs">
        <Text fw={600}>{title}</Text>
        <Trust citation={citation} />
      </Group>
      <FactList
        facts={[
          { label: t("voting.why.rule"), value: <bdi>{citation.ruleId}</bdi> },
          {
            label: t("voting.why.pack"),
            value: (
              <bdi>
                {citation.packId} {citation.packVersion}
              </bdi>
            ),
          },
          { label: t("voting.why.document"), value: <bdi lang="vi">{citation.document}</bdi> },
          ...(citation.clause
            ? [{ label: t("voting.why.clause"), value: <bdi>{citation.clause}</bdi> }]
            : []),
        ]}
      />
    </Stack>
  );
}

/** A rule that was not read in its own text, or on which sources disagree, says so at every outcome. */
function Trust({ citation }: { readonly citation: Citation }) {
  const { t } = useWords();
  if (citation.disputed) return <StatusBadge tone="warning" label={t("voting.why.disputed")} />;
  if (citation.confidence === "T") {
    return <StatusBadge tone="good" label={t("voting.why.verified")} />;
  }
  return (
    <StatusBadge
      tone="warning"
      label={t(citation.confidence === "S" ? "voting.why.secondary" : "voting.why.memory")}
    />
  );
}

/** Opens and closes with the keyboard, and is read out as a button that expands. */
export function Disclosure({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <details className={classes["disclosure"]}>
      <summary>{label}</summary>
      <Stack gap="md" pt="sm">
        {children}
      </Stack>
    </details>
  );
}
