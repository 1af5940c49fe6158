import * as z from "zod";
import { localDate, type LocalDate } from "../kernel/dates.ts";
import { ITEM_KINDS } from "../meetings/record.ts";
import { standing } from "../members/standing.ts";
import { exclusion } from "../voting/outcome.ts";
import { CONFIDENCES } from "./citation.ts";
import { DECISIONS } from "./decisions.ts";
import { LIMITS, RULE_LISTS } from "./names.ts";
import { qualitySheet } from "./quality-sheet.ts";

/** From the top down. A stricter pack of a lower layer may lie on the central one, never a looser one. */
export const LAYERS = ["central", "province", "upperCommittee", "grassroots"] as const;

/** What every rule says of itself. `from` is the first day in force, `to` the first day no more. */
const common = {
  id: z.string().regex(/^[A-Z]{2,12}(-\d\d[A-Z]?)?$/),
  layer: z.enum(LAYERS),
  from: localDate,
  to: localDate.nullable(),
  cite: z.strictObject({
    document: z.string().min(1).max(300),
    clause: z.string().min(1).max(100).nullable(),
  }),
  confidence: z.enum(CONFIDENCES),
  disputed: z.boolean(),
  /** Its sentence, for a rule that the program has no words of its own for; Vietnamese at least. */
  says: z
    .strictObject({
      vi: z.string().trim().min(1).max(500),
      en: z.string().trim().min(1).max(500).optional(),
      ar: z.string().trim().min(1).max(500).optional(),
    })
    .optional(),
};

/** Small enough that every product of two stays exact. */
const count = z.int().positive().max(100_000);
const fraction = { num: count, den: count, strict: z.boolean() };

/** Who is in the base of a vote by standing, and who is left out of it and why (section 4). */
const baseRule = z.strictObject({
  ...common,
  kind: z.literal("base"),
  effect: z.enum(["count", "exclude", "excludeAtCongress", "excludeHosted", "recuse"]),
  standings: z.array(standing),
  /** `excused`: away from the whole meeting with an accepted reason. */
  when: z.enum(["always", "absent", "excused"]),
  reason: exclusion.shape.reason.nullable(),
});

/** How many votes of the base a decision needs (section 5). */
const thresholdRule = z.strictObject({
  ...common,
  kind: z.literal("threshold"),
  decision: z.enum(DECISIONS),
  ...fraction,
  base: z.enum(["officialSummoned", "officialWithoutExempt", "electionSummoned"]),
  /** `paper`: a secret ballot on paper; `cellChooses`: by show of hands or by ballot. */
  mode: z.enum(["open", "cellChooses", "paper"]),
});

const quorumRule = z.strictObject({
  ...common,
  kind: z.literal("quorum"),
  meeting: z.enum(["regular", "congress"]),
  ...fraction,
});

const minimumRule = z.strictObject({
  ...common,
  kind: z.literal("minimum"),
  of: z.literal("officialMembers"),
  count,
});

const durationRule = z.strictObject({
  ...common,
  kind: z.literal("duration"),
  minutes: count,
  minutesWithThematic: count,
});

const deadlineRule = z.strictObject({
  ...common,
  kind: z.literal("deadline"),
  what: z.enum(["papersSent", "resultPosted", "enteredLate", "qualityReported"]),
  when: z.enum(["before", "after"]),
  amount: count,
  unit: z.enum(["calendarDay", "workingDay"]),
});

const frequencyRule = z.strictObject({
  ...common,
  kind: z.literal("frequency"),
  of: z.enum(["regular", "thematic"]),
  times: count,
  per: z.enum(["month", "quarter"]),
});

/** The day of the month, and the last one that is still in order when that day cannot be kept. */
const dayRule = z.strictObject({
  ...common,
  kind: z.literal("day"),
  day: count,
  lastDayOtherwise: count,
});

const sequenceRule = z.strictObject({
  ...common,
  kind: z.literal("sequence"),
  steps: z.array(z.enum(ITEM_KINDS)),
});

const dutyRule = z.strictObject({ ...common, kind: z.literal("duty"), what: z.string().min(1) });

/** Age counted in whole months on a day. */
const ageRule = z.strictObject({
  ...common,
  kind: z.literal("age"),
  fromMonths: count,
  toMonths: count,
  on: z.literal("dayOfConsideration"),
});

/**
 * Spans that must have passed, may not be passed or end on a day: `within` is a term that runs from an
 * event, in calendar or working days, months or hours. `items` are the grounds to which they belong.
 */
const limitRule = z.strictObject({
  ...common,
  kind: z.literal("limit"),
  limits: z
    .array(
      z.strictObject({
        what: z.enum(LIMITS),
        bound: z.enum(["within", "atLeast", "atMost", "below", "exactly"]),
        amount: count,
        unit: z.enum(["calendarDay", "workingDay", "month", "hour"]),
      }),
    )
    .min(1),
  items: z.array(z.string().min(1)),
});

/** A closed list: the grounds, steps or papers that a text names. */
const listRule = z.strictObject({
  ...common,
  kind: z.literal("list"),
  what: z.enum(RULE_LISTS),
  items: z.array(z.string().min(1)).min(1),
});

/** From so many people on, the organisation takes another form. */
const sizeRule = z.strictObject({
  ...common,
  kind: z.literal("size"),
  of: z.enum(["officialMembers", "members"]),
  reaches: count,
  becomes: z.enum(["cellCommittee", "partyBody"]),
});

/** Years in the Party that are honoured. */
const milestoneRule = z.strictObject({
  ...common,
  kind: z.literal("milestone"),
  years: z.array(count).min(1),
});

/** Which body of the level above decides, and how many of its members must agree (VOTE-05). */
const bodyRule = z.strictObject({
  ...common,
  kind: z.literal("body"),
  decides: z.literal("admission"),
  body: z.enum(["standingCommittee", "committee"]),
  ...fraction,
});

/** Days of the year, `MM-DD`. */
const yearDaysRule = z.strictObject({
  ...common,
  kind: z.literal("yearDays"),
  days: z.array(z.string().regex(/^\d\d-\d\d$/)).min(1),
});

/** A part of a body that must be exceeded or reached, where no decision is taken by it alone. */
const shareRule = z.strictObject({
  ...common,
  kind: z.literal("share"),
  what: z.enum(["listAddition", "onlineMeeting"]),
  of: z.enum(["attending", "withoutExemptAndSuspended"]),
  ...fraction,
});

/** How many names an election may have beyond its seats: this part of the seats, and `least` of them in any case. */
const surplusRule = z.strictObject({
  ...common,
  kind: z.literal("surplus"),
  num: count,
  den: count,
  least: count,
});

/** What follows equal votes for the last seats: a run-off among the equals, with the threshold or without. */
const tieRule = z.strictObject({
  ...common,
  kind: z.literal("tie"),
  at: z.literal("election"),
  follows: z.literal("runOff"),
  thresholdAgain: z.boolean(),
});

/** What may be done so often at most, and only in cells of so many members or more. */
const allowanceRule = z.strictObject({
  ...common,
  kind: z.literal("allowance"),
  what: z.literal("groupMeetings"),
  atMost: count,
  per: z.literal("year"),
  fromMembers: count,
});

/** The sheet of 100 points by which a meeting is scored; each committee may set its own (section 6). */
const qualitySheetRule = z.strictObject({
  ...common,
  kind: z.literal("qualitySheet"),
  ...qualitySheet.shape,
});

export const rule = z.discriminatedUnion("kind", [
  baseRule,
  thresholdRule,
  quorumRule,
  minimumRule,
  durationRule,
  deadlineRule,
  frequencyRule,
  dayRule,
  sequenceRule,
  dutyRule,
  ageRule,
  limitRule,
  listRule,
  sizeRule,
  milestoneRule,
  yearDaysRule,
  bodyRule,
  shareRule,
  surplusRule,
  tieRule,
  allowanceRule,
  qualitySheetRule,
]);

/** A set of dated rules that is corrected by a new version, never by a release of the program. */
export const rulePack = z.strictObject({
  /** The shape of the file itself; a later shape has the next number. */
  schema: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,4}$/),
  layer: z.enum(LAYERS),
  rules: z.array(rule).min(1).max(1000),
});

export type Layer = (typeof LAYERS)[number];

/** Where a rule of a composed pack comes from: its pack, and the first day of its version there. */
export interface Origin {
  readonly packId: string;
  readonly packVersion: string;
  readonly from: LocalDate;
}

/** A rule; `origin` is set where several packs lie on each other, and is never part of a pack itself. */
export type Rule = z.infer<typeof rule> & { readonly origin?: Origin };
export type RuleKind = Rule["kind"];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>;
export type RulePack = Omit<z.infer<typeof rulePack>, "rules"> & {
  readonly rules: readonly Rule[];
};
