import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Actor, Grant } from "./actor.ts";
import { ROLES } from "./roles.ts";
import { joinScopes, scopeOf, type Scope } from "./scope.ts";

const path = fc
  .array(fc.constantFrom("1", "2", "1a"), { maxLength: 4 })
  .map((parts) => `/${parts.map((each) => `${each}/`).join("")}`);
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  path,
  organisationId: fc.constant("x"),
});
const actor: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constant("a"),
  sessionId: fc.constant("s"),
  memberId: fc.option(fc.uuid()),
  name: fc.constant("Người Hỏi"),
  language: fc.constant("vi" as const),
  grants: fc.array(grant, { maxLength: 5 }),
});

const reaches = (scope: Scope, place: string) =>
  scope.places.some((each) => place.startsWith(each));

describe("the scope of somebody who asks", () => {
  it("reaches exactly where a role other than the administrator's is held, and oneself", () => {
    fc.assert(
      fc.property(actor, path, (asks, place) => {
        const held = asks.grants.some(
          (each) => each.role !== "sysAdmin" && place.startsWith(each.path),
        );
        const scope = scopeOf(asks);
        assert.equal(reaches(scope, place), held);
        assert.deepEqual(scope.members, asks.memberId === null ? [] : [asks.memberId]);
      }),
    );
  });

  it("names no place within another, and names them in order, as the database expects", () => {
    fc.assert(
      fc.property(actor, (asks) => {
        const { places } = scopeOf(asks);
        assert.deepEqual(places, [...new Set(places)].toSorted());
        for (const each of places)
          assert.deepEqual(
            places.filter((other) => each.startsWith(other)),
            [each],
          );
      }),
    );
  });

  it("of many together reaches what one of them reaches, and no more", () => {
    fc.assert(
      fc.property(fc.array(actor, { maxLength: 4 }), path, (all, place) => {
        const scopes = all.map((each) => scopeOf(each));
        const joined = joinScopes(scopes);
        assert.equal(
          reaches(joined, place),
          scopes.some((each) => reaches(each, place)),
        );
        for (const each of joined.members)
          assert.ok(scopes.some(({ members }) => members.includes(each)));
      }),
    );
  });

  it("of nobody reaches nothing", () => {
    assert.deepEqual(scopeOf(null), { places: [], members: [] });
  });
});
