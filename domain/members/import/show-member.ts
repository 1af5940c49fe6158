import type { LocalDate } from "../../kernel/dates.ts";
import type { MembershipKind } from "../../organisations/kinds.ts";
import type { ImportRow } from "../import-contract.ts";
import type { Person } from "../person.ts";
import type { Post } from "../standing.ts";
import type { KnownOrganisation } from "./cell-names.ts";
import type { ImportField } from "./fields.ts";
import type { Layout } from "./headings.ts";
import type { Issue } from "./issues.ts";
import { placeOf, type KnownMember } from "./known-members.ts";
import type { RosterEntry } from "./parse-roster.ts";
import { gravest, showCells, type CellFacts } from "./plan.ts";
import type { SortedRow } from "./read-rows.ts";

export interface ShownMember {
  readonly entry: RosterEntry;
  readonly cell: KnownOrganisation | null;
  readonly membership: MembershipKind;
  readonly stored: KnownMember | null;
  readonly repeated: boolean;
  readonly issues: ReadonlyMap<ImportField, readonly Issue[]>;
  readonly rowIssues: readonly Issue[];
}

interface Facts {
  readonly id: string | null;
  readonly person: Person;
  readonly posts: readonly Post[] | null;
  readonly cellName: string | null;
  readonly joinedOn: LocalDate | null;
}

/** A row about a person, cell by cell: as it was read against what is stored. */
export function showMember(
  row: Extract<SortedRow, { kind: "record" }>,
  layout: Layout,
  shown: ShownMember,
): ImportRow {
  const { entry, cell, stored, membership } = shown;
  const place = stored ? placeOf(stored, membership) : undefined;
  const read: Facts = {
    id: stored?.id ?? null,
    person: entry.person,
    posts: membership === "party" ? entry.posts : null,
    cellName: cell?.name ?? null,
    joinedOn: entry.joinedOn,
  };
  const known: Facts | undefined = stored
    ? {
        id: stored.id,
        person: stored,
        posts: stored.posts,
        cellName: place?.name ?? null,
        joinedOn: place?.since ?? null,
      }
    : undefined;
  const facts = (field: ImportField): CellFacts => ({
    value: factOf(field, read),
    stored: known && factOf(field, known),
  });
  const cells = showCells(row.row, layout.headings, facts, shown.issues);
  const own = shown.rowIssues.map((issue): ImportRow["issues"][number] => ({
    ...issue,
    params: { ...issue.params },
  }));
  const fromRow = own.map(({ severity }) => severity);
  const state = gravest([
    ...cells.map((each) => each.state),
    ...(shown.repeated && stored ? [] : fromRow),
  ]);
  return { row: row.row.number, memberId: read.id, kind: "member", state, issues: own, cells };
}

/** Columns that are not simply a fact of the same name. */
const SPECIAL_FACTS: Readonly<Partial<Record<ImportField, (facts: Facts) => string | null>>> = {
  memberId: ({ id }) => id,
  birthMale: ({ person }) => (person.sex === "male" ? person.birthDate : null),
  birthFemale: ({ person }) => (person.sex === "female" ? person.birthDate : null),
  citizenId: ({ person }) => person.citizenId ?? person.oldIdentityNumber,
  cardNumber: ({ person }) => person.cardNumber ?? person.oldCardNumber,
  post: ({ posts }) => (posts && posts.length > 0 ? posts.join(", ") : null),
  cell: ({ cellName }) => cellName,
  joinedOn: ({ joinedOn }) => joinedOn,
};

/** A fact as the text that is compared and shown. */
function factOf(field: ImportField, facts: Facts): string | null {
  const special = SPECIAL_FACTS[field];
  if (special !== undefined) return special(facts);
  if (!(field in facts.person)) return null;
  return facts.person[field as keyof Person] || null;
}
