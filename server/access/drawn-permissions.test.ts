import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { FieldClass, FileState } from "@chiboso/domain/access/fields.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { getMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { specOf } from "@chiboso/domain/members/sheet/facts.ts";
import fc from "fast-check";
import { capabilities } from "../capabilities.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { askRoute, openSession } from "./testing/ask-route.ts";
import {
  ABOVE,
  CELLS,
  drawn,
  drawnAt,
  invite,
  PLACES,
  placeDrawn,
  placeTree,
  rolesOf,
  type Drawn,
  type PlaceName,
  type Tree,
} from "../testing/drawn.ts";
import { classesOf } from "./testing/expected-fields.ts";
import { EXPECTED } from "./testing/expected-permissions.ts";
import { placeThings, type Things } from "./testing/permission-things.ts";

const routes: readonly Route[] = capabilities
  .flatMap((each) => each.routes)
  .map((each) => each.route)
  // Ends the session that all other calls of the draw are made with.
  .filter((route) => route.name !== "access.logOut");

/** The rule, said without the table of rights and without paths. */
function mayCall(route: Route, person: Drawn, place: PlaceName): boolean {
  const who = EXPECTED[route.name];
  assert.ok(who !== undefined, `nobody has said who may call ${route.name}`);
  if (who === "everybody" || who === "signedIn") return true;
  const roles = rolesOf(person);
  if ("anywhere" in who) return roles.some(({ role }) => who.anywhere.includes(role));
  return roles.some((each) => ABOVE[place].includes(each.place) && who.there.includes(each.role));
}

describe("whoever is drawn with whatever roles", () => {
  const app = testApp();
  const world = {} as { tree: Tree; things: Record<PlaceName, Things> };

  before(async () => {
    world.tree = await placeTree(app);
    const placed = PLACES.map(
      async (cell) => [cell, await placeThings(app, world.tree[cell])] as const,
    );
    world.things = Object.fromEntries(await Promise.all(placed)) as Record<PlaceName, Things>;
  });

  it("may call every route exactly where the rule says so", async () => {
    await fc.assert(
      fc.asyncProperty(drawnAt, async ([person, place]) => {
        const { accountId, memberId } = await placeDrawn(app, world.tree, person);
        if (memberId !== null && person.invitedTo !== null)
          await invite(app, world.things[person.invitedTo].meetingId, memberId);
        const token = await openSession(app, accountId);
        const faults: string[] = [];
        for (const route of routes) {
          const status = await askRoute(app, route, world.things[place], token);
          const expected = mayCall(route, person, place);
          if ((status !== 403 && status !== 401) !== expected)
            faults.push(`${route.name}: expected ${expected ? "yes" : "no"}, got ${status}`);
        }
        assert.deepEqual(faults, []);
      }),
      { numRuns: 10 },
    );
  });

  it("sees of a file exactly the classes that the role has in the state of the file", async () => {
    const states = fc.constantFrom<FileState>("current", "left", "restricted");
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom(...CELLS), states, async (person, cell, state) => {
        const memberId = await placeFile(cell, state);
        const { accountId } = await placeDrawn(app, world.tree, person);
        const caller = await app.signedIn(accountId);
        const stated = { purpose: "inspection", reason: "" } as const;
        const params = { memberId };
        await caller.call(statePurpose, { params, body: { commandId: newId(), stated } });
        const answer = await caller.call(getMemberSheet, { params, query: {} });
        const may = mayCall(getMemberSheet, person, cell);
        assert.equal(answer.status, may ? 200 : 403);
        if (!may) return;
        const expected = expectedClasses(person, cell, state);
        assert.deepEqual([...answer.value.classes].toSorted(), expected);
        const shown = new Set(answer.value.facts.map(({ kind }) => specOf(kind).fieldClass));
        assert.deepEqual(
          [...shown].filter((each) => !expected.includes(each)),
          [],
        );
        assert.equal(shown.has("contact"), expected.includes("contact"));
      }),
      { numRuns: 60 },
    );
  });

  function expectedClasses(person: Drawn, cell: PlaceName, state: FileState): FieldClass[] {
    const reaching = rolesOf(person).filter(({ place }) => ABOVE[cell].includes(place));
    const classes = reaching.flatMap(({ role }) => classesOf(role, state));
    return [...new Set(classes)].toSorted();
  }

  async function placeFile(cell: PlaceName, state: FileState): Promise<string> {
    const memberId = newId();
    await app.held.database.commit(async (tx) => {
      await tx.query(sql`
        insert into member (id, full_name, sex, phone, admitted_on, restricted_on)
        values (${memberId}, 'Người Có Hồ Sơ', 'female', '0900000009', '2015-01-01',
                ${state === "restricted" ? "2026-01-01" : null})`);
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since, until)
        values (${newId()}, ${memberId}, ${world.tree[cell].id}, 'party', '2015-01-01',
                ${state === "left" ? "2020-01-01" : null})`);
    });
    return memberId;
  }
});
