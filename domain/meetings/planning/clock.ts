import { addDays, instantOf, wallClock, type Instant } from "../../kernel/dates.ts";
import type { Citation } from "../../rules/citation.ts";
import type { RulePack } from "../../rules/pack.ts";
import { citationOf, rulesInForce } from "../../rules/rules.ts";

/** The last moment at which papers are in time, and the rule that says so (MEET-08). */
export interface PapersDue {
  readonly latest: Instant;
  readonly days: number;
  readonly citation: Citation;
}

/** Null for a day on which no rule is in force. The same hour on the wall, so many days earlier. */
export function papersDue(
  pack: RulePack,
  meeting: { readonly plannedAt: Instant; readonly zone: string },
): PapersDue | null {
  const { date, time } = wallClock(meeting.plannedAt, meeting.zone);
  const rule = rulesInForce(pack, "deadline", date).find((each) => each.what === "papersSent");
  if (rule === undefined) return null;
  const latest = instantOf(addDays(date, -rule.amount), time, meeting.zone);
  return { latest, days: rule.amount, citation: citationOf(pack, rule) };
}

interface Span {
  readonly plannedAt: Instant;
  /** Planned length in minutes. */
  readonly minutes: number;
}

/** Whether two meetings are planned for the same time: one that begins as the other ends is not. */
export function overlaps(a: Span, b: Span): boolean {
  const endOf = (span: Span) => Date.parse(span.plannedAt) + span.minutes * 60_000;
  return Date.parse(a.plannedAt) < endOf(b) && Date.parse(b.plannedAt) < endOf(a);
}
