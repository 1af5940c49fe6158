import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconInfoCircle,
  type Icon,
} from "@tabler/icons-react";

/** What a state means to the reader; the colour only repeats what icon and text say. */
export type Tone = "good" | "bad" | "warning" | "running" | "info" | "none";

const LOOKS: Readonly<Record<Tone, { readonly icon: Icon; readonly color: string }>> = {
  good: { icon: IconCircleCheck, color: "teal.9" },
  bad: { icon: IconCircleX, color: "flag.8" },
  warning: { icon: IconAlertTriangle, color: "gold.8" },
  running: { icon: IconClock, color: "blue.9" },
  info: { icon: IconInfoCircle, color: "gray.7" },
  none: { icon: IconCircleDashed, color: "gray.7" },
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
  const look = LOOKS[tone];
  const Symbol = icon ?? look.icon;
  return (
    <Badge
      variant="light"
      color={look.color}
      size="lg"
      radius="sm"
      tt="none"
      fw={600}
      leftSection={<Symbol size="1.05em" stroke={2} aria-hidden />}
    >
      {label}
    </Badge>
  );
}
