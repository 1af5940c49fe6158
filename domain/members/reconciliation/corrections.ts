import type { ComparedRowShown } from "./contract.ts";
import { LISTED_FIELDS, type ListedField } from "./listed.ts";

/** Fields that a list of corrections can change here; who belongs where changes by a transfer, not by a list. */
export const CORRECTABLE: readonly ListedField[] = LISTED_FIELDS.filter(
  (field) => field !== "cell" && field !== "oldCardNumber",
);

/** What two rows of a table of corrections say: the field, what stands there and what is right. */
export interface Mending {
  readonly row: ComparedRowShown;
  readonly what: "change" | "add" | "remove" | "doubled";
  readonly field: ListedField | null;
  readonly theirs: string | null;
  readonly ours: string | null;
}

/** A proposal counts as what somebody decided; while nobody has, it gives no corrections. */
function settled(row: ComparedRowShown): "matched" | "apart" | "open" {
  if (row.state !== "proposed") return "matched";
  if (row.decision === null) return "open";
  return row.decision === "samePerson" ? "matched" : "apart";
}

/** What is to be mended in the other system, so that it says what the office's register says. */
export function mendingsThere(rows: readonly ComparedRowShown[]): Mending[] {
  return rows.flatMap((row): Mending[] => {
    const whole = { row, field: null, theirs: null, ours: null };
    if (row.state === "doubled") return [{ ...whole, what: "doubled" }];
    if (row.state === "missingThere") return [{ ...whole, what: "add" }];
    if (row.state === "missingHere") return [{ ...whole, what: "remove" }];
    const state = settled(row);
    if (state === "apart")
      return [
        { ...whole, what: "add" },
        { ...whole, what: "remove" },
      ];
    if (state === "open") return [];
    return row.differing.map((field) => ({
      row,
      what: "change",
      field,
      theirs: row.theirs?.[field] ?? null,
      ours: row.ours?.[field] ?? null,
    }));
  });
}

/** Members whose record here would take what the other list says, with the fields; nothing is taken that it lacks. */
export function correctionsHere(
  rows: readonly ComparedRowShown[],
): { readonly row: ComparedRowShown; readonly fields: readonly ListedField[] }[] {
  return rows.flatMap((row) => {
    if (row.memberId === null || settled(row) !== "matched") return [];
    const fields = row.differing.filter(
      (field) => CORRECTABLE.includes(field) && (row.theirs?.[field] ?? null) !== null,
    );
    return fields.length > 0 ? [{ row, fields }] : [];
  });
}
