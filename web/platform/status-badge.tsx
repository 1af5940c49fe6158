import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconInfoCircle,
  type Icon,
} from "@tabler/icons-react";
import classes from "./status-badge.module.css";

/** What a state means to the reader; the colour only repeats what icon and text say. */
export type Tone = "good" | "bad" | "warning" | "running" | "info" | "none";

const ICONS: Readonly<Record<Tone, Icon>> = {
  good: IconCircleCheck,
  bad: IconCircleX,
  warning: IconAlertTriangle,
  running: IconClock,
  info: IconInfoCircle,
  none: IconCircleDashed,
};

/** A state in words with an icon; readable without colours. */
export function StatusBadge({
  tone,
  label,
  icon,
}: {
  readonly tone: Tone;
  readonly label: string;
  readonly icon?: Icon;
}) {
  const Symbol = icon ?? ICONS[tone];
  return (
    <span className={classes["badge"]} data-tone={tone}>
      <Symbol size="1.1em" stroke={2} aria-hidden />
      <span>{label}</span>
    </span>
  );
}
