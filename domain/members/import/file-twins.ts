import type { Person } from "../person.ts";
import type { KnownOrganisation } from "./cell-names.ts";
import type { ImportField } from "./fields.ts";
import { fault, warning, type Issue } from "./issues.ts";
import { contradicts, isSamePerson, numbersOf, personKey } from "./known-members.ts";
import type { RosterEntry } from "./parse-roster.ts";

interface Met {
  readonly row: number;
  readonly entry: RosterEntry;
  readonly cellId: string | null;
}

type Note = (field: ImportField, more: readonly Issue[]) => void;

/**
 * Finds people who stand in a sheet twice. A second row that says the same is passed over with a warning;
 * one that says something else is an error, because nobody but the office knows which row is right.
 */
export class FileTwins {
  readonly #byNumber = new Map<string, Met>();
  readonly #byPerson = new Map<string, Met>();

  /** Takes note of a row; true when it only repeats an earlier one. */
  meet(
    row: number,
    entry: RosterEntry,
    cell: KnownOrganisation | null,
    note: Note,
    rowIssues: Issue[],
  ): boolean {
    const { person } = entry;
    const met: Met = { row, entry, cellId: cell?.id ?? null };
    for (const key of numbersOf(person)) {
      const earlier = this.#byNumber.get(key);
      if (earlier === undefined) continue;
      if (isSamePerson(earlier.entry.person, person)) return compare(earlier, met, rowIssues);
      const card = key.startsWith("card");
      const code = card ? "members.import_card_twice" : "members.import_citizen_twice";
      note(card ? "cardNumber" : "citizenId", [
        fault(code, { row: earlier.row, name: earlier.entry.person.name }),
      ]);
      return false;
    }
    const namesake =
      person.name === "" || person.birthDate === null
        ? undefined
        : this.#byPerson.get(personKey(person));
    if (namesake && !contradicts(namesake.entry.person, person))
      return compare(namesake, met, rowIssues);
    if (namesake) note("name", [warning("members.import_namesake", { row: namesake.row })]);
    for (const key of numbersOf(person)) this.#byNumber.set(key, met);
    if (!namesake) this.#byPerson.set(personKey(person), met);
    return false;
  }
}

function compare(earlier: Met, met: Met, rowIssues: Issue[]): boolean {
  const differing = differingFields(earlier, met);
  if (differing.length === 0) {
    rowIssues.push(warning("members.import_person_twice_same", { row: earlier.row }));
    return true;
  }
  rowIssues.push(
    fault("members.import_person_twice_differs", { row: earlier.row, field: differing[0] ?? "" }),
  );
  return false;
}

function differingFields(a: Met, b: Met): string[] {
  const keys = Object.keys(a.entry.person) as (keyof Person)[];
  const fields: string[] = keys.filter((key) => {
    const x = a.entry.person[key];
    const y = b.entry.person[key];
    return key === "name"
      ? x?.toLocaleLowerCase("vi") !== y?.toLocaleLowerCase("vi")
      : x !== null && y !== null && x !== y;
  });
  if (a.cellId !== b.cellId) fields.push("cell");
  const posts = (met: Met) => met.entry.posts?.join() ?? "";
  if (posts(a) !== posts(b) && posts(b) !== "") fields.push("post");
  return fields;
}
