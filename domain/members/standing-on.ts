import type { LocalDate } from "../kernel/dates.ts";
import type { MembershipKind } from "../organisations/kinds.ts";
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
  const covering = rowOn(facts.rows, on);
  if (covering) return covering.standing;
  if (facts.officialOn !== null && on >= facts.officialOn) return "official";
  if (facts.admittedOn !== null) return on >= facts.admittedOn ? "probationary" : "candidate";
  return facts.officialOn === null ? null : "candidate";
}

/**
 * The standing in what somebody belongs to: a union knows nothing of probation, suspension or expulsion in the
 * Party. Its members have all rights in it, also those whom the Party is only about to admit, while they live.
 */
export function standingIn(
  kind: MembershipKind,
  facts: StandingFacts,
  on: LocalDate,
): Standing | null {
  const own = standingOn(facts, on);
  return kind === "party" || own === "deceased" ? own : "official";
}

/** The dated row that covers the day, the one that began last first. */
function rowOn<R extends DatedStanding>(rows: readonly R[], on: LocalDate): R | undefined {
  return rows
    .filter((row) => row.since <= on && (row.until === null || on < row.until))
    .toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))[0];
}

/** A span of one standing; `document` is null where it follows from the days of admission and recognition. */
export interface StandingSpan extends DatedStanding {
  readonly document: string | null;
}

/**
 * How the standing went on, the latest first: on every day the same as `standingOn`, so that a member who came with
 * two days and no decision has a course of life too.
 */
export function standingCourse(
  facts: StandingFacts & { readonly rows: readonly (DatedStanding & { document: string })[] },
): StandingSpan[] {
  const { admittedOn, officialOn, rows } = facts;
  const ends = rows.flatMap(({ since, until }) => [since, until]);
  const known = [admittedOn, officialOn, ...ends].filter((day) => day !== null);
  const days = [...new Set(known)].toSorted();
  const spans: StandingSpan[] = [];
  for (const [index, since] of days.entries()) {
    const standing = standingOn(facts, since);
    if (standing === null) continue;
    const document = rowOn(rows, since)?.document ?? null;
    const until = days[index + 1] ?? null;
    const before = spans.at(-1);
    if (before?.until === since && before.standing === standing && before.document === document)
      spans.splice(-1, 1, { ...before, until });
    else spans.push({ standing, since, until, document });
  }
  return spans.toReversed();
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
