import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Refusal } from "../../kernel/result.ts";
import type { EntryKind } from "../../ledger/entry.ts";
import type { LimitName } from "../../rules/names.ts";
import type { CaseKind, CaseState } from "./case-kinds.ts";
import type { CaseDocumentCode } from "./documents.ts";
import type { CaseEffect } from "./effect.ts";
import type { CaseFacts } from "./facts.ts";
import type { CaseField, CaseInput } from "./field.ts";
import type { Law } from "./law.ts";

/** `cell`: who leads the cell prepares it, or the office for it; `committee`: only the level that decides. */
export type Level = "cell" | "committee";

/** Number, day and issuer of the paper behind a step. */
export interface CaseDocument {
  readonly number: string;
  readonly on: LocalDate;
  readonly issuer: string;
}

/** One step as it was carried out; of entries of the same step the last one counts, the others are history. */
export interface StepEntry {
  readonly entryId: Id;
  readonly step: string;
  readonly doneOn: LocalDate;
  readonly document: CaseDocument | null;
  readonly input: CaseInput;
  /** The day by which it was due when it was carried out; null when no rule set one. */
  readonly dueOn: LocalDate | null;
}

/** A case with the steps that count, in the order of its definition. */
export interface CaseRecord {
  readonly caseId: Id;
  readonly kind: CaseKind;
  readonly memberId: Id;
  readonly organisationId: Id;
  readonly state: CaseState;
  readonly openedOn: LocalDate;
  readonly input: CaseInput;
  readonly entries: readonly StepEntry[];
}

/** All that a rule of a case may look at. */
export interface Known {
  readonly law: Law;
  readonly facts: CaseFacts;
  readonly record: CaseRecord;
}

/** What is being carried out. */
export type Acting = Known & {
  readonly doneOn: LocalDate;
  readonly document: CaseDocument | null;
  readonly input: CaseInput;
};

export interface StepDefinition {
  /** `members.case.step.<code>` is its name, `members.case.step.<code>.help` what is to be done. */
  readonly code: string;
  readonly ruleIds: readonly string[];
  readonly by: Level;
  readonly fields: readonly CaseField[];
  /** Whether the step has a paper with number, day and issuer. */
  readonly document: "none" | "optional" | "required";
  /** Papers that the product prints for this step. */
  readonly prints: readonly CaseDocumentCode[];
  /** A step without this is always needed. */
  readonly applies?: (known: Known) => boolean;
  /** The term of the pack within which it is to be done, and the day from which it runs. */
  readonly due?: { readonly limit: LimitName; readonly from: (known: Known) => LocalDate | null };
  /** The first day on which it may be done, and the rule that says so. */
  readonly opensOn?: (known: Known) => { readonly on: LocalDate; readonly ruleId: string } | null;
  /** What stands against it; checked after order, dates, fields and document. */
  readonly check?: (acting: Acting) => Refusal | null;
  readonly effects?: (acting: Acting) => readonly CaseEffect[];
  /** Sealed in the log under this kind; null for a step that only prepares. */
  readonly official: EntryKind | null;
}

export interface CaseDefinition {
  readonly kind: CaseKind;
  /** `person`: it may be opened for somebody who is not in the register yet. */
  readonly subject: "person" | "member";
  readonly ruleIds: readonly string[];
  readonly by: Level;
  /** Whether people open it; one that only follows from another case is opened by its effect. */
  readonly openedBy: "people" | "effect";
  /** Also about the dead, by the cell that they belonged to until then. */
  readonly afterDeath?: true;
  /** Asked when it is opened. */
  readonly fields: readonly CaseField[];
  /** What stands against it whatever is answered: the person, the place, other cases. Asked before the answers. */
  readonly bar?: (known: Known) => Refusal | null;
  readonly check?: (acting: Acting) => Refusal | null;
  readonly effects?: (acting: Acting) => readonly CaseEffect[];
  readonly official: EntryKind | null;
  /** At least one; carried out in this order. */
  readonly steps: readonly StepDefinition[];
  /** What giving it up changes, by the day on which it is given up. */
  readonly onAbandon?: (known: Known, on: LocalDate) => readonly CaseEffect[];
}

/** The entry that counts for a step, or undefined while it was not carried out. */
export function entryOf(record: CaseRecord, step: string): StepEntry | undefined {
  return record.entries.find((entry) => entry.step === step);
}

/** A text that a step was given, or undefined. */
export function textIn(input: CaseInput, field: string): string | undefined {
  const value = input[field];
  return typeof value === "string" ? value : undefined;
}

/** A whole number that a step was given, or undefined. */
export function countIn(input: CaseInput, field: string): number | undefined {
  const value = input[field];
  return typeof value === "number" ? value : undefined;
}
