import type { LocalDate } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { OrganisationKind } from "../organisations/kinds.ts";
import { compareRules, isAllowed, type Verdict } from "./compare.ts";
import { mayBeAdded, openingsOf, type Laid } from "./compose.ts";
import { LAYERS, type Layer, type Rule, type RulePack } from "./pack.ts";
import { inForce } from "./rules.ts";

/** The layers of which an organisation makes packs of its own. */
const OWN_LAYERS: Partial<Record<OrganisationKind, readonly Layer[]>> = {
  /** A body above the grassroots, or one that holds cells itself. */
  partyBody: ["province", "upperCommittee", "grassroots"],
  baseBody: ["grassroots"],
  baseCell: ["grassroots"],
};

/**
 * Whose packs an organisation keeps: its own, and at the top of the tree also those of the superiors that
 * are not in this system, among them the central one.
 */
export function layersOf(kind: OrganisationKind, isTop: boolean): readonly Layer[] {
  const own = OWN_LAYERS[kind] ?? [];
  if (!isTop) return own;
  const lowest =
    own.length > 0
      ? Math.max(...own.map((each) => LAYERS.indexOf(each)))
      : LAYERS.indexOf("upperCommittee");
  return LAYERS.slice(0, lowest + 1);
}

/** Why a rule of a pack may not bind, on the first day on which it may not. */
export interface PackFault {
  readonly ruleId: string;
  readonly on: LocalDate;
  readonly field: string;
  readonly why: Extract<Verdict, "looser" | "incomparable"> | "notAbove";
}

/**
 * Every rule of a lower pack that would loosen what binds above it on some day from `from` on, or that
 * cannot be compared with it. Rules change on few days only: those are tried, all others are as one of them.
 */
export function faultsOfPack(upper: RulePack, pack: RulePack, from: LocalDate): PackFault[] {
  const days = [...upper.rules, ...pack.rules]
    .flatMap((rule) => [rule.from, rule.to])
    .filter((day): day is LocalDate => day !== null && day > from);
  const tried = [from, ...new Set(days)].toSorted();
  const faults = new Map<string, PackFault>();
  for (const on of tried) {
    for (const rule of pack.rules.filter((each) => inForce(each, on))) {
      const fault = faultOn(upper, rule, on);
      if (fault !== undefined && !faults.has(rule.id)) faults.set(rule.id, fault);
    }
  }
  return [...faults.values()];
}

function faultOn(upper: RulePack, rule: Rule, on: LocalDate): PackFault | undefined {
  const above = upper.rules.find((each) => each.id === rule.id && inForce(each, on));
  if (above === undefined) {
    return mayBeAdded(rule) ? undefined : { ruleId: rule.id, on, field: "id", why: "notAbove" };
  }
  const { verdict, field } = compareRules(above, rule, openingsOf(upper, on));
  if (isAllowed(verdict)) return undefined;
  return { ruleId: rule.id, on, field, why: verdict as PackFault["why"] };
}

export interface ActivationState {
  readonly today: LocalDate;
  readonly kind: OrganisationKind;
  readonly isTop: boolean;
  readonly dissolvedOn: LocalDate | null;
  /** What binds from above, without any pack of the organisation itself. */
  readonly upper: RulePack;
  /** Layers that bind from above at that time. */
  readonly layersAbove: readonly Layer[];
  /** Packs that bind or will bind at the organisation itself. */
  readonly beside: readonly Laid[];
}

/** Whether a pack may bind at an organisation from a day on; a refusal names the first rule that it loosens. */
export function decideActivation(
  state: ActivationState,
  pack: RulePack,
  from: LocalDate,
): Result<undefined> {
  const place = checkPlace(state, pack, from);
  if (!place.ok) return place;
  if (pack.layer === "central") return ok(undefined);
  const twice = ruleBeside(state.beside, pack, from);
  if (twice !== undefined) return refuse("rules.pack_rule_beside", twice);
  const [fault, ...others] = faultsOfPack(state.upper, pack, from);
  if (fault === undefined) return ok(undefined);
  const { ruleId: rule, on, why } = fault;
  return refuse("rules.pack_looser", { rule, on, why, others: others.length });
}

function checkPlace(state: ActivationState, pack: RulePack, from: LocalDate): Result<undefined> {
  const { today, kind, isTop, dissolvedOn, layersAbove, beside } = state;
  if (from < today) return refuse("rules.pack_day_past", undefined, "from");
  if (dissolvedOn !== null && dissolvedOn <= from) return refuse("rules.pack_place_ended");
  if (!layersOf(kind, isTop).includes(pack.layer)) return refuse("rules.pack_wrong_level");
  const rank = LAYERS.indexOf(pack.layer);
  if (layersAbove.some((each) => LAYERS.indexOf(each) > rank))
    return refuse("rules.pack_wrong_level");
  const again = beside.some((each) => each.pack.id === pack.id && each.from === from);
  return again ? refuse("rules.pack_day_taken", undefined, "from") : ok(undefined);
}

/** A rule that another pack of the same organisation sets on a day on which both would bind. */
function ruleBeside(
  beside: readonly Laid[],
  pack: RulePack,
  from: LocalDate,
): { rule: string; pack: string } | undefined {
  for (const other of beside) {
    const over = other.to !== null && other.to <= from;
    if (over || other.pack.id === pack.id || other.pack.layer !== pack.layer) continue;
    const ids = new Set(other.pack.rules.map(({ id }) => id));
    const rule = pack.rules.find(({ id }) => ids.has(id));
    if (rule !== undefined) return { rule: rule.id, pack: other.pack.id };
  }
  return undefined;
}

/** An activation that binds already ends on a later day; one that does not yet is withdrawn altogether. */
export function decideActivationEnd(
  activation: { readonly from: LocalDate; readonly to: LocalDate | null; readonly ended: boolean },
  to: LocalDate,
  today: LocalDate,
): Result<{ readonly to: LocalDate }> {
  if (activation.ended) return refuse("rules.pack_ended_already");
  if (activation.to !== null && activation.to <= today) return refuse("rules.pack_ended_already");
  if (activation.from > today) return ok({ to: activation.from });
  const later = activation.to !== null && to >= activation.to;
  return to <= today || later ? refuse("rules.pack_end_day", undefined, "to") : ok({ to });
}
