import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import fc from "fast-check";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { moveSubtree } from "./carry-out.ts";
import { addOrganisation } from "./store.ts";

const held = testDatabase();

/** What happens to a tree, with places as numbers into what is there: the same numbers mean something in any tree. */
type Step =
  | { readonly kind: "found"; readonly under: number | null }
  | { readonly kind: "foundBranch"; readonly under: number; readonly width: number }
  | { readonly kind: "move"; readonly what: number; readonly under: number }
  | { readonly kind: "swap"; readonly one: number; readonly other: number }
  | { readonly kind: "merge"; readonly what: number; readonly into: number }
  | { readonly kind: "rename"; readonly what: number };

const place = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("found" as const), under: fc.option(place, { freq: 8 }) }),
  fc.record({
    kind: fc.constant("foundBranch" as const),
    under: place,
    width: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant("move" as const), what: place, under: place }),
  fc.record({ kind: fc.constant("swap" as const), one: place, other: place }),
  fc.record({ kind: fc.constant("merge" as const), what: place, into: place }),
  fc.record({ kind: fc.constant("rename" as const), what: place }),
);

interface Placed {
  readonly id: Id;
  readonly path: string;
}

/** What is kept, where it differs from what the paths say; each line is one that does. */
const DIFFERENT = sql<Record<string, unknown>>`
  select above.path, reach.numbers::text as kept, counted.numbers::text as counted
    from organisation above
    left join organisation_reach reach on reach.organisation_id = above.id
    left join lateral (
      select range_agg(own.room + int4multirange(int4range(own.number, own.number, '[]'))) as numbers
        from organisation below join organisation_reach own on own.organisation_id = below.id
       where below.path ^@ above.path) counted on true
   where reach.numbers is distinct from counted.numbers
  union all
  select above.path, reach.numbers::text, below.path || ' ' || own.number
    from organisation above join organisation_reach reach on reach.organisation_id = above.id,
         organisation below join organisation_reach own on own.organisation_id = below.id
   where (own.number <@ reach.numbers) <> (below.path ^@ above.path)`;

describe("the numbers of a subtree", () => {
  const given = new Map<string, number>();

  test("are those of everything at and below it, whatever is founded, moved, swapped or merged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await held.database.transact(async (tx) => {
          await addOrganisation(tx, { parentId: null, kind: "partyBody", name: "Gốc" });
          given.clear();
          for (const each of steps) {
            await take(tx, each);
            assert.deepEqual(await tx.query(DIFFERENT), [], JSON.stringify(each));
            await stayAsGiven(tx);
          }
          return { commit: false, value: undefined };
        });
      }),
      { numRuns: 60 },
    );
  });

  test("lie together when a whole branch is founded at once", async () => {
    await held.database.transact(async (tx) => {
      const top = await addOrganisation(tx, { parentId: null, kind: "partyBody", name: "Gốc" });
      await addOrganisation(tx, { parentId: null, kind: "partyBody", name: "Gốc khác" });
      await foundBranch(tx, top, 40);
      const [branch] = await tx.query(sql<{ ranges: number }>`
        select (select count(*)::int from unnest(numbers)) as ranges
          from organisation_reach join organisation on id = organisation_id where parent_id = ${top.id}`);
      assert.equal(branch?.ranges, 1);
      return { commit: false, value: undefined };
    });
  });

  /** Two places never have one number, and none gets another. */
  async function stayAsGiven(tx: Transaction): Promise<void> {
    const rows = await tx.query(
      sql<{
        id: string;
        number: number;
      }>`select organisation_id as id, number from organisation_reach`,
    );
    assert.equal(new Set(rows.map(({ number }) => number)).size, rows.length);
    for (const { id, number } of rows) {
      assert.equal(given.get(id) ?? number, number);
      given.set(id, number);
    }
  }
});

async function take(tx: Transaction, each: Step): Promise<void> {
  const all = await tx.query(sql<Placed>`select id, path from organisation order by path`);
  const at = (index: number) => all[index % all.length] as Placed;
  const movable = (what: Placed, under: Placed) => !under.path.startsWith(what.path);
  switch (each.kind) {
    case "found":
      await addOrganisation(tx, {
        parentId: each.under === null ? null : at(each.under).id,
        kind: "subCell",
        name: "Chi bộ",
      });
      return;
    case "foundBranch":
      return foundBranch(tx, at(each.under), each.width);
    case "move": {
      const [what, under] = [at(each.what), at(each.under)];
      if (movable(what, under)) await moveSubtree(tx, what.id, under.id);
      return;
    }
    case "merge": {
      const [what, into] = [at(each.what), at(each.into)];
      if (!movable(what, into)) return;
      const below = all.filter(({ path }) => above(path) === what.path);
      for (const { id } of below) await moveSubtree(tx, id, into.id);
      return;
    }
    case "swap":
      return swap(tx, at(each.one), at(each.other));
    case "rename":
      await tx.query(
        sql`update organisation set name = name || ' mới' where id = ${at(each.what).id}`,
      );
  }
}

const above = (path: string) => path.replace(/[^/]+\/$/, "");

/** A body with cells below it, in one statement. */
async function foundBranch(tx: Transaction, under: Placed, width: number): Promise<void> {
  const id = newId();
  const path = `${under.path}${await label(tx)}/`;
  await tx.query(sql`
    with body as (
      insert into organisation (id, parent_id, path, kind, name)
      values (${id}, ${under.id}, ${path}, 'baseBody', 'Đảng bộ cơ sở') returning id)
    insert into organisation (id, parent_id, path, kind, name)
    select uuidv7(), body.id, ${path} || 'zzzz' || nextval('organisation_label') || '/', 'subCell', 'Chi bộ'
      from body, generate_series(1, ${width}::int) number`);
}

async function label(tx: Transaction): Promise<string> {
  const [row] = await tx.query(
    sql<{ value: number }>`select nextval('organisation_label')::int as value`,
  );
  return (row?.value ?? 0).toString(36);
}

/** Two subtrees take each other's places in one statement, by their labels. */
async function swap(tx: Transaction, one: Placed, other: Placed): Promise<void> {
  if (one.path.startsWith(other.path) || other.path.startsWith(one.path)) return;
  await tx.query(sql`
    update organisation
       set path = case when path ^@ ${one.path}
                       then ${`${other.path.slice(0, -1)}zz/`} || substr(path, length(${one.path}) + 1)
                       else ${`${one.path.slice(0, -1)}zz/`} || substr(path, length(${other.path}) + 1) end
     where path ^@ ${one.path} or path ^@ ${other.path}`);
  await tx.query(sql`
    update organisation set parent_id = case id when ${one.id} then (select parent_id from organisation where id = ${other.id})
                                               else (select parent_id from organisation where id = ${one.id}) end
     where id in (${one.id}, ${other.id})`);
}
