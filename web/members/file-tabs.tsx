import { Stack, Tabs } from "@mantine/core";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../platform/words.tsx";

/** One tab of a file; its content comes to be only while it is shown, for then it reads what it shows. */
export interface FileTab {
  /** Its name in the address, behind `#`. */
  readonly name: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** The parts of a file as tabs, which the address remembers. */
export function FileTabs({ tabs }: { readonly tabs: readonly [FileTab, ...FileTab[]] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const hash = useRouterState({ select: (state) => state.location.hash });
  const [first] = tabs;
  const shown = tabs.find(({ name }) => name === hash) ?? first;
  return (
    <Tabs
      value={shown.name}
      keepMounted={false}
      onChange={(name) => void navigate({ to: ".", hash: name ?? first.name, replace: true })}
    >
      <Tabs.List aria-label={t("members.sheet.tabs")} mb="lg">
        {tabs.map(({ name, label }) => (
          <Tabs.Tab key={name} value={name}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, content }) => (
        <Tabs.Panel key={name} value={name}>
          <Stack gap="lg">{content}</Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
