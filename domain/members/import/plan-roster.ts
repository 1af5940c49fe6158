import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { isCell } from "../../organisations/kinds.ts";
import type { ImportRow } from "../import-contract.ts";
import type { Person } from "../person.ts";
import type { Post } from "../standing.ts";
import { OrganisationNames, type KnownOrganisation } from "./cell-names.ts";
import type { ImportField } from "./fields.ts";
import type { Layout } from "./headings.ts";
import { fault, warning, type Issue } from "./issues.ts";
import { MemberIndex, type KnownMember } from "./known-members.ts";
import { parseRosterRow, type RosterEntry } from "./parse-roster.ts";
import {
  closePlan,
  gravest,
  passedOver,
  showCells,
  type CellFacts,
  type ImportAction,
  type ImportPlan,
} from "./plan.ts";
import { scopeOfTitle } from "./scope.ts";
import { FileTwins } from "./file-twins.ts";
import type { SortedRow } from "./read-rows.ts";

export interface RosterKnowledge {
  /** Organisations within the places of whoever imports. */
  readonly organisations: readonly KnownOrganisation[];
  /** Members of the cells in question, and whoever else holds a number that the sheet has. */
  readonly members: readonly KnownMember[];
}

/** One record of the sheet on its way to an act. */
interface Considered {
  readonly entry: RosterEntry;
  readonly cell: KnownOrganisation | null;
  readonly stored: KnownMember | null;
  /** The same person has stood higher up in the sheet. */
  readonly repeated: boolean;
  readonly issues: ReadonlyMap<ImportField, readonly Issue[]>;
  readonly rowIssues: readonly Issue[];
}

/**
 * Compares a roster with what is stored and says, cell by cell, what the commit would do. A cell left empty
 * in the sheet leaves what is stored as it is; nobody is taken out because a sheet does not name them.
 */
export function planRoster(
  sorted: readonly SortedRow[],
  layout: Layout,
  asOf: LocalDate,
  known: RosterKnowledge,
): ImportPlan {
  const cells = known.organisations.filter(({ kind }) => isCell(kind));
  const names = new OrganisationNames(cells, scopeOfTitle(layout.title, known.organisations));
  const members = new MemberIndex(known.members);
  const twins = new FileTwins();
  const rows: ImportRow[] = [];
  const actions: ImportAction[] = [];
  let people = 0;
  for (const each of sorted) {
    if (each.kind !== "record") {
      rows.push(
        passedOver(
          each.row,
          each.kind === "section" ? "section" : "other",
          rowOddities(each, people),
        ),
      );
      continue;
    }
    const considered = consider(each, asOf, names, members, twins);
    if (!considered.repeated) people += 1;
    rows.push(showRow(each, layout, considered));
    const action = actOf(each.row.number, considered);
    if (action) actions.push(action);
  }
  return closePlan(asOf, rows, actions);
}

function rowOddities(row: SortedRow, people: number): Issue[] {
  if (row.kind === "total" && row.total !== null && row.total !== people) {
    return [warning("members.import_total_differs", { said: row.total, counted: people })];
  }
  return [];
}

function consider(
  row: Extract<SortedRow, { kind: "record" }>,
  asOf: LocalDate,
  names: OrganisationNames,
  members: MemberIndex,
  twins: FileTwins,
): Considered {
  const entry = parseRosterRow(row.cells, asOf);
  const issues = new Map<ImportField, Issue[]>(
    [...entry.issues].map(([field, list]) => [field, [...list]]),
  );
  const note = (field: ImportField, more: readonly Issue[]) =>
    issues.set(field, [...(issues.get(field) ?? []), ...more]);
  const rowIssues: Issue[] = [];
  const place = findCell(entry.cellName, row.section, names);
  note("cell", place.issues);
  rowIssues.push(...place.rowIssues);
  const repeated = twins.meet(row.row.number, entry, place.cell, note, rowIssues);
  const stored = members.find(entry.person, note);
  if (stored && place.cell) note("cell", moveOddities(stored, place.cell, asOf));
  return { entry, cell: place.cell, stored, repeated, issues, rowIssues };
}

/** A list that is older than what is known of a member's cell cannot move the member back. */
function moveOddities(stored: KnownMember, cell: KnownOrganisation, asOf: LocalDate): Issue[] {
  if (stored.cellId === null || stored.cellId === cell.id) return [];
  const old = stored.cellName ?? "";
  const since = stored.cellSince;
  if (since !== null && since > asOf)
    return [fault("members.import_cell_newer", { old, since, asOf })];
  return [warning("members.import_cell_changed", { old, asOf })];
}

/** The cell's own column before the heading of the section; the two ought to agree. */
function findCell(written: string | null, section: string | null, names: OrganisationNames) {
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
    return {
      cell: above.value,
      issues: [],
      rowIssues: above.issues.filter(({ severity }) => severity === "error"),
    };
  }
  return {
    cell: null,
    issues: [],
    rowIssues: [fault("members.import_required", { field: "cell" })],
  };
}

function showRow(
  row: Extract<SortedRow, { kind: "record" }>,
  layout: Layout,
  considered: Considered,
): ImportRow {
  const { entry, cell, stored } = considered;
  const facts = (field: ImportField): CellFacts => ({
    value: factOf(field, entry.person, entry.posts, cell?.name ?? null),
    stored: stored ? factOf(field, stored, stored.posts, stored.cellName) : undefined,
  });
  const cells = showCells(row.row, layout.headings, facts, considered.issues);
  const own = considered.rowIssues.map((issue): ImportRow["issues"][number] => ({
    ...issue,
    params: { ...issue.params },
  }));
  const fromRow = own.map(({ severity }) => severity);
  const state = gravest([
    ...cells.map((each) => each.state),
    ...(considered.repeated && stored ? [] : fromRow),
  ]);
  return { row: row.row.number, kind: "member", state, issues: own, cells };
}

type FactOf = (
  person: Person,
  posts: readonly Post[] | null,
  cellName: string | null,
) => string | null;

/** Columns that are not simply a fact of the same name. */
const SPECIAL_FACTS: Readonly<Partial<Record<ImportField, FactOf>>> = {
  birthMale: (person) => (person.sex === "male" ? person.birthDate : null),
  birthFemale: (person) => (person.sex === "female" ? person.birthDate : null),
  citizenId: (person) => person.citizenId ?? person.oldIdentityNumber,
  cardNumber: (person) => person.cardNumber ?? person.oldCardNumber,
  post: (_person, posts) => (posts && posts.length > 0 ? posts.join(", ") : null),
  cell: (_person, _posts, cellName) => cellName,
};

/** A fact as the text that is compared and shown. */
function factOf(
  field: ImportField,
  person: Person,
  posts: readonly Post[] | null,
  cellName: string | null,
): string | null {
  const special = SPECIAL_FACTS[field];
  if (special !== undefined) return special(person, posts, cellName);
  return field in person ? person[field as keyof Person] : null;
}

function actOf(row: number, { entry, cell, stored, repeated }: Considered): ImportAction | null {
  if (repeated || cell === null) return null;
  const { person, posts } = entry;
  if (stored === null)
    return { kind: "addMember", row, person, cellId: cell.id, posts: posts ?? [] };
  const set = differences(person, stored);
  const moveTo: Id | null = stored.cellId === cell.id ? null : cell.id;
  const newPosts = posts !== null && posts.join() !== stored.posts.join() ? posts : null;
  if (Object.keys(set).length === 0 && moveTo === null && newPosts === null) return null;
  return {
    kind: "alterMember",
    row,
    memberId: stored.id,
    set,
    moveTo,
    posts: newPosts,
    cellId: cell.id,
  };
}

/** What the sheet says otherwise than the record; a full birth date is not given up for a year. */
function differences(person: Person, stored: KnownMember): Partial<Person> {
  const entries = (Object.keys(person) as (keyof Person)[])
    .filter((key) => person[key] !== null && person[key] !== stored[key])
    .filter((key) => !(key === "birthDate" && stored.birthDate?.startsWith(person.birthDate ?? "")))
    .map((key) => [key, person[key]]);
  return Object.fromEntries(entries) as Partial<Person>;
}
