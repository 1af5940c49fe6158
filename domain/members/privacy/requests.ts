import * as z from "zod";
import type { Role } from "../../access/roles.ts";
import type { Instant, LocalDate } from "../../kernel/dates.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";
import { deadlineAfter, type Deadline } from "../../rules/limits.ts";
import type { LimitName } from "../../rules/names.ts";
import type { RulePack } from "../../rules/pack.ts";

/** What somebody may ask about the own data (PDP-03, PDP-04). A correction has its own way: the sheet's. */
export const REQUEST_KINDS = ["access", "restriction", "objection", "deletion", "reading"] as const;

export const requestKind = z.enum(REQUEST_KINDS);
export type RequestKind = z.infer<typeof requestKind>;

/** `answered`: received and told how it goes on; the decision is still to come. */
export const REQUEST_STATES = ["received", "answered", "decided", "withdrawn"] as const;

export const requestState = z.enum(REQUEST_STATES);
export type RequestState = z.infer<typeof requestState>;

export const DECISIONS = ["granted", "partly", "refused"] as const;

export const requestDecision = z.enum(DECISIONS);
export type RequestDecision = z.infer<typeof requestDecision>;

/** What a request lets run: the answer in working days, and the decision by its kind. */
const DECIDED_WITHIN: Readonly<Record<RequestKind, LimitName>> = {
  access: "accessGiven",
  reading: "accessGiven",
  restriction: "restrictionDone",
  objection: "restrictionDone",
  deletion: "deletionDone",
};

export interface RequestDeadlines {
  readonly answer: Deadline;
  readonly decision: Deadline;
}

/** By when a request that was made on a day must be answered (PDP-02) and decided (PDP-03, PDP-04). */
export function deadlinesOf(
  pack: RulePack,
  kind: RequestKind,
  askedOn: LocalDate,
  calendar: WorkingCalendar,
): RequestDeadlines {
  return {
    answer: deadlineAfter(pack, "requestAnswered", askedOn, calendar),
    decision: deadlineAfter(pack, DECIDED_WITHIN[kind], askedOn, calendar),
  };
}

/** The day up to which a decision may be put off once (PDP-03). */
export function extendedFrom(
  pack: RulePack,
  due: LocalDate,
  askedOn: LocalDate,
  calendar: WorkingCalendar,
): Deadline {
  return deadlineAfter(pack, "restrictionExtension", due, calendar, askedOn);
}

/** Only what PDP-03 speaks of can be put off. */
export function canBeExtended(kind: RequestKind): boolean {
  return DECIDED_WITHIN[kind] === "restrictionDone";
}

/** Who decides: a question about a reader goes also to those who watch over readers, who keep no files. */
export const DECIDED_BY: Readonly<Record<RequestKind, readonly Role[]>> = {
  access: ["committeeOffice", "organisationBoard"],
  restriction: ["organisationBoard"],
  objection: ["organisationBoard"],
  deletion: ["organisationBoard"],
  reading: ["inspectionCommission", "organisationBoard"],
};

export interface RequestDates {
  readonly answeredAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** Where a request stands. */
export function stateOf(request: RequestDates): RequestState {
  if (request.withdrawnAt !== null) return "withdrawn";
  if (request.decidedAt !== null) return "decided";
  return request.answeredAt === null ? "received" : "answered";
}
