import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../platform/words.tsx";
import classes from "./next-step-card.module.css";
import { staying } from "./staying.ts";

const measured = staying("--cbs-step", (card) => card);

/** The one thing to do now, above everything else on a screen. */
export function NextStepCard({
  title,
  children,
  action,
  stays = false,
}: {
  readonly title: string;
  /** Whether it stays in sight on a desk however far the work is scrolled. */
  readonly stays?: boolean;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <section
      ref={stays ? measured : null}
      className={classes["card"]}
      data-stays={stays || undefined}
      aria-label={t("meetings.next")}
    >
      <Group justify="space-between" gap="md">
        <div className={classes["text"]}>
          <Text size="sm" fw={600} c="dimmed">
            {t("meetings.next")}
          </Text>
          <Title order={2}>{title}</Title>
        </div>
        {action}
      </Group>
      {children}
    </section>
  );
}
