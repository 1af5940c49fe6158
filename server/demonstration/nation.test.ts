import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import pg from "pg";
import { testDatabase } from "../testing/database.ts";
import { makeNation } from "./nation.ts";

const held = testDatabase();
const MEMBERS = 4_000;
const ORGANISATIONS = 400;
const TODAY = "2026-11-01";

async function asOwner<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: held.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function count(statement: string): Promise<number> {
  const [row] = await asOwner<{ total: number }>(
    `select count(*)::int as total from (${statement}) counted`,
  );
  return row?.total ?? Number.NaN;
}

/** Names of everything that the tables promise, with its definition. */
const PROMISES = `
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as promise
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  order by 1`;

describe("a made nation", () => {
  const told: string[] = [];
  const promised: { promise: string }[] = [];

  before(async () => {
    promised.push(...(await asOwner<{ promise: string }>(PROMISES)));
    const size = { members: MEMBERS, organisations: ORGANISATIONS };
    let turns = 0;
    const elapsed = () => (turns += 1000);
    const say = (line: string) => told.push(line);
    await makeNation(held.ownerUrl, { ...size, today: TODAY, elapsed, say });
  });

  test("has exactly as many members and organisations as were wished for, and says how far it is", async () => {
    assert.equal(await count("select from member"), MEMBERS);
    assert.equal(await count("select from organisation"), ORGANISATIONS);
    assert.ok(told.some((line) => line.startsWith("100 %")));
  });

  test("leaves every constraint, index and trigger as it found them", async () => {
    assert.deepEqual(await asOwner(PROMISES), promised);
  });

  test("has what the database would have written by its triggers", async () => {
    assert.equal(
      await count(`
        select from member join member_homes homes on homes.member_id = member.id
         where (member.home_id, member.place_number, member.other_numbers)
               is distinct from (homes.home_id, homes.place_number, homes.other_numbers)`),
      0,
    );
    for (const table of ["membership", "member_post"])
      assert.equal(
        await count(`
          select from ${table} placed join member on member.id = member_id
            join organisation_reach reach using (organisation_id)
           where (placed.place_number, placed.other_numbers) is distinct from
                 (reach.number, numbers_beside(member.place_number, member.other_numbers, reach.number))`),
        0,
      );
    assert.equal(
      await count(`
        select from member_standing join member on member.id = member_id
         where (member_standing.place_number, member_standing.other_numbers)
               is distinct from (member.place_number, member.other_numbers)`),
      0,
    );
    assert.equal(await count("select from organisation_reach"), ORGANISATIONS);
    const lines = `select word, member.list_key, membership.id, membership.organisation_id
      from membership join member on member.id = member_id, name_words(full_name) as word`;
    const kept = "select word, list_key, membership_id, organisation_id from member_word";
    assert.equal(
      await count(`(${lines} except all ${kept}) union all (${kept} except all ${lines})`),
      0,
    );
    assert.equal(await count("select from organisation_version"), ORGANISATIONS);
  });

  test("keeps to the rules: a way up for everybody, nobody admitted before 18, one tree", async () => {
    assert.equal(
      await count(`select from organisation below join organisation above on above.id = below.parent_id
                    where not below.path ^@ above.path or below.path = above.path`),
      0,
    );
    assert.equal(await count("select from organisation where parent_id is null"), 1);
    assert.equal(
      await count(`select from member where admitted_on > date '${TODAY}'
                    or admitted_on < to_date(birth_date, 'YYYY-MM-DD') + interval '18 years'`),
      0,
    );
    assert.equal(
      await count(`select from organisation where kind = 'subCell' and not exists (
                     select from membership where organisation_id = organisation.id)`),
      0,
    );
  });
});
