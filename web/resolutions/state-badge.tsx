import type { ResolutionState } from "@chiboso/domain/resolutions/rules.ts";
import { IconLock } from "@tabler/icons-react";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

/** The state of a resolution in words. */
export function ResolutionStateBadge({ state }: { readonly state: ResolutionState }) {
  const { t } = useWords();
  const label = t(`resolutions.state.${state}`);
  if (state === "issued") return <StatusBadge tone="good" label={label} icon={IconLock} />;
  return <StatusBadge tone={state === "draft" ? "none" : "running"} label={label} />;
}
