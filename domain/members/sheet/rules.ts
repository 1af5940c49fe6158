import type { FieldClass } from "../../access/fields.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import type { StatedFact } from "./contract.ts";
import { specOf, valueSchema, type FactKind } from "./facts.ts";
import type { FactValue } from "./fields.ts";
import { endOf, factsOn, type Fact } from "./timeline.ts";

/** What a decision about the sheet needs: every fact of the member, and what the person may see of it. */
export interface SheetState {
  readonly facts: readonly Fact[];
  readonly classes: ReadonlySet<FieldClass>;
  readonly today: LocalDate;
}

/**
 * Whether a fact can be entered, and its value as it will be kept. The first refusal wins: the class must be
 * open to the person, the boxes right, the days in order, nothing declared secret (SEC-02), and it must say
 * something new.
 */
export function decideFact(
  state: SheetState,
  stated: StatedFact,
  replaces: Id | null,
): Result<FactValue> {
  const { kind, since, until } = stated;
  if (!state.classes.has(specOf(kind).fieldClass)) return refuse("members.fact_class_closed");
  const parsed = valueSchema(kind).safeParse(stated.value);
  if (!parsed.success) return refuseBox(parsed.error.issues[0]);
  const texts = [...Object.values(parsed.data), stated.document];
  if (texts.some(declaresSecret)) return refuse("members.fact_classified");
  const days = decideDays(state, stated, replaces);
  if (!days.ok) return days;
  const order = decideOrder(state, kind, parsed.data);
  if (!order.ok) return order;
  const gone = replaces === null ? ok(undefined) : findChangeable(state, replaces);
  if (!gone.ok) return gone;
  const same = state.facts.some(
    (fact) =>
      fact.kind === kind &&
      fact.id !== replaces &&
      fact.withdrawn === null &&
      fact.since === since &&
      endOf(fact) === until &&
      sameValue(fact.value, parsed.data),
  );
  return same ? refuse("members.fact_same") : ok(parsed.data);
}

function refuseBox(issue: { path: PropertyKey[]; message: string } | undefined): Result<never> {
  const box = String(issue?.path[0] ?? "");
  const code = issue?.message.startsWith("members.fact_") ? issue.message : "members.fact_box";
  return refuse(code, undefined, box === "" ? "value" : `value.${box}`);
}

/** Days in order and not ahead of today; a kind that is true for good has none. */
function decideDays(
  { facts, today }: SheetState,
  { kind, since, until }: StatedFact,
  replaces: Id | null,
): Result<undefined> {
  const { dated, many } = specOf(kind);
  if (!dated && (since !== null || until !== null))
    return refuse("members.fact_undated", undefined, "since");
  if (since !== null && since > today) return refuse("members.fact_future", undefined, "since");
  if (since !== null && until !== null && until <= since)
    return refuse("members.fact_dates", undefined, "until");
  // Where another fact has its day, one without a day would be lost behind it.
  const rivals = facts.filter(
    (fact) => fact.kind === kind && fact.withdrawn === null && fact.id !== replaces,
  );
  if (dated && !many && since === null && rivals.some((fact) => fact.since !== null))
    return refuse("members.fact_since_missing", undefined, "since");
  return ok(undefined);
}

/** Birth, admission and confirmation come in this order (ADM-12, ADM-13). */
function decideOrder(
  { facts, today }: SheetState,
  kind: FactKind,
  value: FactValue,
): Result<undefined> {
  const dayOf = (of: FactKind) =>
    of === kind ? value["on"] : currentOf(facts, of, today)?.value?.["on"];
  const [born, admitted, official] = [
    dayOf("birthDate"),
    dayOf("admission"),
    dayOf("confirmation"),
  ];
  const day = value["on"];
  if (day !== undefined && day.length === 10 && day > today)
    return refuse("members.fact_future", undefined, "value.on");
  if (!["birthDate", "admission", "confirmation"].includes(kind)) return ok(undefined);
  if (admitted !== undefined && official !== undefined && official < admitted)
    return refuse("members.fact_official_before_admitted", undefined, "value.on");
  if (born !== undefined && admitted !== undefined && admitted.slice(0, 4) <= born.slice(0, 4))
    return refuse("members.fact_before_birth", undefined, "value.on");
  return ok(undefined);
}

/** What holds of a single kind on a day. */
export function currentOf(facts: readonly Fact[], kind: FactKind, on: LocalDate): Fact | undefined {
  return factsOn(
    facts.filter((fact) => fact.kind === kind),
    false,
    on,
  )[0];
}

/** Whether two values say the same, box by box. */
export function sameValue(a: FactValue | null, b: FactValue | null): boolean {
  if (a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** The fact, when the person may see it and it has not been taken back; first values are corrected, not ended. */
function findChangeable(state: SheetState, factId: Id): Result<Fact> {
  const fact = state.facts.find((each) => each.id === factId);
  if (!fact || !state.classes.has(specOf(fact.kind).fieldClass) || fact.withdrawn !== null)
    return refuse("members.fact_gone");
  return fact.kept ? ok(fact) : refuse("members.fact_not_kept");
}

/** Whether a fact can be given an end: once, after its beginning, not ahead of today. */
export function decideEnd(state: SheetState, factId: Id, on: LocalDate): Result<Fact> {
  const found = findChangeable(state, factId);
  if (!found.ok) return found;
  const fact = found.value;
  if (fact.ended !== null) return refuse("members.fact_gone");
  if (!specOf(fact.kind).dated) return refuse("members.fact_undated", undefined, "on");
  if (fact.kind === "name") return refuse("members.fact_name_needed");
  if (on > state.today) return refuse("members.fact_future", undefined, "on");
  const end = endOf(fact);
  if ((fact.since !== null && on < fact.since) || (end !== null && on > end))
    return refuse("members.fact_dates", undefined, "on");
  return ok(fact);
}

/** Whether a fact can be taken back; a member must keep a name. */
export function decideWithdrawal(state: SheetState, factId: Id): Result<Fact> {
  const found = findChangeable(state, factId);
  if (!found.ok) return found;
  const rest = state.facts.filter((fact) => fact.id !== factId);
  if (found.value.kind === "name" && !currentOf(rest, "name", state.today))
    return refuse("members.fact_name_needed");
  return found;
}
