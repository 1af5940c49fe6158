import type { LocalDate } from "../kernel/dates.ts";
import type { Standing } from "./standing.ts";

/** A dated change of standing. `since` is its first day, `until` the first day after it. */
export interface DatedStanding {
  readonly standing: Standing;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

export interface StandingFacts {
  /** Day in the decision of admission (ADM-13). */
  readonly admittedOn: LocalDate | null;
  /** Day from which the member is official (ADM-12); null until the decision is issued (BASE-06). */
  readonly officialOn: LocalDate | null;
  readonly rows: readonly DatedStanding[];
}

/**
 * The standing on a day. A dated row that covers the day wins, the one that began last first; otherwise
 * a member is probationary from admission until official, however late the recognition comes (BASE-06).
 * Null for somebody of whom no admission is known: not in the Party.
 */
export function standingOn(facts: StandingFacts, on: LocalDate): Standing | null {
  const covering = facts.rows
    .filter((row) => row.since <= on && (row.until === null || on < row.until))
    .toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
  if (covering[0]) return covering[0].standing;
  if (facts.officialOn !== null && on >= facts.officialOn) return "official";
  if (facts.admittedOn !== null) return on >= facts.admittedOn ? "probationary" : "candidate";
  return facts.officialOn === null ? null : "candidate";
}

const DEPARTED: ReadonlySet<Standing> = new Set<Standing>([
  "candidate",
  "transferred",
  "struckOff",
  "expelled",
  "deceased",
]);

/** Whether somebody of that standing belongs to the cell's strength. */
export function belongsToCell(standing: Standing): boolean {
  return !DEPARTED.has(standing);
}
