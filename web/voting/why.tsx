import { Stack } from "@mantine/core";
import { useState, type ReactNode } from "react";
import classes from "./why.module.css";

/** Opens and closes with the keyboard, and is read out as a button that expands. */
export function Disclosure({
  label,
  onFirstOpening = false,
  children,
}: {
  readonly label: string;
  /** Drawn only from the first opening on: of several ways each has a form of its own. */
  readonly onFirstOpening?: boolean;
  readonly children: ReactNode;
}) {
  const [opened, setOpened] = useState(!onFirstOpening);
  return (
    <details className={classes["disclosure"]} onToggle={() => setOpened(true)}>
      <summary>{label}</summary>
      <Stack gap="md" pt="sm">
        {opened && children}
      </Stack>
    </details>
  );
}
