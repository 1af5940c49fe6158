import type { LocalDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Citation } from "../../rules/citation.ts";
import {
  entryOf,
  type Acting,
  type CaseDefinition,
  type CaseDocument,
  type CaseRecord,
  type Known,
  type Level,
  type StepDefinition,
  type StepEntry,
} from "./definition.ts";
import type { CaseEffect } from "./effect.ts";
import type { CaseFacts } from "./facts.ts";
import { readInput, type CaseInput } from "./field.ts";
import { citationsOf } from "./law.ts";
import { barTo } from "./openings.ts";
import { deadlineOf, isNeeded, nextStep } from "./progress.ts";

/** What somebody says was done. */
export interface StepCommand {
  readonly step: string;
  readonly doneOn: LocalDate;
  readonly document: CaseDocument | null;
  readonly input: CaseInput;
}

/** A later step that changes the register in another way once an earlier one was corrected. */
export interface Redone {
  readonly step: string;
  readonly effects: readonly CaseEffect[];
}

/** What follows from a correction. */
export interface Corrected extends Decided {
  /** Whether the step itself now changes the register in another way. */
  readonly changed: boolean;
  readonly redone: readonly Redone[];
}

/** What follows from a step or from the opening of a case. */
export interface Decided {
  readonly input: CaseInput;
  readonly dueOn: LocalDate | null;
  readonly citations: readonly Citation[];
  readonly effects: readonly CaseEffect[];
  /** The case as it stands afterwards. */
  readonly record: CaseRecord;
}

/**
 * Decides whether a case may be opened, and what that changes. Refused: a second open case of the kind for the
 * same person, an organisation that ceased, a day to come, answers that are missing, and whatever the kind itself
 * checks. `record` is the case as it would stand, still without a step.
 */
export function openCase(
  definition: CaseDefinition,
  known: Known,
  given: CaseInput,
): Result<Decided> {
  const { facts, law } = known;
  const { openedOn } = known.record;
  const bar = barTo(definition, known);
  if (bar) return { ok: false, refusal: bar };
  const answers = readInput(definition.fields, given);
  if (!answers.ok) return missing(answers.fault);
  const record = { ...known.record, input: answers.input };
  const acting: Acting = {
    law,
    facts,
    record,
    doneOn: openedOn,
    document: null,
    input: answers.input,
  };
  const obstacle = definition.check?.(acting);
  if (obstacle) return { ok: false, refusal: obstacle };
  return ok({
    input: answers.input,
    dueOn: null,
    citations: citationsOf(law, definition.ruleIds, openedOn),
    effects: definition.effects?.(acting) ?? [],
    record,
  });
}

/**
 * Decides whether the next step of a case may be carried out as stated, and what that changes. Refused: a case that
 * is closed, a step out of order, a day to come or before the step ahead of it, a term that has not begun (with its
 * rule), a paper or an answer that is missing, and whatever the step itself checks. Being late is no refusal.
 */
export function decideStep(
  definition: CaseDefinition,
  known: Known,
  command: StepCommand,
): Result<Decided> {
  if (known.record.state !== "open") return refuse("members.case_closed");
  const next = nextStep(definition, known);
  if (next === undefined || next.code !== command.step)
    return refuse("members.case_not_the_next_step", { step: command.step });
  const earlier = lastDay(known.record);
  if (command.doneOn < earlier)
    return refuse("members.case_before_earlier_step", { on: earlier }, "doneOn");
  return carryOut(definition, next, known, command);
}

/**
 * Decides a correction: the step is stated anew and every later one must still hold on what it then stands on. What
 * it changed in the register is changed to what follows from the new statement.
 */
export function decideCorrection(
  definition: CaseDefinition,
  known: Known,
  command: StepCommand,
): Result<Corrected> {
  const { record } = known;
  if (record.state === "abandoned") return refuse("members.case_closed");
  const index = record.entries.findIndex((entry) => entry.step === command.step);
  const step = definition.steps.find((each) => each.code === command.step);
  if (index < 0 || step === undefined) return refuse("members.case_step_not_done");
  const before = record.entries[index - 1]?.doneOn ?? record.openedOn;
  if (command.doneOn < before)
    return refuse("members.case_before_earlier_step", { on: before }, "doneOn");
  const after = record.entries[index + 1];
  if (after && command.doneOn > after.doneOn)
    return refuse("members.case_after_later_step", { on: after.doneOn }, "doneOn");
  const standing = { ...record, entries: record.entries.slice(0, index) };
  const decided = carryOut(definition, step, { ...known, record: standing }, command);
  if (!decided.ok) return decided;
  const entered = record.entries[index];
  const asEntered = entered ? effectsAsEntered(step, known, entered) : [];
  const changed = JSON.stringify(asEntered) !== JSON.stringify(decided.value.effects);
  const later = record.entries.slice(index + 1);
  return holdLater(definition, known, { ...decided.value, changed, redone: [] }, later);
}

/**
 * Decides whether a case may be given up on a day, and what that changes. Refused: a case that is closed, a day to
 * come or before its last step. Once the level above has decided something, only that level may give it up.
 */
export function decideAbandon(
  definition: CaseDefinition,
  known: Known,
  on: LocalDate,
): Result<{ readonly level: Level; readonly effects: readonly CaseEffect[] }> {
  const { record, facts } = known;
  if (record.state !== "open") return refuse("members.case_closed");
  const day = checkDay(on, facts.today, "on");
  if (!day.ok) return day;
  const earlier = lastDay(record);
  if (on < earlier) return refuse("members.case_before_earlier_step", { on: earlier }, "on");
  const decidedAbove = definition.steps.some(
    (step) => step.by === "committee" && entryOf(record, step.code),
  );
  return ok({
    level: decidedAbove ? "committee" : definition.by,
    effects: definition.onAbandon?.(known, on) ?? [],
  });
}

/** The day of the last step, or of the opening. */
function lastDay(record: CaseRecord): LocalDate {
  return record.entries.reduce(
    (latest, entry) => (entry.doneOn > latest ? entry.doneOn : latest),
    record.openedOn,
  );
}

/** Every later step, stated as it was, over the corrected one; those that then change something else. */
function holdLater(
  definition: CaseDefinition,
  known: Known,
  corrected: Corrected,
  later: readonly StepEntry[],
): Result<Corrected> {
  const redone: Redone[] = [];
  let { record } = corrected;
  for (const entry of later) {
    const step = definition.steps.find((each) => each.code === entry.step);
    if (step === undefined) return refuse("members.case_step_not_done");
    const again = carryOut(definition, step, { ...known, record }, entry);
    if (!again.ok) return refuse("members.case_later_step_contradicts", { step: entry.step });
    const before = effectsAsEntered(step, known, entry);
    if (JSON.stringify(before) !== JSON.stringify(again.value.effects))
      redone.push({ step: entry.step, effects: again.value.effects });
    ({ record } = again.value);
  }
  return ok({ ...corrected, record: { ...record, state: known.record.state }, redone });
}

/** What a step that stands changed, over the steps before it. */
function effectsAsEntered(
  step: StepDefinition,
  known: Known,
  entry: StepEntry,
): readonly CaseEffect[] {
  const index = known.record.entries.indexOf(entry);
  const record = { ...known.record, entries: known.record.entries.slice(0, index) };
  const { doneOn, document, input } = entry;
  return step.effects?.({ ...known, record, doneOn, document, input }) ?? [];
}

function carryOut(
  definition: CaseDefinition,
  step: StepDefinition,
  known: Known,
  command: StepCommand,
): Result<Decided> {
  const { law, facts } = known;
  const day = checkDay(command.doneOn, facts.today, "doneOn");
  if (!day.ok) return day;
  const opens = step.opensOn?.(known);
  if (opens && command.doneOn < opens.on)
    return refuse("members.case_too_early", { on: opens.on, rule: opens.ruleId }, "doneOn");
  const paper = checkDocument(step, command);
  if (!paper.ok) return paper;
  const answers = readInput(step.fields, command.input);
  if (!answers.ok) return missing(answers.fault);
  const { doneOn, document } = command;
  const acting: Acting = { ...known, doneOn, document, input: answers.input };
  const obstacle = step.check?.(acting);
  if (obstacle) return { ok: false, refusal: obstacle };
  const effects = step.effects?.(acting) ?? [];
  const ceased = ceasedOn(effects, facts);
  if (ceased !== null) return refuse("members.case_joins_ceased", { on: ceased });
  const dueOn = deadlineOf(step, known)?.due ?? null;
  return ok({
    input: answers.input,
    dueOn,
    citations: citationsOf(law, step.ruleIds, doneOn),
    effects,
    record: withEntry(definition, known, { ...command, input: answers.input, dueOn }),
  });
}

/** The day on which an organisation ended that somebody would join or stay in afterwards: a case may outlive its cell. */
function ceasedOn(effects: readonly CaseEffect[], facts: CaseFacts): LocalDate | null {
  for (const effect of effects) {
    if (effect.kind !== "joins" && effect.kind !== "hosts") continue;
    const { organisationId, since } = effect;
    const at =
      organisationId === facts.organisation.organisationId
        ? facts.organisation
        : facts.organisations.get(organisationId);
    const ended = at?.dissolvedOn ?? null;
    if (ended !== null && ended <= since) return ended;
  }
  return null;
}

/** The case with one more step; done when no further step is needed. */
function withEntry(
  definition: CaseDefinition,
  known: Known,
  entry: Omit<StepEntry, "entryId">,
): CaseRecord {
  const { step, doneOn, document, input, dueOn } = entry;
  const kept = known.record.entries.filter((each) => each.step !== step);
  const entries = [...kept, { entryId: "", step, doneOn, document, input, dueOn }];
  const record: CaseRecord = { ...known.record, entries };
  const left = definition.steps.some(
    (each) => !entryOf(record, each.code) && isNeeded(each, { ...known, record }),
  );
  return { ...record, state: left ? "open" : "done" };
}

function checkDay(day: LocalDate, today: LocalDate, field: string): Result<undefined> {
  return day > today ? refuse("members.case_day_to_come", { on: today }, field) : ok(undefined);
}

function checkDocument(step: StepDefinition, command: StepCommand): Result<undefined> {
  const { document, doneOn } = command;
  if (document === null) {
    return step.document === "required"
      ? refuse("members.case_document_missing", undefined, "document.number")
      : ok(undefined);
  }
  if (step.document === "none")
    return refuse("members.case_no_document_here", undefined, "document.number");
  return document.on > doneOn
    ? refuse("members.case_document_later", { on: doneOn }, "document.on")
    : ok(undefined);
}

function missing(field: string): Result<never> {
  return refuse("members.case_answer_missing", undefined, `input.${field}`);
}
