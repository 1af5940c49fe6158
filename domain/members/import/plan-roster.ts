import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { holdsMembers, membershipKindOf, type MembershipKind } from "../../organisations/kinds.ts";
import type { ImportRow } from "../import-contract.ts";
import type { Person } from "../person.ts";
import { OrganisationNames, type KnownOrganisation } from "./cell-names.ts";
import type { ImportField } from "./fields.ts";
import { FileTwins } from "./file-twins.ts";
import { findCell } from "./find-cell.ts";
import type { Layout } from "./headings.ts";
import { fault, warning, type Issue } from "./issues.ts";
import { MemberIndex, placeOf, type KnownMember, type OlderNumbers } from "./known-members.ts";
import { parseRosterRow, type RosterEntry } from "./parse-roster.ts";
import { closePlan, passedOver, type ImportAction, type ImportPlan } from "./plan.ts";
import type { SortedRow } from "./read-rows.ts";
import { scopeOfTitle } from "./scope.ts";
import { showMember } from "./show-member.ts";

export interface RosterKnowledge {
  /** Organisations within the places of whoever imports. */
  readonly organisations: readonly KnownOrganisation[];
  /** Members of the cells in question, and whoever else holds a number that the sheet has. */
  readonly members: readonly KnownMember[];
  readonly older: OlderNumbers;
}

/** One record of the sheet on its way to an act. */
interface Considered {
  readonly entry: RosterEntry;
  readonly cell: KnownOrganisation | null;
  readonly membership: MembershipKind;
  readonly stored: KnownMember | null;
  /** The same person has stood higher up in the sheet. */
  readonly repeated: boolean;
  readonly issues: ReadonlyMap<ImportField, readonly Issue[]>;
  readonly rowIssues: readonly Issue[];
}

/**
 * Compares a roster with what is stored and says, cell by cell, what the commit would do. A cell left empty
 * in the sheet leaves what is stored as it is; nobody is taken out because a sheet does not name them. Whom
 * a row belongs to follows from the kind of its organisation: a cell's members are the Party's, a union's its own.
 */
export function planRoster(
  sorted: readonly SortedRow[],
  layout: Layout,
  asOf: LocalDate,
  known: RosterKnowledge,
): ImportPlan {
  const cells = known.organisations.filter(({ kind }) => holdsMembers(kind));
  const names = new OrganisationNames(cells, scopeOfTitle(layout.title, known.organisations));
  const members = new MemberIndex(known.members, known.older);
  const twins = new FileTwins();
  const rows: ImportRow[] = [];
  const actions: ImportAction[] = [];
  const touching = new Set<Id>();
  let people = 0;
  for (const each of sorted) {
    if (each.kind !== "record") {
      const kind = each.kind === "section" ? "section" : "other";
      rows.push(passedOver(each.row, kind, rowOddities(each, people)));
      continue;
    }
    const considered = consider(each, asOf, names, members, twins);
    if (!considered.repeated) people += 1;
    rows.push(showMember(each, layout, considered));
    const action = actOf(each.row.number, considered);
    if (action) actions.push(action);
    for (const id of [considered.cell?.id, considered.stored?.cellId]) if (id) touching.add(id);
  }
  return closePlan(asOf, rows, actions, touching);
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
  const place = findCell(row, names);
  const membership = membershipKindOf(place.cell?.kind ?? "subCell");
  const entry = parseRosterRow(row.cells, asOf, { who: true, admission: membership === "party" });
  const issues = new Map<ImportField, Issue[]>(
    [...entry.issues].map(([field, list]) => [field, [...list]]),
  );
  const note = (field: ImportField, more: readonly Issue[]) =>
    issues.set(field, [...(issues.get(field) ?? []), ...more]);
  note("cell", place.issues);
  const rowIssues = [...place.rowIssues];
  const repeated = twins.meet(row.row.number, entry, place.cell, note, rowIssues);
  const stored = members.find(entry.person, note);
  if (stored && place.cell) note("cell", moveOddities(stored, place.cell, membership, asOf));
  return { entry, cell: place.cell, membership, stored, repeated, issues, rowIssues };
}

/** A list that is older than what is known of a member's cell cannot move the member back. */
export function moveOddities(
  stored: KnownMember,
  cell: KnownOrganisation,
  membership: MembershipKind,
  asOf: LocalDate,
): Issue[] {
  const place = placeOf(stored, membership);
  if (place === undefined || place.organisationId === cell.id) return [];
  const { name: old, since } = place;
  if (since !== null && since > asOf)
    return [fault("members.import_cell_newer", { old, since, asOf })];
  return [warning("members.import_cell_changed", { old, asOf })];
}

function actOf(row: number, considered: Considered): ImportAction | null {
  const { entry, cell, membership, stored, repeated } = considered;
  if (repeated || cell === null) return null;
  const { person } = entry;
  const posts = membership === "party" ? entry.posts : null;
  const joined = membership === "party" ? null : entry.joinedOn;
  if (stored === null) {
    const cellId = cell.id;
    return {
      kind: "addMember",
      row,
      person,
      cellId,
      membership,
      since: joined,
      posts: posts ?? [],
    };
  }
  return alteration(row, stored, {
    set: differences(person, stored),
    cellId: cell.id,
    membership,
    since: joined,
    posts,
  });
}

/** What is to be done with a stored member; null when the sheet says nothing new. */
export function alteration(
  row: number,
  stored: KnownMember,
  wanted: {
    readonly set: Partial<Person>;
    readonly cellId: Id | null;
    readonly membership: MembershipKind;
    readonly since: LocalDate | null;
    readonly posts: RosterEntry["posts"];
  },
): ImportAction | null {
  const { set, membership, since } = wanted;
  const present = placeOf(stored, membership)?.organisationId ?? null;
  const cellId = wanted.cellId ?? present;
  const moveTo = cellId === present ? null : cellId;
  const posts =
    wanted.posts !== null && wanted.posts.join() !== stored.posts.join() ? wanted.posts : null;
  if (Object.keys(set).length === 0 && moveTo === null && posts === null) return null;
  const memberId = stored.id;
  return { kind: "alterMember", row, memberId, set, moveTo, membership, since, posts, cellId };
}

/** What the sheet says otherwise than the record; a full birth date is not given up for a year. */
export function differences(person: Person, stored: KnownMember): Partial<Person> {
  const entries = (Object.keys(person) as (keyof Person)[])
    .filter((key) => person[key] !== null && person[key] !== "" && person[key] !== stored[key])
    .filter((key) => !(key === "birthDate" && stored.birthDate?.startsWith(person.birthDate ?? "")))
    .map((key) => [key, person[key]]);
  return Object.fromEntries(entries) as Partial<Person>;
}
