import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import fc from "fast-check";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { TestApp } from "../../testing/app.ts";
import { placeOrganisation, type PlacedOrganisation } from "../../testing/world.ts";

/** A small tree, the same for every draw: two bodies side by side, two cells under one, one under the other. */
export const PLACES = ["top", "left", "right", "leftA", "leftB", "rightA"] as const;

export type PlaceName = (typeof PLACES)[number];

/** What lies above a place, said as a list and not as a path: the rule of the tests knows no paths. */
export const ABOVE: Readonly<Record<PlaceName, readonly PlaceName[]>> = {
  top: ["top"],
  left: ["left", "top"],
  right: ["right", "top"],
  leftA: ["leftA", "left", "top"],
  leftB: ["leftB", "left", "top"],
  rightA: ["rightA", "right", "top"],
};

export const CELLS = ["leftA", "leftB", "rightA"] as const satisfies readonly PlaceName[];

export type Tree = Readonly<Record<PlaceName, PlacedOrganisation>>;

export async function placeTree(app: TestApp): Promise<Tree> {
  const top = await placeOrganisation(app, { name: "Đảng bộ Trên", kind: "partyBody" });
  // Another root, so that the top of this tree is not everything.
  await placeOrganisation(app, { name: "Đảng bộ Ngoài", kind: "partyBody" });
  const left = await placeOrganisation(app, { name: "Đảng bộ Trái", kind: "baseBody", under: top });
  const right = await placeOrganisation(app, {
    name: "Đảng bộ Phải",
    kind: "baseBody",
    under: top,
  });
  const cell = (name: string, under: PlacedOrganisation) => placeOrganisation(app, { name, under });
  return {
    top,
    left,
    right,
    leftA: await cell("Chi bộ Trái Một", left),
    leftB: await cell("Chi bộ Trái Hai", left),
    rightA: await cell("Chi bộ Phải Một", right),
  };
}

/** Roles that are given; those that follow from membership and posts come with `post`. */
const GIVEN = [
  "clerk",
  "committeeMember",
  "committeeOffice",
  "organisationBoard",
  "inspectionCommission",
  "auditor",
  "sysAdmin",
] as const;

/** Somebody as drawn: roles at places, and perhaps a member of a cell with or without a post. */
export interface Drawn {
  readonly grants: readonly { readonly role: Role; readonly place: PlaceName }[];
  readonly memberOf: (typeof CELLS)[number] | null;
  readonly post: "secretary" | "deputySecretary" | null;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  grants: fc.uniqueArray(
    fc.record({ role: fc.constantFrom(...GIVEN), place: fc.constantFrom(...PLACES) }),
    { maxLength: 3, selector: ({ role, place }) => `${role} ${place}` },
  ),
  memberOf: fc.option(fc.constantFrom(...CELLS)),
  post: fc.option(fc.constantFrom("secretary" as const, "deputySecretary" as const)),
});

/** Every role that the drawn person has, with its place: membership and post bring theirs. */
export function rolesOf(
  person: Drawn,
): readonly { readonly role: Role; readonly place: PlaceName }[] {
  const { grants, memberOf, post } = person;
  if (memberOf === null) return grants;
  const own = [{ role: "member" as Role, place: memberOf }];
  return [...grants, ...own, ...(post === null ? [] : [{ role: post as Role, place: memberOf }])];
}

export interface DrawnAccount {
  readonly accountId: Id;
  readonly memberId: Id | null;
}

/** Puts the drawn person into the database. */
export async function placeDrawn(app: TestApp, tree: Tree, person: Drawn): Promise<DrawnAccount> {
  const accountId = newId();
  const memberId = person.memberOf === null ? null : newId();
  await app.held.database.commit(async (tx) => {
    if (memberId !== null && person.memberOf !== null) {
      const cell = tree[person.memberOf].id;
      await tx.query(sql`
        insert into member (id, full_name, admitted_on) values (${memberId}, 'Người Được Vẽ', '2015-01-01')`);
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since)
        values (${newId()}, ${memberId}, ${cell}, 'party', '2015-01-01')`);
      if (person.post !== null)
        await tx.query(sql`
          insert into member_post (id, member_id, organisation_id, post, since)
          values (${newId()}, ${memberId}, ${cell}, ${person.post}, '2020-01-01')`);
    }
    await tx.query(sql`
      insert into account (id, member_id, name, username, created_at)
      values (${accountId}, ${memberId}, ${memberId === null ? "Cán bộ" : ""},
              ${`u${accountId.replace(/-/g, "").slice(-20)}`}, '2020-01-01T00:00:00.000Z')`);
    for (const { role, place } of person.grants)
      await tx.query(sql`
        insert into role_grant (id, account_id, role, organisation_id, since)
        values (${newId()}, ${accountId}, ${role}, ${tree[place].id}, '2020-01-01')`);
  });
  return { accountId, memberId };
}
