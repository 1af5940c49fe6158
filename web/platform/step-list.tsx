import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "@mantine/core";
import classes from "./step-list.module.css";
import { useWords } from "./words.tsx";

/** One step of a piece of work. */
export interface Step {
  readonly label: string;
  readonly state: "done" | "current" | "ahead";
  readonly detail?: ReactNode;
}

/** The steps of a piece of work, with what is done, what is now and what is ahead. */
export function StepList({
  steps,
  label,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
}) {
  const { t } = useWords();
  return (
    <ol className={classes["steps"]} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          data-state={step.state}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className={classes["mark"]} aria-hidden>
            {step.state === "done" ? <IconCheck size="1.1em" stroke={2.5} /> : index + 1}
          </span>
          <span className={classes["text"]}>
            <span className={classes["label"]}>{step.label}</span>
            {step.state === "done" && <VisuallyHidden> ({t("platform.step_done")})</VisuallyHidden>}
            {step.detail !== undefined && <span className={classes["detail"]}>{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
