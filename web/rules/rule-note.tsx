import { Group } from "@mantine/core";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { Arithmetic } from "@chiboso/domain/rules/explain.ts";
import { useState, type ReactNode } from "react";
import { laterWithWords } from "../platform/later.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleButton } from "./rule-button.tsx";
import classes from "./rule-note.module.css";
import { useTrust } from "./state.ts";

const WhyPopover = laterWithWords(async () => (await import("./why-popover.tsx")).WhyPopover);

/**
 * The rule behind what a screen says: its id, opened for text, document and how sure we are of it. A rule
 * from memory or with disagreeing sources carries the badge until somebody has confirmed it by document.
 */
export function RuleNote({
  citation,
  path,
  arithmetic,
  more,
}: {
  readonly citation: Citation;
  /** Place in the tree of the organisation concerned; the person's own place when absent. */
  readonly path?: string;
  /** The comparison that was made by the rule, where there was one. */
  readonly arithmetic?: Arithmetic;
  /** What else has to be known where the rule was applied. */
  readonly more?: ReactNode;
}) {
  const { t } = useWords();
  const trust = useTrust(citation, path);
  const [asked, setAsked] = useState(false);
  return (
    <Group gap={6} component="span" wrap="wrap" className={classes["note"] ?? ""}>
      {asked ? (
        <WhyPopover
          citation={citation}
          {...(path !== undefined && { path })}
          {...(arithmetic !== undefined && { arithmetic })}
          {...(more !== undefined && { more })}
        />
      ) : (
        <RuleButton
          ruleId={citation.ruleId}
          aria-haspopup="dialog"
          aria-expanded={false}
          onClick={() => setAsked(true)}
        />
      )}
      {trust.kind === "unverified" && <StatusBadge tone="warning" label={t("rules.unverified")} />}
    </Group>
  );
}
