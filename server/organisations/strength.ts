import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import { countsAsOfficial, type PersonFacts } from "@chiboso/domain/organisations/official.ts";
import type { Strength } from "@chiboso/domain/organisations/warnings.ts";
import { sql, type Reader } from "../platform/database.ts";

interface Examined {
  readonly id: Id;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly path: string;
}

interface Plain {
  readonly id: Id;
  readonly official: number;
  readonly members: number;
}

const IN_FORCE = (table: string, on: LocalDate) => sql`
  (${sql.ref(`${table}.since`)} is null or ${sql.ref(`${table}.since`)} <= ${on}::date)
  and (${sql.ref(`${table}.until`)} is null or ${sql.ref(`${table}.until`)} > ${on}::date)`;

/**
 * Strength of each of these organisations on a day; for a body, of its whole subtree. Members of whom no
 * dated standing is known are counted by the database, the few others by the rules, one by one.
 */
export async function strengthsOf(
  reader: Reader,
  examined: readonly Examined[],
  on: LocalDate,
): Promise<ReadonlyMap<Id, Strength>> {
  const cells = examined.filter(({ kind }) => kind !== "baseBody").map(({ id }) => id);
  const bodies = examined.filter(({ kind }) => kind === "baseBody").map(({ id }) => id);
  const [own, below, posts] = await Promise.all([
    counted(
      reader,
      sql`scope.id = any (${cells}::uuid[])`,
      sql`membership.organisation_id = scope.id`,
      on,
    ),
    bodies.length === 0
      ? []
      : counted(
          reader,
          sql`scope.id = any (${bodies}::uuid[])`,
          sql`membership.organisation_id in (
                select id from organisation inside where inside.path like scope.path || '%')`,
          on,
        ),
    postsIn(reader, cells, on),
  ]);
  const counts = new Map([...own, ...below].map((each) => [each.id, each]));
  return new Map(
    examined.map(({ id, kind }) => {
      const { official = 0, members = 0 } = counts.get(id) ?? {};
      const { secretaries = 0, cellCommittee = 0 } = posts.get(id) ?? {};
      return [id, { kind, official, members, secretaries, cellCommittee }];
    }),
  );
}

async function counted(
  reader: Reader,
  which: ReturnType<typeof sql>,
  belongs: ReturnType<typeof sql>,
  on: LocalDate,
): Promise<Plain[]> {
  const people = sql`
    from organisation scope
    join membership on ${belongs} and membership.kind = 'party' and ${IN_FORCE("membership", on)}
    join member on member.id = membership.member_id
   where ${which}`;
  const dated = sql`exists (select from member_standing where member_standing.member_id = member.id)`;
  const [plain, special] = await Promise.all([
    reader.query(sql<Plain>`
      select scope.id, count(*) filter (where member.official_on <= ${on}::date)::int as official,
             count(*) filter (where coalesce(member.admitted_on, member.official_on) <= ${on}::date
                                 or member.official_on <= ${on}::date)::int as members
      ${people} and not ${dated} group by scope.id`),
    reader.query(sql<PersonFacts & { id: Id }>`
      select scope.id, member.admitted_on as "admittedOn", member.official_on as "officialOn",
             (select json_agg(json_build_object('standing', standing, 'since', since, 'until', until))
                from member_standing where member_standing.member_id = member.id) as rows
      ${people} and ${dated}`),
  ]);
  const totals = new Map(plain.map((each) => [each.id, { ...each }]));
  for (const { id, ...facts } of special) {
    const total = totals.get(id) ?? { id, official: 0, members: 0 };
    const counts = countsAsOfficial(facts, on);
    totals.set(id, {
      id,
      official: total.official + (counts === "official" ? 1 : 0),
      members: total.members + (counts === null ? 0 : 1),
    });
  }
  return [...totals.values()];
}

async function postsIn(
  reader: Reader,
  ids: readonly Id[],
  on: LocalDate,
): Promise<ReadonlyMap<Id, { readonly secretaries: number; readonly cellCommittee: number }>> {
  const rows = await reader.query(sql<{ id: Id; secretaries: number; cellCommittee: number }>`
    select organisation_id as id,
           count(distinct member_id) filter (where post = 'secretary')::int as secretaries,
           count(distinct member_id) filter (where post = 'cellCommitteeMember')::int as "cellCommittee"
      from member_post
     where organisation_id = any (${[...ids]}::uuid[]) and ${IN_FORCE("member_post", on)}
     group by organisation_id`);
  return new Map(rows.map((row) => [row.id, row]));
}
