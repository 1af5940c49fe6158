import type { LocalDate } from "../../kernel/dates.ts";
import type { Deadline } from "../../rules/limits.ts";
import { entryOf, type CaseDefinition, type Known, type StepDefinition } from "./definition.ts";
import { dueAfter } from "./law.ts";

/** `notNeeded`: the rules ask for it in other cases only. */
export type StepState = "done" | "next" | "later" | "notNeeded";

/** Where one step stands. */
export interface StepProgress {
  readonly step: StepDefinition;
  readonly state: StepState;
  /** The term that runs for it, once the day from which it runs is known. */
  readonly deadline: Deadline | null;
  /** The first day on which it may be done, when a rule sets one that is known. */
  readonly opensOn: { readonly on: LocalDate; readonly ruleId: string } | null;
}

/** Where every step of a case stands; while the case is open exactly one of them is next. */
export function progressOf(definition: CaseDefinition, known: Known): StepProgress[] {
  const next = nextStep(definition, known);
  return definition.steps.map((step) => ({
    step,
    state: stateOf(step, known, next),
    deadline: deadlineOf(step, known),
    opensOn: step.opensOn?.(known) ?? null,
  }));
}

function stateOf(step: StepDefinition, known: Known, next: StepDefinition | undefined): StepState {
  if (entryOf(known.record, step.code)) return "done";
  if (!isNeeded(step, known)) return "notNeeded";
  return step === next ? "next" : "later";
}

/** Whether the rules ask for the step in this case. */
export function isNeeded(step: StepDefinition, known: Known): boolean {
  return step.applies?.(known) ?? true;
}

/** The first needed step that was not carried out; undefined when all were, or the case is closed. */
export function nextStep(definition: CaseDefinition, known: Known): StepDefinition | undefined {
  if (known.record.state !== "open") return undefined;
  return definition.steps.find(
    (step) => !entryOf(known.record, step.code) && isNeeded(step, known),
  );
}

/** The term of a step, or null when no rule sets one or the day from which it runs is not known yet. */
export function deadlineOf(step: StepDefinition, known: Known): Deadline | null {
  if (step.due === undefined) return null;
  const from = step.due.from(known);
  return from === null ? null : dueAfter(known.law, step.due.limit, from);
}
