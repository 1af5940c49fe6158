import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./why.module.css";

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
