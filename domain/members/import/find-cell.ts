import type { KnownOrganisation, OrganisationNames } from "./cell-names.ts";
import { fault, warning, type Issue } from "./issues.ts";
import type { SortedRow } from "./read-rows.ts";
import { readText } from "./read-text.ts";

export interface FoundCell {
  readonly cell: KnownOrganisation | null;
  /** Concerning the column of the cell. */
  readonly issues: readonly Issue[];
  readonly rowIssues: readonly Issue[];
}

/** The organisation of a row: its own column before the heading of the section; the two ought to agree. */
export function findCell(
  row: Extract<SortedRow, { kind: "record" }>,
  names: OrganisationNames,
): FoundCell {
  const { section } = row;
  const written = readText(row.cells.get("cell")).value;
  const own = written === null ? null : names.resolve(written);
  const above = section === null ? null : names.resolve(section);
  if (own) {
    const differs = own.value && above?.value && above.value.id !== own.value.id;
    const odd = differs
      ? [warning("members.import_section_differs", { section: section ?? "" })]
      : [];
    return { cell: own.value, issues: [...own.issues, ...odd], rowIssues: [] };
  }
  if (above) {
    // A section heading in capitals is no abbreviation; only what prevents the import is passed on.
    const rowIssues = above.issues.filter(({ severity }) => severity === "error");
    return { cell: above.value, issues: [], rowIssues };
  }
  return {
    cell: null,
    issues: [],
    rowIssues: [fault("members.import_required", { field: "cell" })],
  };
}
