import type { Verdict } from "./compare.ts";
import type { LimitName } from "./names.ts";
import type { RuleOf } from "./pack.ts";

type Span = RuleOf<"limit">["limits"][number];

/** Terms in which a person may act for himself: a shorter one would take something from him. */
const OWN_TERMS = new Set<LimitName>(["removalComplaint"]);

/**
 * How the spans of a rule stand to those above: each must be there with its bound and unit, a term or an
 * upper bound may be shorter, a lower bound longer, and what is exact stays.
 */
export function limitVerdict(upper: readonly Span[], lower: readonly Span[]): Verdict {
  if (upper.length !== lower.length) return "incomparable";
  const verdicts = upper.map((span) => {
    const other = lower.find((each) => each.what === span.what);
    return other === undefined ? "incomparable" : spanVerdict(span, other);
  });
  const worst = (["incomparable", "looser", "tighter"] as const).find((each) =>
    verdicts.includes(each),
  );
  return worst ?? "same";
}

function spanVerdict(upper: Span, lower: Span): Verdict {
  if (upper.bound !== lower.bound || upper.unit !== lower.unit) return "incomparable";
  if (upper.amount === lower.amount) return "same";
  if (upper.bound === "exactly") return "incomparable";
  const longerIsTighter = upper.bound === "atLeast" || OWN_TERMS.has(upper.what);
  return lower.amount > upper.amount === longerIsTighter ? "tighter" : "looser";
}
