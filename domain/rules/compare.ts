import { limitVerdict } from "./compare-limits.ts";
import { sheetVerdicts } from "./compare-sheets.ts";
import type { Rule, RuleKind, RuleOf } from "./pack.ts";

/** How a lower rule stands to the one above it; `variant` is other, where the rule above leaves it open. */
export type Verdict = "same" | "tighter" | "variant" | "looser" | "incomparable";

/** One field of a rule with how it stands to the same field above. */
export interface FieldVerdict {
  readonly field: string;
  readonly verdict: Verdict;
}

/** What the rules above leave open to a committee (MEET-04). */
export interface Openings {
  readonly lengthMayBeSet: boolean;
}

type Compare<Kind extends RuleKind> = (
  upper: RuleOf<Kind>,
  lower: RuleOf<Kind>,
  openings: Openings,
) => readonly FieldVerdict[];

/** Every kind says what is stricter in it; a field that has no direction may only stay as it is. */
const COMPARE: { readonly [Kind in RuleKind]: Compare<Kind> } = {
  base: (upper, lower) => [
    equal("effect", upper.effect, lower.effect),
    equal("standings", upper.standings, lower.standings),
    equal("when", upper.when, lower.when),
    equal("reason", upper.reason, lower.reason),
  ],
  threshold: (upper, lower) => [
    equal("decision", upper.decision, lower.decision),
    equal("base", upper.base, lower.base),
    modeVerdict(upper.mode, lower.mode),
    fraction(upper, lower),
  ],
  quorum: (upper, lower) => [
    equal("meeting", upper.meeting, lower.meeting),
    fraction(upper, lower),
  ],
  minimum: (upper, lower) => [atLeast("count", upper.count, lower.count)],
  duration: (upper, lower, { lengthMayBeSet }) =>
    [
      atLeast("minutes", upper.minutes, lower.minutes),
      atLeast("minutesWithThematic", upper.minutesWithThematic, lower.minutesWithThematic),
    ].map((each) =>
      lengthMayBeSet && each.verdict === "looser" ? { ...each, verdict: "variant" } : each,
    ),
  deadline: (upper, lower) => [
    equal("what", upper.what, lower.what),
    equal("when", upper.when, lower.when),
    equal("unit", upper.unit, lower.unit),
    (upper.when === "before" ? atLeast : atMost)("amount", upper.amount, lower.amount),
  ],
  frequency: (upper, lower) => [
    equal("of", upper.of, lower.of),
    equal("per", upper.per, lower.per),
    atLeast("times", upper.times, lower.times),
  ],
  day: (upper, lower) => [
    { field: "day", verdict: dayVerdict(upper, lower) },
    atMost("lastDayOtherwise", upper.lastDayOtherwise, lower.lastDayOtherwise),
  ],
  sequence: (upper, lower) => [steps("steps", upper.steps, lower.steps)],
  duty: (upper, lower) => [equal("what", upper.what, lower.what)],
  age: (upper, lower) => [
    atLeast("fromMonths", upper.fromMonths, lower.fromMonths),
    atMost("toMonths", upper.toMonths, lower.toMonths),
    equal("on", upper.on, lower.on),
  ],
  limit: (upper, lower) => [
    { field: "limits", verdict: limitVerdict(upper.limits, lower.limits) },
    equal("items", upper.items, lower.items),
  ],
  list: (upper, lower) => [equal("what", upper.what, lower.what), listVerdict(upper, lower)],
  size: (upper, lower) => [
    equal("of", upper.of, lower.of),
    equal("reaches", upper.reaches, lower.reaches),
    equal("becomes", upper.becomes, lower.becomes),
  ],
  milestone: (upper, lower) => [equal("years", upper.years, lower.years)],
  body: (upper, lower) => [
    equal("decides", upper.decides, lower.decides),
    equal("body", upper.body, lower.body),
    fraction(upper, lower),
  ],
  yearDays: (upper, lower) => [equal("days", upper.days, lower.days)],
  share: (upper, lower) => [
    equal("what", upper.what, lower.what),
    equal("of", upper.of, lower.of),
    fraction(upper, lower),
  ],
  // Fewer names beyond the seats are stricter, so that the larger part is the looser one.
  surplus: (upper, lower) => [
    fraction({ ...lower, strict: false }, { ...upper, strict: false }),
    atMost("least", upper.least, lower.least),
  ],
  tie: (upper, lower) => [
    equal("at", upper.at, lower.at),
    equal("follows", upper.follows, lower.follows),
    upper.thresholdAgain && !lower.thresholdAgain
      ? { field: "thresholdAgain", verdict: "looser" }
      : {
          field: "thresholdAgain",
          verdict: upper.thresholdAgain === lower.thresholdAgain ? "same" : "tighter",
        },
  ],
  allowance: (upper, lower) => [
    equal("what", upper.what, lower.what),
    equal("per", upper.per, lower.per),
    atMost("atMost", upper.atMost, lower.atMost),
    atLeast("fromMembers", upper.fromMembers, lower.fromMembers),
  ],
  qualitySheet: sheetVerdicts,
};

/** How a lower rule stands to the one above with the same id, field by field; another kind is incomparable. */
export function compareFields(
  upper: Rule,
  lower: Rule,
  openings: Openings,
): readonly FieldVerdict[] {
  if (upper.kind !== lower.kind) return [{ field: "kind", verdict: "incomparable" }];
  const compare = COMPARE[upper.kind] as Compare<RuleKind>;
  return compare(upper, lower, openings);
}

const WORST = ["incomparable", "looser", "variant", "tighter", "same"] as const;

/** The worst field decides: one that is looser is not made good by another that is tighter. */
export function compareRules(upper: Rule, lower: Rule, openings: Openings): FieldVerdict {
  const fields = compareFields(upper, lower, openings);
  const [worst] = WORST.flatMap((verdict) => fields.filter((each) => each.verdict === verdict));
  return worst ?? { field: "kind", verdict: "same" };
}

/** Whether a lower pack may set such a rule. */
export function isAllowed(verdict: Verdict): boolean {
  return verdict !== "looser" && verdict !== "incomparable";
}

function equal(field: string, upper: unknown, lower: unknown): FieldVerdict {
  const same = JSON.stringify(upper) === JSON.stringify(lower);
  return { field, verdict: same ? "same" : "incomparable" };
}

function atLeast(field: string, upper: number, lower: number): FieldVerdict {
  if (upper === lower) return { field, verdict: "same" };
  return { field, verdict: lower > upper ? "tighter" : "looser" };
}

function atMost(field: string, upper: number, lower: number): FieldVerdict {
  return atLeast(field, -upper, -lower);
}

interface Fraction {
  readonly num: number;
  readonly den: number;
  readonly strict: boolean;
}

/** A larger part, or the same one that must be exceeded and not only reached; compared in whole numbers. */
function fraction(upper: Fraction, lower: Fraction): FieldVerdict {
  const [above, below] = [upper.num * lower.den, lower.num * upper.den];
  if (above !== below) return atLeast("fraction", above, below);
  return atLeast("strict", Number(upper.strict), Number(lower.strict));
}

/** Where the cell chooses how to vote, a committee may ask for the ballot on paper. */
function modeVerdict(upper: string, lower: string): FieldVerdict {
  const tighter = upper === "cellChooses" && lower === "paper";
  return tighter ? { field: "mode", verdict: "tighter" } : equal("mode", upper, lower);
}

/** The text itself names a later day for special cases: until then a committee may name its own. */
function dayVerdict(upper: RuleOf<"day">, lower: RuleOf<"day">): Verdict {
  if (upper.day === lower.day) return "same";
  return lower.day <= upper.lastDayOtherwise ? "variant" : "looser";
}

/** Further steps may come in between; none may be left out or moved before another. */
function steps(field: string, upper: readonly string[], lower: readonly string[]): FieldVerdict {
  let at = 0;
  for (const each of lower) if (each === upper[at]) at += 1;
  if (at < upper.length) return { field, verdict: "looser" };
  return { field, verdict: lower.length === upper.length ? "same" : "tighter" };
}

/** Lists in which more is stricter; all others stay as they are. */
const LONGER_IS_TIGHTER = new Set<string>([
  "admissionOrder",
  "verifiedRelatives",
  "neverReadmitted",
  "transferDossier",
  "neverOnline",
]);
const IN_ORDER = new Set<string>(["admissionOrder"]);

function listVerdict(upper: RuleOf<"list">, lower: RuleOf<"list">): FieldVerdict {
  if (IN_ORDER.has(upper.what)) return steps("items", upper.items, lower.items);
  if (upper.what === "onlineCircumstances") return within(lower.items, upper.items);
  if (!LONGER_IS_TIGHTER.has(upper.what)) return equal("items", upper.items, lower.items);
  return within(upper.items, lower.items);
}

function within(smaller: readonly string[], larger: readonly string[]): FieldVerdict {
  if (!smaller.every((each) => larger.includes(each))) return { field: "items", verdict: "looser" };
  const same = larger.every((each) => smaller.includes(each));
  return { field: "items", verdict: same ? "same" : "tighter" };
}
