import { Group, Popover, UnstyledButton } from "@mantine/core";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { Arithmetic } from "@chiboso/domain/rules/explain.ts";
import { IconScale } from "@tabler/icons-react";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./rule-note.module.css";
import { useTrust } from "./state.ts";
import { WhyPanel } from "./why-panel.tsx";

/**
 * The rule behind what a screen says: its id, opened for text, document and how sure we are of it. A rule
 * from memory or with disagreeing sources carries the badge until somebody has confirmed it by document.
 */
export function RuleNote({
  citation,
  path,
  arithmetic,
}: {
  readonly citation: Citation;
  /** Place in the tree of the organisation concerned; the person's own place when absent. */
  readonly path?: string;
  /** The comparison that was made by the rule, where there was one. */
  readonly arithmetic?: Arithmetic;
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
          <WhyPanel
            citation={citation}
            {...(path !== undefined && { path })}
            {...(arithmetic !== undefined && { arithmetic })}
          />
        </Popover.Dropdown>
      </Popover>
      {trust.kind === "unverified" && <StatusBadge tone="warning" label={t("rules.unverified")} />}
    </Group>
  );
}
