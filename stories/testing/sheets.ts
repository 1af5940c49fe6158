import { inventPeople, type InventedPerson } from "../../tools/fixtures/people.ts";
import { AT, lineOf, ROSTER_HEAD } from "../../tools/fixtures/roster.ts";
import { writeWorkbook, type WrittenCell } from "../../tools/fixtures/workbook-writer.ts";

const POSTS = ["Bí thư", "Phó bí thư", "Chi ủy viên"];

/** A member as the story knows them. */
export interface Listed {
  readonly person: InventedPerson;
  readonly cell: string;
  readonly email: string;
  readonly probationary: boolean;
}

/** Invents the members of some cells; the last one of each cell is in the probationary year. */
export function inventMembers(cells: Readonly<Record<string, number>>, seed: number): Listed[] {
  const count = Object.values(cells).reduce((sum, members) => sum + members, 0);
  const people = inventPeople(count, seed);
  return Object.entries(cells)
    .flatMap(([cell, members]) =>
      Array.from({ length: members }, (_, at) => ({ cell, last: at === members - 1 })),
    )
    .map(({ cell, last }, index) => ({
      person: people[index] as InventedPerson,
      cell,
      email: `dang-vien-${index + 1}@example.vn`,
      probationary: last,
    }));
}

/** The roster of an office with a column for e-mail, as of a day; a section row before each cell. */
export function writeRosterWithEmail(members: readonly Listed[], asOf: string): Buffer {
  const [body, title, , empty, head, subhead] = ROSTER_HEAD;
  const rows: (readonly WrittenCell[])[] = [
    body ?? [],
    title ?? [],
    [`(Tính đến ngày ${asOf.split("-").toReversed().join("/")})`],
    empty ?? [],
    [...(head ?? []), "Thư điện tử"],
    subhead ?? [],
  ];
  let section = "";
  let place = 0;
  for (const [index, { person, cell, email, probationary }] of members.entries()) {
    if (cell !== section) rows.push([cell.toLocaleUpperCase("vi")]);
    place = cell === section ? place + 1 : 0;
    section = cell;
    const line = lineOf(person, index + 1, cell, POSTS[place] ?? null);
    if (probationary) {
      line[AT.admitted] = monthsBefore(asOf, 3).split("-").toReversed().join("/");
      line[AT.official] = null;
    }
    rows.push([...line, email]);
  }
  rows.push([], [`Tổng số: ${members.length} đảng viên`]);
  const merges = ["A1:N1", "A2:N2", "A3:N3", "C5:D5", "H5:I5"];
  const upright = "ABEFGJKLMNO".split("").map((column) => `${column}5:${column}6`);
  return writeWorkbook([{ name: "Danh sách", rows, merges: [...merges, ...upright] }]);
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00.000Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
