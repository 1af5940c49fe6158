import type { FieldVerdict } from "./compare.ts";
import type { QualitySheet } from "./quality-sheet.ts";

/**
 * The criteria of a sheet are the committee's own; the levels are not: each must be there, and none may be
 * reached with fewer points than above.
 */
export function sheetVerdicts(upper: QualitySheet, lower: QualitySheet): readonly FieldVerdict[] {
  const same = (key: "parts" | "titles") =>
    JSON.stringify(upper[key]) === JSON.stringify(lower[key]) ? "same" : "variant";
  return [
    { field: "parts", verdict: same("parts") },
    { field: "titles", verdict: same("titles") },
    { field: "classes", verdict: classesVerdict(upper, lower) },
  ];
}

function classesVerdict(upper: QualitySheet, lower: QualitySheet): FieldVerdict["verdict"] {
  const ids = (sheet: QualitySheet) => sheet.classes.map(({ id }) => id).join();
  if (ids(upper) !== ids(lower)) return "incomparable";
  const steps = upper.classes.map(
    ({ atLeast }, index) => (lower.classes[index]?.atLeast ?? 0) - atLeast,
  );
  if (steps.some((step) => step < 0)) return "looser";
  return steps.some((step) => step > 0) ? "tighter" : "same";
}
