import type { ImportState, ImportSummary } from "@chiboso/domain/members/import-contract.ts";
import {
  IconAlertTriangle,
  IconCircleX,
  IconEqual,
  IconEyeOff,
  IconPencil,
  IconPlus,
  type Icon,
} from "@tabler/icons-react";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

/** How each state of a cell or row looks; the icon alone tells them apart. */
export const STATE_LOOKS: Readonly<
  Record<ImportState, { readonly tone: Tone; readonly icon: Icon }>
> = {
  error: { tone: "bad", icon: IconCircleX },
  warning: { tone: "warning", icon: IconAlertTriangle },
  new: { tone: "good", icon: IconPlus },
  changed: { tone: "running", icon: IconPencil },
  same: { tone: "none", icon: IconEqual },
  ignored: { tone: "none", icon: IconEyeOff },
};

/** The state of a row or cell of an import. */
export function ImportStateBadge({ state }: { readonly state: ImportState }) {
  const { t } = useWords();
  const { tone, icon } = STATE_LOOKS[state];
  return <StatusBadge tone={tone} icon={icon} label={t(`members.import_state.${state}`)} />;
}

const STATUS_TONES: Readonly<Record<ImportSummary["status"], Tone>> = {
  reading: "running",
  failed: "bad",
  preview: "running",
  committing: "running",
  committed: "good",
  undoing: "running",
  undone: "none",
};

/** Where an import stands as a whole. */
export function ImportStatus({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useWords();
  const { status, counts } = summary;
  if (status === "preview" && counts.error > 0) return <ImportStateBadge state="error" />;
  return <StatusBadge tone={STATUS_TONES[status]} label={t(`members.import.status.${status}`)} />;
}
