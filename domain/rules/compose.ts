import type { LocalDate } from "../kernel/dates.ts";
import { compareRules, isAllowed, type Openings } from "./compare.ts";
import type { Rule, RulePack } from "./pack.ts";
import { originOf, rulesInForce } from "./rules.ts";

/** A pack that was made to bind: from its first day until the one on which it does no more. */
export interface Laid {
  readonly pack: RulePack;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * The rules that bind where packs lie on each other, given from the top of the tree down: every version of
 * every rule, cut to its days. A rule takes the place of the one above with its id, but never where it would
 * be looser: so the whole is nowhere looser than the central pack, whatever was changed above since. A later
 * version of the central pack replaces the earlier one altogether.
 */
export function compose(central: RulePack, laid: readonly Laid[]): RulePack {
  return laid.reduce(lay, central);
}

/** One pack on what lies below it; `compose` does it for all. */
export function lay(upper: RulePack, laid: Laid): RulePack {
  return laid.pack.layer === "central" ? replaceCentral(upper, laid) : tighten(upper, laid);
}

function replaceCentral(upper: RulePack, laid: Laid): RulePack {
  const kept = upper.rules.flatMap((rule) => [
    ...piece(upper, rule, null, laid.from),
    ...(laid.to === null ? [] : piece(upper, rule, laid.to, null)),
  ]);
  return { ...upper, rules: [...kept, ...bindingOf(laid)] };
}

function tighten(upper: RulePack, laid: Laid): RulePack {
  const own = bindingOf(laid);
  const ids = new Set(own.map(({ id }) => id));
  const rules = upper.rules.flatMap((rule) =>
    ids.has(rule.id) ? replaced(upper, rule, own) : [rule],
  );
  return { ...upper, rules: [...rules, ...additionsTo(upper, own)] };
}

/** The rules of a laid pack on the days on which both the pack and the rule bind, each with its origin. */
function bindingOf({ pack, from, to }: Laid): readonly Rule[] {
  return pack.rules.flatMap((rule) => piece(pack, rule, from, to));
}

/** The part of a rule within some days: itself, cut, or nothing. */
function piece(
  pack: RulePack,
  rule: Rule,
  from: LocalDate | null,
  to: LocalDate | null,
): readonly Rule[] {
  const first = from === null || rule.from > from ? rule.from : from;
  const end = earlier(rule.to, to);
  if (end !== null && first >= end) return [];
  return [{ ...rule, from: first, to: end, origin: originOf(pack, rule) }];
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A rule of above with those of the lower pack in its place, on the days on which they may take it. */
function replaced(upper: RulePack, rule: Rule, own: readonly Rule[]): readonly Rule[] {
  let rest: readonly Rule[] = [rule];
  const taken: Rule[] = [];
  for (const lower of own.filter(({ id }) => id === rule.id)) {
    for (const days of daysWithin(upper, lower, rule)) {
      if (!isAllowed(compareRules(rule, days, openingsOf(upper, days.from)).verdict)) continue;
      taken.push(days);
      rest = rest.flatMap((each) => [
        ...piece(upper, each, null, days.from),
        ...(days.to === null ? [] : piece(upper, each, days.to, null)),
      ]);
    }
  }
  return [...rest, ...taken].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The days of a lower rule inside those of the upper one, cut where what is left open changes. */
function daysWithin(upper: RulePack, lower: Rule, rule: Rule): readonly Rule[] {
  const inside = piece(upper, lower, rule.from, rule.to);
  if (rule.kind !== "duration") return inside;
  return openingDays(upper).reduce<readonly Rule[]>(
    (pieces, day) =>
      pieces.flatMap((each) => [
        ...piece(upper, each, null, day),
        ...piece(upper, each, day, null),
      ]),
    inside,
  );
}

/** What the rules of above leave open to a committee on a day. */
export function openingsOf(upper: RulePack, on: LocalDate): Openings {
  const lengthMayBeSet = rulesInForce(upper, "duty", on).some(opensLength);
  return { lengthMayBeSet };
}

function opensLength(rule: Rule): boolean {
  return rule.kind === "duty" && rule.what === "lowerLevelMaySetLength";
}

function openingDays(upper: RulePack): readonly LocalDate[] {
  return upper.rules
    .filter(opensLength)
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
}

/** Whether a pack may say something on which the packs above are silent: a further duty, and nothing else. */
export function mayBeAdded(rule: Rule): boolean {
  return rule.kind === "duty";
}

/** The rules on which the packs above are silent, on the days on which they are. */
function additionsTo(upper: RulePack, own: readonly Rule[]): readonly Rule[] {
  return own
    .filter(mayBeAdded)
    .flatMap((lower) =>
      upper.rules
        .filter(({ id }) => id === lower.id)
        .reduce<readonly Rule[]>(
          (pieces, rule) =>
            pieces.flatMap((each) => [
              ...piece(upper, each, null, rule.from),
              ...(rule.to === null ? [] : piece(upper, each, rule.to, null)),
            ]),
          [lower],
        ),
    );
}
