import { StepList, type Step } from "../platform/step-list.tsx";
import { useWords } from "../platform/words.tsx";

const STEPS = ["content", "papers", "publish"] as const;

/** Where a preparation stands: what it is about, its papers, the summons. */
export function PreparationSteps({ now }: { readonly now: (typeof STEPS)[number] | "done" }) {
  const { t } = useWords();
  const current = now === "done" ? STEPS.length : STEPS.indexOf(now);
  const steps = STEPS.map((step, index): Step => ({
    label: t(`meetings.prepare.step_${step}`),
    state: index < current ? "done" : index === current ? "current" : "ahead",
  }));
  return <StepList steps={steps} label={t("meetings.prepare.steps")} />;
}
