import type { UndoConflict } from "@chiboso/domain/members/import-undo-contract.ts";

/** Whom a conflict is about. */
export type Blank = Pick<UndoConflict, "row" | "name">;

/** A conflict of a row; `field` names the column that was changed. */
export function conflict(
  { row, name }: Blank,
  code: string,
  field: string | null = null,
): UndoConflict {
  return { row, name, field, code, params: field === null ? {} : { field } };
}
