import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { scopeOf } from "@chiboso/domain/access/scope.ts";
import fc from "fast-check";
import pg from "pg";
import { sql, type Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { identify } from "./identify.ts";
import { openSession } from "./testing/ask-route.ts";
import {
  ABOVE,
  CELLS,
  drawn,
  placeDrawn,
  placeTree,
  rolesOf,
  type Drawn,
  type PlaceName,
  type Tree,
} from "./testing/drawn.ts";
import { placeLife, type Cell, type Placed } from "./testing/place-life.ts";

const BODIES = ["top", "left", "right"] as const;

/** What happens to the tree and in it: a part of it moves, or a person goes to another cell. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant("moves" as const),
    what: fc.constantFrom("left", "right", "leftA", "leftB", "rightA"),
    under: fc.constantFrom(...BODIES),
  }),
  fc.record({
    kind: fc.constant("goes" as const),
    who: fc.nat(3),
    to: fc.constantFrom(...CELLS),
  }),
);

/** Tables with one row or more of each placed person, and the column that names the person. */
const TABLES = {
  member: "id",
  membership: "member_id",
  member_standing: "member_id",
  member_post: "member_id",
  file_read: "member_id",
  privacy_request: "member_id",
} as const;

/** Tables with rows about meetings of the cell in which the person is now. */
const OF_MEETINGS = ["invitation", "opinion"] as const;

/**
 * Tables with a column that names a person and without row-level security, each with the reason. Everything
 * else that names one must have it: a new table fails the test until it has, or stands here.
 */
const OPEN: Readonly<Record<string, string>> = {
  account: "who may sign in; made and ended by administrators, who see names only",
  assignment: "tasks of a meeting, read with it",
  notification: "read by its own person and, when a letter failed, by the office as a line",
  poll_member: "the base of a vote by name, read with its poll",
  minutes_approval: "who approved minutes, printed on them",
  reading_purpose: "what somebody stated in the own session",
};

/** Views that name a person and are their owner's, so that the policies do not bind them, each with the reason. */
const OWNERS: Readonly<Record<string, string>> = {
  known_account: "who may sign in, by name",
  account_candidate: "for whom accounts are made, by name",
  mail_reach: "which offices a letter concerns",
  mail_recipient: "the name on a letter; the address as persons are seen",
  sought_member: "has the wall in itself: places outside the scope find nobody",
};

describe("row-level security", () => {
  const app = testApp();
  const world = {} as {
    tree: Tree;
    persons: Placed[];
    above: Record<PlaceName, readonly PlaceName[]>;
  };

  before(async () => {
    const tree = await placeTree(app);
    const lives: Placed["places"][] = [["leftA"], ["leftB"], ["rightA"], ["leftA", "rightA"]];
    world.tree = tree;
    world.above = { ...ABOVE };
    world.persons = [];
    for (const places of lives) world.persons.push(await placeLife(app, tree, places));
  });

  /** Whose rows the scope shows, among the persons of the world. */
  async function seen(reader: Reader, table: string, column: string): Promise<string[]> {
    const ids = world.persons.map(({ memberId }) => memberId);
    const rows = await reader.query(sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)}
       where ${sql.ref(column)} = any (${ids}::uuid[])`);
    return rows.map(({ id }) => id).toSorted();
  }

  /** The rule, said with lists instead of paths: a role other than the administrator's at or above a place. */
  const reaches = (person: Drawn, place: PlaceName) =>
    rolesOf(person).some(
      (each) => each.role !== "sysAdmin" && world.above[place].includes(each.place),
    );

  const idsOf = (persons: readonly Placed[]) => persons.map(({ memberId }) => memberId).toSorted();

  it("shows of every table exactly those whom the roles of the asker reach", async () => {
    await fc.assert(fc.asyncProperty(drawn, showsRightly), { numRuns: 40 });
  });

  async function showsRightly(person: Drawn): Promise<void> {
    const actor = await actorOf(person);
    const within = app.held.database.within(scopeOf(actor));
    const known = world.persons.filter(({ places }) =>
      places.some((place) => reaches(person, place)),
    );
    const there = world.persons.filter(({ met }) => reaches(person, met));
    for (const [table, column] of Object.entries(TABLES)) {
      // A request lies where the person was when asking, the rest with the whole life.
      const expected = table === "privacy_request" ? there : known;
      assert.deepEqual(await seen(within, table, column), idsOf(expected), table);
    }
    for (const table of OF_MEETINGS)
      assert.deepEqual(await seen(within, table, "member_id"), idsOf(there), table);
  }
  /** The actor as the server finds it, with the roles that the drawn rows bring. */
  async function actorOf(person: Drawn) {
    const { accountId } = await placeDrawn(app, world.tree, person);
    const token = await openSession(app, accountId);
    const actor = await identify(app.held.database, token, app.now);
    assert.ok(actor !== null);
    return actor;
  }

  it("shows everybody the own rows and nobody else's when there is no role", async () => {
    const [own] = world.persons;
    assert.ok(own);
    const within = app.held.database.within({ places: [], members: [own.memberId] });
    for (const [table, column] of [...Object.entries(TABLES), ["opinion", "member_id"] as const])
      assert.deepEqual(await seen(within, table, column), [own.memberId], table);
  });

  it("changes nothing that the asker does not see, and lets the system through where it is declared", async () => {
    const [left, , right] = world.persons;
    assert.ok(left && right);
    const place = world.tree.left.path;
    const within = app.held.database.within({ places: [place], members: [] });
    const found = await within.commit(async (tx) => {
      await tx.query(sql`
        update member set ethnicity = 'Kinh' where id in (${left.memberId}, ${right.memberId})`);
      const first = await seen(tx, "member", "id");
      const beyond = await tx.beyondScope(() => seen(tx, "member", "id"));
      return { first, beyond, after: await seen(tx, "member", "id") };
    });
    assert.deepEqual(found.beyond, idsOf(world.persons));
    assert.deepEqual(found.after, found.first);
    assert.ok(!found.first.includes(right.memberId));
    const changed = await app.held.database.query(sql<{ id: string }>`
      select id from member where ethnicity = 'Kinh' and id in (${left.memberId}, ${right.memberId})`);
    assert.deepEqual(changed, [{ id: left.memberId }]);
  });

  it("shows nothing on a connection that has declared nothing", async () => {
    const bare = new pg.Client({ connectionString: app.held.appUrl });
    await bare.connect();
    try {
      for (const table of await guarded()) {
        const { rows } = await bare.query<{ count: string }>(
          `select count(*) from ${pg.escapeIdentifier(table)}`,
        );
        assert.equal(rows[0]?.count, "0", table);
      }
    } finally {
      await bare.end();
    }
  });

  it("holds every table that names a person, unless it is said here why not", async () => {
    const named = await app.held.database.query(sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
        join pg_class on relname = table_name and relkind = 'r'
       where table_schema = 'public' and column_name in ('member_id', 'owner_id')`);
    const held = await guarded();
    const without = named.map(({ name }) => name).filter((name) => !held.includes(name));
    assert.deepEqual(without.toSorted(), Object.keys(OPEN).toSorted());
  });

  it("holds every view that names a person, unless it is said here why not", async () => {
    const past = await app.held.database.query(sql<{ name: string }>`
      select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'v'
         and has_table_privilege(oid, 'select')
         and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'member_id')
         and not coalesce(reloptions @> array['security_invoker=true'], false)
       order by relname`);
    assert.deepEqual(
      past.map(({ name }) => name),
      Object.keys(OWNERS).toSorted(),
    );
  });

  // Last, because the tree is not the same afterwards.
  it("shows the same after parts of the tree have moved and people have gone elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 4 }), drawn, async (happenings, person) => {
        for (const each of happenings)
          if (each.kind === "goes") await goElsewhere(each.who, each.to);
          else await move(each.what, each.under);
        await showsRightly(person);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  async function move(what: PlaceName, under: (typeof BODIES)[number]): Promise<void> {
    if (world.above[under].includes(what)) return;
    await app.held.database.query(sql`
      select move_paths(place.path, target.path || regexp_replace(place.path, '^.*/([^/]+/)$', '\\1'))
        from organisation place, organisation target
       where place.id = ${world.tree[what].id} and target.id = ${world.tree[under].id}`);
    const places = Object.keys(world.above) as PlaceName[];
    for (const place of places) {
      const line = world.above[place];
      const at = line.indexOf(what);
      if (at >= 0) world.above[place] = [...line.slice(0, at + 1), ...world.above[under]];
    }
  }

  async function goElsewhere(who: number, to: Cell): Promise<void> {
    const person = world.persons[who];
    assert.ok(person);
    const on = `20${20 + person.places.length}-01-01`;
    await app.held.database.commit(async (tx) => {
      await tx.query(sql`
        update membership set until = ${on} where member_id = ${person.memberId} and until is null`);
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since)
        values (${newId()}, ${person.memberId}, ${world.tree[to].id}, 'party', ${on})`);
    });
    world.persons[who] = { ...person, places: [...person.places, to] };
  }

  async function guarded(): Promise<string[]> {
    const rows = await app.held.database.query(sql<{ name: string }>`
      select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`);
    assert.ok(rows.length > 8);
    return rows.map(({ name }) => name);
  }
});
