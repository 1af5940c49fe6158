import fc from "fast-check";
import { addDays, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { STANDINGS, POSTS, type Post } from "@chiboso/domain/members/standing.ts";
import type { DatedStanding } from "@chiboso/domain/members/standing-on.ts";
import { sql, type Transaction } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Opened, PlacedOrganisation } from "../../../testing/world.ts";

/** Words that begin alike, with and without marks. */
export const NAMES = [
  "Nguyễn",
  "Ngọc",
  "Nga",
  "Nông",
  "Đỗ",
  "Đan",
  "Dan",
  "Văn",
  "Vân",
  "H'Mai",
  "An",
  "Ánh",
];

interface Dated {
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** One membership of somebody, with all that is known of the person. */
export interface Registered extends Dated {
  readonly membershipId: string;
  readonly path: string;
  readonly kind: "party" | "tradeUnion";
  readonly name: string;
  readonly sex: "male" | "female" | null;
  readonly birthDate: string | null;
  readonly ethnicity: string | null;
  readonly education: string | null;
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  readonly standings: readonly DatedStanding[];
  readonly posts: readonly (Dated & { readonly post: Post })[];
}

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays("2000-01-01", days));
const span = fc
  .record({ since: day, days: orNull(fc.integer({ min: 1, max: 4_000 })) })
  .map(({ since, days }) => ({ since, until: days === null ? null : addDays(since, days) }));

const person = fc.record({
  name: fc
    .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(" ")),
  sex: orNull(fc.constantFrom("male" as const, "female" as const)),
  birthDate: orNull(
    fc.oneof(
      fc.integer({ min: 0, max: 18_000 }).map((days) => addDays("1940-01-01", days)),
      fc.constantFrom("1950", "1984"),
    ),
  ),
  ethnicity: orNull(fc.constantFrom("Kinh", "Tày", "H’Mông")),
  education: orNull(fc.constantFrom("Đại học", "Thạc sĩ", "12/12")),
  admittedOn: orNull(day),
  probation: orNull(fc.nat(900)),
  standings: fc.uniqueArray(
    fc.tuple(span, fc.constantFrom(...STANDINGS)).map(([row, standing]) => ({ ...row, standing })),
    { selector: (row) => row.since, maxLength: 3 },
  ),
  posts: fc.array(
    fc.tuple(span, fc.constantFrom(...POSTS)).map(([row, post]) => ({ ...row, post })),
    {
      maxLength: 2,
    },
  ),
  cells: fc.shuffledSubarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
  moved: day,
  inUnion: fc.boolean(),
});

const PEOPLE = 160;

/** Puts made people into the cells, some into the union, some moved from one cell to another. */
export async function makeRegister(
  app: Opened,
  cells: readonly PlacedOrganisation[],
  union: PlacedOrganisation,
): Promise<readonly Registered[]> {
  const people = fc.sample(person, { numRuns: PEOPLE, seed: 7 });
  const all: Registered[] = [];
  await app.system.services.database.commit(async (tx) => {
    for (const { cells: lived, moved, inUnion, probation, ...known } of people) {
      const { admittedOn } = known;
      const officialOn =
        admittedOn === null || probation === null ? null : addDays(admittedOn, probation);
      const memberId = await insertPerson(tx, { ...known, officialOn });
      const [first, second] = lived.map((index) => cells[index]);
      const places = [
        { at: first, since: null, until: second ? moved : null, kind: "party" as const },
        ...(second ? [{ at: second, since: moved, until: null, kind: "party" as const }] : []),
        ...(inUnion ? [{ at: union, since: moved, until: null, kind: "tradeUnion" as const }] : []),
      ];
      for (const { at, ...place } of places) {
        if (at === undefined) continue;
        const membershipId = await insertMembership(tx, memberId, at.id, place);
        all.push({ ...known, ...place, officialOn, membershipId, path: at.path });
      }
      for (const { post, since, until } of known.posts) {
        await tx.query(sql`insert into member_post (id, member_id, organisation_id, post, since, until)
          values (${newId()}, ${memberId}, ${first?.id ?? null}, ${post}, ${since}, ${until})`);
      }
    }
  });
  return all;
}

async function insertPerson(
  tx: Transaction,
  known: Pick<
    Registered,
    | "name"
    | "sex"
    | "birthDate"
    | "ethnicity"
    | "education"
    | "admittedOn"
    | "officialOn"
    | "standings"
  >,
): Promise<string> {
  const id = newId();
  await tx.query(sql`
    insert into member (id, full_name, sex, birth_date, ethnicity, education, admitted_on, official_on)
    values (${id}, ${known.name}, ${known.sex}, ${known.birthDate}, ${known.ethnicity}, ${known.education},
            ${known.admittedOn}, ${known.officialOn})`);
  for (const { standing, since, until } of known.standings) {
    await tx.query(sql`insert into member_standing (id, member_id, standing, since, until)
      values (${newId()}, ${id}, ${standing}, ${since}, ${until})`);
  }
  return id;
}

async function insertMembership(
  tx: Transaction,
  memberId: string,
  organisationId: string,
  place: Dated & { readonly kind: string },
): Promise<string> {
  const id = newId();
  await tx.query(sql`
    insert into membership (id, member_id, organisation_id, kind, since, until)
    values (${id}, ${memberId}, ${organisationId}, ${place.kind}, ${place.since}, ${place.until})`);
  return id;
}
