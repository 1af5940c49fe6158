import type { Instant, LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { FactKind } from "./facts.ts";
import type { FactValue } from "./fields.ts";

/** Where a fact comes from: typed from a sheet, decided in a case, a correction, an import, a merge. */
export const FACT_SOURCES = ["sheet", "case", "correction", "import", "merge", "register"] as const;

export type FactSource = (typeof FACT_SOURCES)[number];

/** A fact as it was entered; nothing of it ever changes but that it is ended or withdrawn, once. */
export interface Fact {
  readonly id: Id;
  readonly kind: FactKind;
  /** Null: from then on nothing of the kind holds. */
  readonly value: FactValue | null;
  /** First day on which it holds; null when that is not known, or it is true for good. */
  readonly since: LocalDate | null;
  /** First day on which it holds no more. */
  readonly until: LocalDate | null;
  /** Number, date and issuer of the document it was taken from. */
  readonly document: string;
  readonly source: { readonly kind: FactSource; readonly id: Id | null };
  /** Null for what stood in the register before entries were kept. */
  readonly entered: { readonly at: Instant; readonly by: string } | null;
  readonly ended: { readonly on: LocalDate; readonly at: Instant; readonly by: string } | null;
  readonly withdrawn: {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    /** The fact that took its place, when it was put right rather than taken away. */
    readonly replacedBy: Id | null;
  } | null;
  /** False while it stands in the register alone, as it was first entered. */
  readonly kept: boolean;
}

/** First day on which a fact holds no more: what was entered, or an end that was noted later. */
export function endOf(fact: Pick<Fact, "until" | "ended">): LocalDate | null {
  const { until, ended } = fact;
  if (until === null || ended === null) return until ?? ended?.on ?? null;
  return until < ended.on ? until : ended.on;
}

function covers(fact: Fact, on: LocalDate): boolean {
  const end = endOf(fact);
  return (
    fact.withdrawn === null &&
    (fact.since === null || fact.since <= on) &&
    (end === null || on < end)
  );
}

/** Which of two facts of a single kind holds where both cover a day: the one that began last, then the later entry. */
function later(a: Fact, b: Fact): number {
  const [sinceA, sinceB] = [a.since ?? "", b.since ?? ""];
  if (sinceA !== sinceB) return sinceA < sinceB ? 1 : -1;
  const [atA, atB] = [a.entered?.at ?? "", b.entered?.at ?? ""];
  if (atA !== atB) return atA < atB ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

/**
 * The facts of one kind that hold on a day. Of a single kind at most one: the one that began last and,
 * of those, the one entered last; an entry without a value says that nothing holds any more.
 */
export function factsOn(facts: readonly Fact[], many: boolean, on: LocalDate): Fact[] {
  const holding = facts.filter((fact) => covers(fact, on)).toSorted(later);
  const chosen = many ? holding : holding.slice(0, 1);
  return chosen.filter((fact) => fact.value !== null);
}
