import * as z from "zod";
import { addDays, isLocalDate, localDate, type LocalDate } from "../../kernel/dates.ts";
import { id, type Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { tidy, visible } from "../../kernel/text.ts";
import { isWorkingDay, type WorkingCalendar } from "../../kernel/working-days.ts";
import type { Rule, RulePack } from "../../rules/pack.ts";
import { citationOf, rulesInForce } from "../../rules/rules.ts";
import { declaresSecret } from "../secrecy.ts";
import type { Advice } from "../view.ts";

/** Kinds of meeting that a year is planned with. */
export const PLANNED_KINDS = ["regular", "thematic"] as const;
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** Most entries of one year: one a month and as many thematic ones as a busy cell could hold. */
export const MOST_ENTRIES = 60;

/** One meeting of the year as it is entered; the drafter prepares the topic (MEET-14). */
export const planEntryInput = z.object({
  id,
  kind: z.enum(PLANNED_KINDS),
  date: localDate,
  topic: z
    .string()
    .transform((text) => tidy(visible(text)))
    .pipe(z.string().max(300)),
  drafterId: id.nullable(),
});

export type PlanEntryInput = z.infer<typeof planEntryInput>;
export type ProposedEntry = Pick<PlanEntryInput, "kind" | "date">;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Day of the middle month of a quarter from which a thematic meeting is proposed. */
const THEMATIC_DAY = 15;
/** Monthly meetings are proposed for this day when no rule names one. */
const DAY_WITHOUT_RULE = 3;

export function quarterOf(date: LocalDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}

function dayOf(year: number, month: number, day: number): LocalDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The day of a month's regular meeting (MEET-02): the one that the rule names; when that is no
 * working day the next one of the first week, else the nearest before it, else the named day all the same.
 */
export function regularDay(
  pack: RulePack,
  calendar: WorkingCalendar,
  year: number,
  month: number,
): LocalDate {
  const rule = rulesInForce(pack, "day", dayOf(year, month, 1))[0];
  const day = rule?.day ?? DAY_WITHOUT_RULE;
  const last = Math.max(day, rule?.lastDayOtherwise ?? 7);
  const later = Array.from({ length: last - day + 1 }, (_, index) => day + index);
  const earlier = Array.from({ length: day - 1 }, (_, index) => day - 1 - index);
  const fit = [...later, ...earlier].find((each) =>
    isWorkingDay(dayOf(year, month, each), calendar),
  );
  return dayOf(year, month, fit ?? day);
}

/** A thematic meeting in the middle of a quarter, on a working day that has no regular meeting. */
function thematicDay(calendar: WorkingCalendar, year: number, quarter: number): LocalDate {
  let day = dayOf(year, quarter * 3 - 1, THEMATIC_DAY);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/**
 * What the plan of a year still lacks by the rules: a regular meeting for each month (MEET-01) and a
 * thematic one for each quarter (MEET-05), from `today` on for a year that has begun. In order of days.
 */
export function proposePlan(
  pack: RulePack,
  calendar: WorkingCalendar,
  year: number,
  today: LocalDate,
  planned: readonly ProposedEntry[],
): ProposedEntry[] {
  const has = (kind: PlannedKind, fits: (date: LocalDate) => boolean) =>
    planned.some((entry) => entry.kind === kind && fits(entry.date));
  const regular = MONTHS.filter(
    (month) => !has("regular", (date) => Number(date.slice(5, 7)) === month),
  ).map((month) => ({ kind: "regular" as const, date: regularDay(pack, calendar, year, month) }));
  const thematic = [1, 2, 3, 4]
    .filter((quarter) => !has("thematic", (date) => quarterOf(date) === quarter))
    .map((quarter) => ({ kind: "thematic" as const, date: thematicDay(calendar, year, quarter) }));
  return [...regular, ...thematic]
    .filter((entry) => entry.date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * What the rules say about a year's plan: a month without a regular meeting (MEET-01), a regular one
 * outside its days (MEET-02), a quarter without a thematic one (MEET-05). It never refuses.
 */
export function adviceOnPlan(
  pack: RulePack,
  year: number,
  planned: readonly ProposedEntry[],
): Advice[] {
  const advice: Advice[] = [];
  const say = (code: string, rule: Rule, params: Advice["params"]) =>
    advice.push({ code, params, citation: citationOf(pack, rule) });
  const within = (kind: PlannedKind, fits: (date: LocalDate) => boolean) =>
    planned.some((entry) => entry.kind === kind && fits(entry.date));
  for (const month of MONTHS) {
    const rule = rulesInForce(pack, "frequency", dayOf(year, month, 1)).find(
      (each) => each.of === "regular",
    );
    if (rule && !within("regular", (date) => Number(date.slice(5, 7)) === month))
      say("meetings.plan_month_missing", rule, { month });
  }
  for (const { kind, date } of planned) {
    const rule = rulesInForce(pack, "day", date)[0];
    if (rule && kind === "regular" && Number(date.slice(8)) > rule.lastDayOtherwise)
      say("meetings.plan_day", rule, {
        date: date.split("-").toReversed().join("/"),
        day: rule.day,
        last: rule.lastDayOtherwise,
      });
  }
  for (const quarter of [1, 2, 3, 4]) {
    const rule = rulesInForce(pack, "frequency", dayOf(year, quarter * 3, 1)).find(
      (each) => each.of === "thematic",
    );
    if (rule && !within("thematic", (date) => quarterOf(date) === quarter))
      say("meetings.plan_quarter_missing", rule, { quarter });
  }
  return advice;
}

/** An entry that is stored, as far as changing the plan must know it. */
export interface StoredEntry {
  readonly id: Id;
  readonly kind: PlannedKind;
  readonly date: LocalDate;
  /** A meeting was prepared from it. */
  readonly inUse: boolean;
}

/**
 * Whether the plan of a year may become this: every entry lies in the year and stands once, a drafter
 * is of the cell, nothing declares itself secret, and what a meeting was prepared from stays.
 */
export function decidePlan(
  year: number,
  stored: readonly StoredEntry[],
  wanted: readonly PlanEntryInput[],
  members: ReadonlySet<Id>,
): Result<undefined> {
  const seen = new Set<Id>();
  for (const [index, entry] of wanted.entries()) {
    const field = `entries.${index}`;
    if (seen.has(entry.id)) return refuse("meetings.item_twice", undefined, field);
    seen.add(entry.id);
    if (!isLocalDate(entry.date) || Number(entry.date.slice(0, 4)) !== year)
      return refuse("meetings.plan_other_year", { year: String(year) }, `${field}.date`);
    if (entry.drafterId !== null && !members.has(entry.drafterId))
      return refuse("meetings.not_a_member", undefined, `${field}.drafterId`);
    if (declaresSecret(entry.topic))
      return refuse("meetings.secret_refused", undefined, `${field}.topic`);
  }
  for (const entry of stored.filter((each) => each.inUse)) {
    const kept = wanted.find((each) => each.id === entry.id);
    if (kept?.kind !== entry.kind) return refuse("meetings.plan_entry_used", { date: entry.date });
  }
  return ok(undefined);
}

/**
 * Whether the committee of the cell can have approved the plan (MEET-14): it has entries, every
 * thematic meeting its topic and a named drafter, and the day of the approval has come.
 */
export function decidePlanApproval(
  entries: readonly {
    readonly kind: PlannedKind;
    readonly topic: string;
    readonly drafterId: Id | null;
  }[],
  approvedOn: LocalDate,
  today: LocalDate,
): Result<undefined> {
  if (entries.length === 0) return refuse("meetings.plan_empty");
  if (approvedOn > today) return refuse("meetings.plan_approval_ahead", undefined, "approvedOn");
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== "thematic") continue;
    if (entry.topic === "")
      return refuse("meetings.plan_topic_missing", undefined, `entries.${index}.topic`);
    if (entry.drafterId === null)
      return refuse("meetings.plan_drafter_missing", undefined, `entries.${index}.drafterId`);
  }
  return ok(undefined);
}
