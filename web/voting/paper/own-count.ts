import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";

/**
 * How the count stands for the one who reads: to be entered by them, entered and waiting for the second person, equal
 * to the other one, or different from it; null while it is not theirs.
 */
export function ownCount({
  state,
  may,
  entered,
  enteredBy,
  difference,
}: Pick<PaperView, "state" | "may" | "entered" | "enteredBy" | "difference">) {
  if (state !== "counting") return null;
  if (difference !== null) return "differs";
  if (may.count) return "enter";
  if (!entered) return null;
  return enteredBy.length < 2 ? "waits" : "agrees";
}
