import type { MinutesState } from "@chiboso/domain/minutes/rules.ts";
import { IconLock } from "@tabler/icons-react";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

/** The state of minutes in words. */
export function MinutesStateBadge({ state }: { readonly state: MinutesState }) {
  const { t } = useWords();
  const label = t(`minutes.state.${state}`);
  if (state === "approved") return <StatusBadge tone="good" label={label} icon={IconLock} />;
  return <StatusBadge tone={state === "draft" ? "none" : "running"} label={label} />;
}
