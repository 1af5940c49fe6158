import type { LocalDate } from "../../kernel/dates.ts";
import type { SheetCell } from "../../kernel/sheet.ts";
import type { Id } from "../../kernel/ids.ts";
import type { OrganisationKind } from "../../organisations/kinds.ts";
import type { ImportRow } from "../import-contract.ts";
import { OrganisationNames, organisationKey, type KnownOrganisation } from "./cell-names.ts";
import type { ImportField } from "./fields.ts";
import type { Layout } from "./headings.ts";
import { fault, type Issue, type Reading } from "./issues.ts";
import {
  closePlan,
  gravest,
  passedOver,
  showCells,
  type ImportAction,
  type ImportPlan,
} from "./plan.ts";
import type { SortedRow } from "./read-rows.ts";
import { readOrganisationKind } from "./read-terms.ts";
import { readCode, readOrganisationName } from "./read-organisation.ts";
import { readText } from "./read-text.ts";

export interface OrganisationKnowledge {
  readonly organisations: readonly KnownOrganisation[];
  /** Whether an organisation without a superior may be founded: only by whoever sets up the whole system. */
  readonly mayFound: boolean;
  /** Codes of the list that are held outside the places of whoever imports. */
  readonly foreignCodes: ReadonlySet<string>;
}

interface Listed {
  readonly row: Extract<SortedRow, { kind: "record" }>;
  readonly name: string;
  readonly code: string | null;
  readonly kind: OrganisationKind | null;
  readonly superior: string | null;
  readonly seat: string | null;
  readonly issues: Map<ImportField, readonly Issue[]>;
  stored: KnownOrganisation | null;
  parent: { readonly id: Id } | { readonly row: number } | null;
}

/** Compares a list of organisations with the tree and says, cell by cell, what the commit would do. */
export function planOrganisations(
  sorted: readonly SortedRow[],
  layout: Layout,
  asOf: LocalDate,
  known: OrganisationKnowledge,
): ImportPlan {
  const listed = sorted.flatMap((row) => (row.kind === "record" ? [parse(row)] : []));
  refuseTwins(listed);
  const names = new OrganisationNames(known.organisations);
  for (const each of listed) each.stored = findStored(each, known.organisations, listed);
  for (const each of listed) findSuperior(each, listed, names, known);
  refuseCircles(listed);
  const shown = new Map(listed.map((each) => [each.row.row.number, each]));
  const rows = sorted.map((row): ImportRow => {
    const each = shown.get(row.row.number);
    return each ? show(each, layout, known.organisations) : passedOver(row.row, "other", []);
  });
  const touching = listed.flatMap(({ stored, parent }) => [
    ...(stored ? [stored.id] : []),
    ...(parent && "id" in parent ? [parent.id] : []),
  ]);
  return closePlan(asOf, rows, inOrder(listed).flatMap(actOf), touching);
}

function parse(row: Extract<SortedRow, { kind: "record" }>): Listed {
  const issues = new Map<ImportField, readonly Issue[]>();
  const take = <T>(
    field: ImportField,
    read: (cell: SheetCell | undefined) => Reading<T>,
  ): T | null => {
    const reading = read(row.cells.get(field));
    if (reading.issues.length > 0) issues.set(field, reading.issues);
    return reading.value;
  };
  const name = take("organisationName", readOrganisationName);
  const kind = take("organisationKind", readOrganisationKind);
  for (const field of ["organisationName", "organisationKind"] as const) {
    if (!row.cells.has(field)) issues.set(field, [fault("members.import_required", { field })]);
  }
  return {
    row,
    name: name ?? "",
    code: take("organisationCode", readCode),
    kind,
    superior: take("superior", readText),
    seat: take("seat", readText),
    issues,
    stored: null,
    parent: null,
  };
}

function note(each: Listed, field: ImportField, issue: Issue): void {
  each.issues.set(field, [...(each.issues.get(field) ?? []), issue]);
}

/** A code stands once; so does a name under the same superior. */
function refuseTwins(listed: readonly Listed[]): void {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  for (const each of listed) {
    const row = each.row.row.number;
    const code = each.code === null ? undefined : codes.get(each.code);
    if (code !== undefined)
      note(each, "organisationCode", fault("members.import_code_twice", { row: code }));
    else if (each.code !== null) codes.set(each.code, row);
    const key = `${organisationKey(each.name)}|${organisationKey(each.superior ?? "")}`;
    const name = names.get(key);
    if (name !== undefined)
      note(each, "organisationName", fault("members.import_organisation_twice", { row: name }));
    else if (each.name !== "") names.set(key, row);
  }
}

/** By code, else by name under a superior of the name given. */
function findStored(
  each: Listed,
  organisations: readonly KnownOrganisation[],
  listed: readonly Listed[],
): KnownOrganisation | null {
  const byCode =
    each.code === null ? undefined : organisations.find(({ code }) => code === each.code);
  if (byCode) return byCode;
  const alike = organisations.filter(
    (other) =>
      organisationKey(other.name) === organisationKey(each.name) &&
      (each.code === null || other.code === null || other.code === each.code),
  );
  const wanted = superiorKey(each.superior, listed);
  const fitting = alike.filter((other) => {
    const parent = organisations.find(({ id }) => id === other.parentId);
    return parent === undefined ? true : organisationKey(parent.name) === wanted;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A superior is named by its name or its code. */
function superiorKey(superior: string | null, listed: readonly Listed[]): string {
  if (superior === null) return "";
  const code = readCode({ column: 1, kind: "text", text: superior }).value;
  const named = code === null ? undefined : listed.find((each) => each.code === code);
  return organisationKey(named?.name ?? superior);
}

function findSuperior(
  each: Listed,
  listed: readonly Listed[],
  names: OrganisationNames,
  known: OrganisationKnowledge,
): void {
  if (each.code !== null && known.foreignCodes.has(each.code)) {
    note(each, "organisationCode", fault("members.import_code_twice", { row: 0 }));
  }
  if (each.superior === null) {
    if (each.stored || known.mayFound) return;
    note(each, "superior", fault("members.import_unknown_superior", { text: each.name }));
    return;
  }
  const found = superiorsNamed(each, each.superior, listed, names, known);
  const text = each.superior.slice(0, 80);
  const [parent] = found;
  if (parent === undefined) {
    note(each, "superior", fault("members.import_unknown_superior", { text }));
  } else if (found.length > 1) {
    note(each, "superior", fault("members.import_superior_ambiguous", { text }));
  } else {
    each.parent = parent;
    const same = "id" in parent && parent.id === each.stored?.parentId;
    if (each.stored && !same) {
      note(each, "superior", fault("members.import_superior_changed", { text }));
    }
  }
}

/** Whom a row may mean by its superior: rows of the list first, else organisations of the tree. */
function superiorsNamed(
  each: Listed,
  superior: string,
  listed: readonly Listed[],
  names: OrganisationNames,
  known: OrganisationKnowledge,
): NonNullable<Listed["parent"]>[] {
  const key = superiorKey(superior, listed);
  const inFile = listed.filter((other) => other !== each && organisationKey(other.name) === key);
  if (inFile.length > 0) {
    return inFile.map((other) =>
      other.stored ? { id: other.stored.id } : { row: other.row.row.number },
    );
  }
  const code = readCode({ column: 1, kind: "text", text: superior }).value;
  const stored =
    code === null
      ? names.named(superior)
      : known.organisations.filter((other) => other.code === code);
  return stored.map(({ id }) => ({ id }));
}

function refuseCircles(listed: readonly Listed[]): void {
  const byRow = new Map(listed.map((each) => [each.row.row.number, each]));
  for (const each of listed) {
    const seen = new Set<Listed>();
    let at: Listed | undefined = each;
    while (at && !seen.has(at)) {
      seen.add(at);
      at = at.parent && "row" in at.parent ? byRow.get(at.parent.row) : undefined;
    }
    if (at === each) note(each, "superior", fault("members.import_superior_circle"));
  }
}

/** Superiors before those below them, whatever the order of the sheet. */
function inOrder(listed: readonly Listed[]): Listed[] {
  const byRow = new Map(listed.map((each) => [each.row.row.number, each]));
  const ordered = new Set<Listed>();
  const place = (each: Listed, depth: number): void => {
    if (ordered.has(each) || depth > listed.length) return;
    const parent = each.parent && "row" in each.parent ? byRow.get(each.parent.row) : undefined;
    if (parent) place(parent, depth + 1);
    ordered.add(each);
  };
  for (const each of listed) place(each, 0);
  return [...ordered];
}

function show(
  each: Listed,
  layout: Layout,
  organisations: readonly KnownOrganisation[],
): ImportRow {
  const { stored } = each;
  const parent = stored ? organisations.find(({ id }) => id === stored.parentId) : undefined;
  // A superior may be named by its code; what is stored is then shown and compared as it was named.
  const superior = {
    value: each.superior,
    stored: stored
      ? each.parent && "id" in each.parent && each.parent.id === stored.parentId
        ? each.superior
        : (parent?.name ?? null)
      : undefined,
  };
  const facts = (field: ImportField) => {
    if (field === "superior") return superior;
    if (field === "organisationCode")
      return { value: each.code, stored: stored ? stored.code : undefined };
    if (field === "organisationName") return { value: each.name || null, stored: stored?.name };
    if (field === "organisationKind") return { value: each.kind, stored: stored?.kind };
    return {
      value: field === "seat" ? each.seat : null,
      stored: stored ? stored.seat || null : undefined,
    };
  };
  const cells = showCells(each.row.row, layout.headings, facts, each.issues);
  return {
    row: each.row.row.number,
    memberId: null,
    kind: "organisation",
    state: gravest(cells.map(({ state }) => state)),
    issues: [],
    cells,
  };
}

function actOf(each: Listed): ImportAction[] {
  const { name, code, kind, seat, stored } = each;
  const row = each.row.row.number;
  if (kind === null) return [];
  if (stored === null) {
    return [
      {
        kind: "addOrganisation",
        row,
        name,
        code,
        organisationKind: kind,
        seat: seat ?? "",
        superior: each.parent,
      },
    ];
  }
  const set = {
    ...(name !== stored.name && { name }),
    ...(code !== null && code !== stored.code && { code }),
    ...(kind !== stored.kind && { kind }),
    ...(seat !== null && seat !== stored.seat && { seat }),
  };
  return Object.keys(set).length > 0
    ? [{ kind: "alterOrganisation", row, organisationId: stored.id, set }]
    : [];
}
