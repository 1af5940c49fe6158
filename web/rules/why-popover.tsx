import { Popover, Text } from "@mantine/core";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { Arithmetic } from "@chiboso/domain/rules/explain.ts";
import { useState, type ReactNode } from "react";
import { RuleButton } from "./rule-button.tsx";
import classes from "./rule-note.module.css";
import { WhyPanel } from "./why-panel.tsx";

/** What stands behind a rule, opened at once: this comes when somebody has asked for it. */
export function WhyPopover({
  citation,
  path,
  arithmetic,
  more,
}: {
  readonly citation: Citation;
  readonly path?: string;
  readonly arithmetic?: Arithmetic;
  readonly more?: ReactNode;
}) {
  const [opened, setOpened] = useState(true);
  return (
    <Popover
      width={340}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <RuleButton ruleId={citation.ruleId} onClick={() => setOpened((before) => !before)} />
      </Popover.Target>
      <Popover.Dropdown className={classes["opened"] ?? ""}>
        <WhyPanel
          citation={citation}
          {...(path !== undefined && { path })}
          {...(arithmetic !== undefined && { arithmetic })}
        />
        {more !== undefined && (
          <Text component="div" size="sm" mt="sm">
            {more}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
