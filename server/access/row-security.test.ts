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

/** Somebody in the register: where the person is and was, in the order of time. */
interface Placed {
  readonly memberId: string;
  readonly places: readonly (typeof CELLS)[number][];
}

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
  const world = {} as { tree: Tree; persons: Placed[] };

  before(async () => {
    const tree = await placeTree(app);
    const lives: Placed["places"][] = [["leftA"], ["leftB"], ["rightA"], ["leftA", "rightA"]];
    world.tree = tree;
    world.persons = [];
    for (const places of lives) world.persons.push(await placeLife(places));
  });

  async function placeLife(places: Placed["places"]): Promise<Placed> {
    const memberId = newId();
    const now = places.at(-1) ?? "leftA";
    const cell = world.tree[now];
    await app.held.database.commit(async (tx) => {
      await tx.query(
        sql`insert into member (id, full_name) values (${memberId}, 'Người Trong Sổ')`,
      );
      for (const [index, place] of places.entries()) {
        const until = index === places.length - 1 ? null : `201${index + 1}-01-01`;
        await tx.query(sql`
          insert into membership (id, member_id, organisation_id, kind, since, until)
          values (${newId()}, ${memberId}, ${world.tree[place].id}, 'party', ${`201${index}-01-01`}, ${until})`);
      }
      await tx.query(sql`
        insert into member_standing (id, member_id, standing, since)
        values (${newId()}, ${memberId}, 'exempt', '2020-01-01')`);
      await tx.query(sql`
        insert into member_post (id, member_id, organisation_id, post, since)
        values (${newId()}, ${memberId}, ${cell.id}, 'cellCommitteeMember', '2020-01-01')`);
      await tx.query(sql`
        insert into file_read (id, member_id, account_id, reader_name, route, at)
        values (${newId()}, ${memberId}, ${newId()}, 'Người Xem', 'members.getMemberFile', ${app.now})`);
      await tx.query(sql`
        insert into privacy_request (id, member_id, organisation_id, kind, wish, asked_at, answer_due, decision_due)
        values (${newId()}, ${memberId}, ${cell.id}, 'access', 'Xin bản sao', ${app.now}, '2026-11-05', '2026-11-13')`);
      const meetingId = newId();
      const itemId = newId();
      const clerkId = newId();
      await tx.query(sql`insert into member (id, full_name) values (${clerkId}, 'Thư Ký')`);
      await tx.query(sql`
        insert into meeting (id, organisation_id, organisation_name, seat, kind, mode, title, place, zone, planned_at,
          minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key)
        values (${meetingId}, ${cell.id}, ${cell.name}, '', 'regular', 'inPerson', 'Sinh hoạt', '', 'Asia/Ho_Chi_Minh',
          ${app.now}, 90, 'invited', ${memberId}, '', ${clerkId}, '', ${Buffer.alloc(32)})`);
      await tx.query(sql`
        insert into agenda_item (id, meeting_id, position, kind, title)
        values (${itemId}, ${meetingId}, 1, 'discussion', 'Thảo luận')`);
      await tx.query(sql`
        insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
        values (${meetingId}, ${memberId}, 1, 'Người Trong Sổ', 'official', '{}', true)`);
      await tx.query(sql`
        insert into opinion (id, meeting_id, item_id, member_id, name, at, text, how)
        values (${newId()}, ${meetingId}, ${itemId}, ${memberId}, 'Người Trong Sổ', ${app.now}, 'Nhất trí', 'spoken')`);
    });
    return { memberId, places };
  }

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
    rolesOf(person).some((each) => each.role !== "sysAdmin" && ABOVE[place].includes(each.place));

  const idsOf = (persons: readonly Placed[]) => persons.map(({ memberId }) => memberId).toSorted();

  it("shows of every table exactly those whom the roles of the asker reach", async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (person) => {
        const actor = await actorOf(person);
        const within = app.held.database.within(scopeOf(actor));
        const known = world.persons.filter(({ places }) =>
          places.some((place) => reaches(person, place)),
        );
        for (const [table, column] of Object.entries(TABLES)) {
          // A request lies where the person was when asking, the rest with the whole life.
          const there = table === "privacy_request" ? nowThere(person) : known;
          assert.deepEqual(await seen(within, table, column), idsOf(there), table);
        }
        for (const table of OF_MEETINGS)
          assert.deepEqual(await seen(within, table, "member_id"), idsOf(nowThere(person)), table);
      }),
      { numRuns: 40 },
    );
  });

  const nowThere = (person: Drawn) =>
    world.persons.filter(({ places }) => reaches(person, places.at(-1) ?? "leftA"));

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

  async function guarded(): Promise<string[]> {
    const rows = await app.held.database.query(sql<{ name: string }>`
      select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`);
    assert.ok(rows.length > 8);
    return rows.map(({ name }) => name);
  }
});
