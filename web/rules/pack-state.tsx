import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Activation } from "@chiboso/domain/rules/packs-contract.ts";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

/** Where an activation stands today. */
export function stateOf(activation: Activation): "withdrawn" | "over" | "planned" | "in_force" {
  const today = localDateOf(new Date().toISOString(), VIETNAM);
  if (activation.withdrawn) return "withdrawn";
  if (activation.to !== null && activation.to <= today) return "over";
  return activation.from > today ? "planned" : "in_force";
}

const TONES = { withdrawn: "none", over: "none", planned: "running", in_force: "good" } as const;

/** Whether it is the central pack of the release, which binds until another version replaces it. */
export function bindsByRelease({
  layer,
  versions,
}: {
  readonly layer: string;
  readonly versions: readonly { readonly activations: readonly Activation[] }[];
}): boolean {
  const activations = versions.flatMap((version) => version.activations);
  return layer === "central" && !activations.some((each) => stateOf(each) === "in_force");
}

/**
 * The state of a version by its activations: in force, planned, over, or never activated, and so in force only
 * when it is the one that came with the release (`released`).
 */
export function PackState({
  activations,
  released = false,
}: {
  readonly activations: readonly Activation[];
  readonly released?: boolean;
}) {
  const { t, date } = useWords();
  if (released) return <StatusBadge tone="good" label={t("rules.pack_released")} />;
  const order = ["in_force", "planned", "over", "withdrawn"] as const;
  const [activation] = order.flatMap((state) =>
    activations.filter((each) => stateOf(each) === state),
  );
  if (activation === undefined) return <StatusBadge tone="none" label={t("rules.pack_idle")} />;
  const state = stateOf(activation);
  const params = { from: date(activation.from), to: date(activation.to ?? activation.from) };
  return <StatusBadge tone={TONES[state]} label={t(`rules.pack_${state}`, params)} />;
}
