import * as z from "zod";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { citation } from "../../rules/citation.ts";
import { caseKind, caseState } from "./case-kinds.ts";
import { caseInput } from "./field.ts";

/** One case in a list: where it stands and by when what is next. */
export const caseLine = z.object({
  caseId: id,
  kind: caseKind,
  state: caseState,
  memberId: id,
  memberName: z.string(),
  organisationId: id,
  organisationName: z.string(),
  openedOn: localDate,
  closedOn: localDate.nullable(),
  nextStep: z.string().nullable(),
  nextDueOn: localDate.nullable(),
  nextRule: z.string().nullable(),
});

export type CaseLine = z.infer<typeof caseLine>;

const document = z.object({ number: z.string(), on: localDate, issuer: z.string() });

/** One entry of a step, as somebody made it. */
export const entryView = z.object({
  entryId: id,
  step: z.string(),
  doneOn: localDate,
  document: document.nullable(),
  input: caseInput,
  dueOn: localDate.nullable(),
  enteredByName: z.string(),
  enteredAt: instant,
});

/** One step of the guided flow. */
export const stepView = z.object({
  code: z.string(),
  state: z.enum(["done", "next", "later", "notNeeded"]),
  /** The term that runs, once its first day is known. */
  deadline: z
    .object({
      from: localDate,
      due: localDate,
      amount: z.int(),
      unit: z.enum(["calendarDay", "workingDay", "month", "hour"]),
      holidaysKnown: z.boolean(),
      citation,
    })
    .nullable(),
  opens: z.object({ on: localDate, citation }).nullable(),
  /** Of a step that was done, the rules as they bound then. */
  citations: z.array(citation),
  entry: entryView.nullable(),
  mayCarryOut: z.boolean(),
  mayCorrect: z.boolean(),
});

export type StepView = z.infer<typeof stepView>;

const related = z.object({ caseId: id, kind: caseKind, state: caseState });

/** The whole of a case, as the guided flow shows it. */
export const caseView = z.object({
  caseId: id,
  kind: caseKind,
  state: caseState,
  today: localDate,
  memberId: id,
  memberName: z.string(),
  birthDate: z.string().nullable(),
  organisationId: id,
  organisationName: z.string(),
  openedOn: localDate,
  openedByName: z.string(),
  closedOn: localDate.nullable(),
  closedReason: z.string().nullable(),
  input: caseInput,
  citations: z.array(citation),
  steps: z.array(stepView),
  /** Entries that a later one replaced, with why. */
  replaced: z.array(entryView.extend({ reason: z.string() })),
  follows: related.nullable(),
  followedBy: z.array(related),
  /** Names of persons and organisations that the answers name by id. */
  names: z.record(z.string(), z.string()),
  mayAbandon: z.boolean(),
});

export type CaseView = z.infer<typeof caseView>;

/** Somebody who reaches a badge at the coming award. */
export const badgeLine = z.object({
  memberId: id,
  memberName: z.string(),
  organisationId: id,
  organisationName: z.string(),
  admittedOn: localDate,
  years: z.int(),
  fullOn: localDate,
  /** The badge case for these years, when there is one. */
  caseId: id.nullable(),
  caseState: caseState.nullable(),
});

export type BadgeLine = z.infer<typeof badgeLine>;
