import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { scopeOf } from "@chiboso/domain/access/scope.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import fc from "fast-check";
import pg from "pg";
import { openDatabase, sql, type Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { identify } from "./identify.ts";
import { openSession } from "./testing/ask-route.ts";
import {
  ABOVE,
  CELLS,
  drawn,
  invite,
  placeDrawn,
  placeTree,
  rolesOf,
  type CellName,
  type Drawn,
  type PlaceName,
  type Tree,
} from "../testing/drawn.ts";
import {
  placeLife,
  placeOther,
  WALLED,
  type Placed,
  type Wall,
  type Walled,
} from "../testing/walled.ts";

/** Of whom each table shows rows. */
type Seen = Readonly<Record<string, readonly Id[]>>;

/** The lives of the register, each with rows in every table that is held. */
const LIVES: readonly Placed["places"][] = [
  ["leftA"],
  ["leftB"],
  ["rightA"],
  ["leftA", "rightA"],
  ["merged", "leftA"],
  ["merged"],
];

const BODIES = ["top", "left", "right"] as const;

/** What happens to the tree and in it: a part of it moves, or a person goes to another cell. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant("moves" as const),
    what: fc.constantFrom("left", "right", ...CELLS),
    under: fc.constantFrom(...BODIES),
  }),
  fc.record({
    kind: fc.constant("goes" as const),
    who: fc.nat(LIVES.length - 1),
    to: fc.constantFrom(...CELLS),
  }),
);

describe("row-level security", () => {
  const app = testApp();
  const world = {} as {
    tree: Tree;
    persons: Placed[];
    above: Record<PlaceName, readonly PlaceName[]>;
  };

  before(async () => {
    world.tree = await placeTree(app);
    world.above = { ...ABOVE };
    // The owner, because the application may not write every table.
    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      world.persons = await owner.commit(async (tx) => {
        const around = await placeOther(tx, app.now);
        const persons: Placed[] = [];
        for (const places of LIVES) persons.push(await placeLife(tx, world.tree, places, around));
        return persons;
      });
    } finally {
      await owner.close();
    }
  });

  /** Whose rows of each table the scope shows, among the persons of the world; asked in one question. */
  async function seen(reader: Reader, tables = Object.keys(WALLED)): Promise<Seen> {
    const ids = world.persons.map(({ memberId }) => memberId);
    const parts = tables.map((table) => {
      const column = sql.ref(WALLED[table]?.column ?? "");
      return sql`select ${table}::text as table, ${column}::text as id from ${sql.table(table)}
                  where ${column}::text = any (${ids}::text[])`;
    });
    const rows = await reader.query(
      sql<{ table: string; id: string }>`${sql.join(parts, sql` union `)} order by 1, 2`,
    );
    const of = (table: string) => rows.filter((row) => row.table === table).map(({ id }) => id);
    return Object.fromEntries(tables.map((table) => [table, of(table)]));
  }

  /** The ids of those of whom the rule says that they are seen, for each table. */
  function expected(sees: (walled: Walled, whom: Placed) => boolean): Seen {
    return Object.fromEntries(
      Object.entries(WALLED).map(([table, walled]) => [
        table,
        idsOf(world.persons.filter((whom) => sees(walled, whom))),
      ]),
    );
  }

  /** The rule, said with lists instead of paths: a role other than the administrator's at or above a place. */
  const reaches = (person: Drawn, place: PlaceName) =>
    rolesOf(person).some(
      (each) => each.role !== "sysAdmin" && world.above[place].includes(each.place),
    );

  const isInvited = (person: Drawn, to: Placed) =>
    person.memberOf !== null && person.invitedTo === to.met;

  const SEES: Readonly<Record<Wall, (person: Drawn, whom: Placed) => boolean>> = {
    life: (person, { places }) => places.some((place) => reaches(person, place)),
    there: (person, { met }) => reaches(person, met),
    meeting: (person, whom) => reaches(person, whom.met) || isInvited(person, whom),
    own: () => false,
    system: () => false,
  };

  const idsOf = (persons: readonly Placed[]) => persons.map(({ memberId }) => memberId).toSorted();

  it("shows of every table exactly those whom the roles and invitations of the asker reach", async () => {
    await fc.assert(fc.asyncProperty(drawn, showsRightly), { numRuns: 40 });
  });

  async function showsRightly(person: Drawn): Promise<void> {
    const within = app.held.database.within(scopeOf(await actorOf(person)));
    assert.deepEqual(
      await seen(within),
      expected(({ wall }, whom) => SEES[wall](person, whom)),
    );
  }

  /** The actor as the server finds it, with the roles and invitations that the drawn rows bring. */
  async function actorOf(person: Drawn) {
    const { accountId, memberId } = await placeDrawn(app, world.tree, person);
    if (memberId !== null)
      for (const { memberId: meetingId } of world.persons.filter((to) => isInvited(person, to)))
        await invite(app, meetingId, memberId);
    const token = await openSession(app, accountId);
    const actor = await identify(app.held.database, token, app.now);
    assert.ok(actor !== null);
    return actor;
  }

  it("shows everybody the own rows and nobody else's when there is no role", async () => {
    const [own] = world.persons;
    assert.ok(own);
    const within = app.held.database.within({ places: [], members: [own.memberId] });
    assert.deepEqual(
      await seen(within),
      expected((walled, whom) => walled.own && whom === own),
    );
  });

  it("shows the system the rows of everybody", async () => {
    assert.deepEqual(
      await seen(app.held.database),
      expected(() => true),
    );
  });

  it("lets a guest from elsewhere into one meeting and nothing else of its cell", async () => {
    const guest = await placeDrawn(app, world.tree, {
      grants: [],
      memberOf: "rightA",
      post: null,
      invitedTo: null,
    });
    const [host] = world.persons;
    assert.ok(host && guest.memberId !== null);
    await invite(app, host.memberId, guest.memberId);
    const within = app.held.database.within({ places: [], members: [guest.memberId] });
    assert.deepEqual(
      await seen(within),
      expected(({ wall }, whom) => wall === "meeting" && whom === host),
    );
    const neighbours = { places: [world.tree.rightA.path], members: [] };
    const { meeting } = await seen(app.held.database.within(neighbours), ["meeting"]);
    assert.ok(!meeting?.includes(host.memberId));
  });

  it("changes nothing that the asker does not see, and lets the system through where it is declared", async () => {
    const [left, , right] = world.persons;
    assert.ok(left && right);
    const members = async (tx: Reader) => (await seen(tx, ["member"]))["member"] ?? [];
    const both: readonly Id[] = [left.memberId, right.memberId];
    const within = app.held.database.within({ places: [world.tree.left.path], members: [] });
    const found = await within.commit(async (tx) => {
      await tx.query(sql`
        update member set ethnicity = 'Kinh' where id = any (${both}::uuid[])`);
      await tx.query(sql`
        update meeting set place = 'Nhà văn hóa' where id = any (${both}::uuid[])`);
      const first = await members(tx);
      // Once more within itself: what follows the inner end still has the reach.
      const beyond = await tx.beyondScope(async () => {
        await tx.beyondScope(() => members(tx));
        return members(tx);
      });
      return { first, beyond, after: await members(tx) };
    });
    assert.deepEqual(found.beyond, idsOf(world.persons));
    assert.deepEqual(found.after, found.first);
    assert.ok(!found.first.includes(right.memberId));
    const changed = await app.held.database.query(sql<{ id: string }>`
      select id from member where ethnicity = 'Kinh' and id = any (${both}::uuid[])
       union all select id from meeting where place = 'Nhà văn hóa' and id = any (${both}::uuid[])`);
    assert.deepEqual(changed, [{ id: left.memberId }, { id: left.memberId }]);
  });

  it("shows nothing on a connection that has declared nothing", async () => {
    const bare = new pg.Client({ connectionString: app.held.appUrl });
    await bare.connect();
    try {
      for (const table of Object.keys(WALLED)) {
        const { rows } = await bare.query<{ count: string }>(
          `select count(*) from ${pg.escapeIdentifier(table)}`,
        );
        assert.equal(rows[0]?.count, "0", table);
      }
    } finally {
      await bare.end();
    }
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

  async function goElsewhere(who: number, to: CellName): Promise<void> {
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
});
