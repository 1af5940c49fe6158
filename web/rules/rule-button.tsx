import { UnstyledButton, type UnstyledButtonProps } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import { useWords } from "../platform/words.tsx";
import classes from "./rule-note.module.css";

/** A rule's id as the button that opens what stands behind it. */
export function RuleButton({
  ruleId,
  ...others
}: { readonly ruleId: string } & UnstyledButtonProps &
  Omit<ComponentPropsWithRef<"button">, keyof UnstyledButtonProps>) {
  const { t } = useWords();
  return (
    <UnstyledButton
      {...others}
      className={classes["id"] ?? ""}
      aria-label={`${t("rules.id")} ${ruleId}. ${t("rules.why")}`}
    >
      <IconScale size={14} stroke={1.8} aria-hidden /> <bdi>{ruleId}</bdi>
    </UnstyledButton>
  );
}
