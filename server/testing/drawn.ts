import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import fc from "fast-check";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import { placeOrganisation, type PlacedOrganisation } from "./world.ts";

/**
 * A small tree, the same for every draw: two bodies side by side, two cells under one, one under the other, and
 * one that was merged into its neighbour and ceased.
 */
export const PLACES = ["top", "left", "right", "leftA", "leftB", "rightA", "merged"] as const;

export type PlaceName = (typeof PLACES)[number];

/** What lies above a place, said as a list and not as a path: the rule of the tests knows no paths. */
export const ABOVE: Readonly<Record<PlaceName, readonly PlaceName[]>> = {
  top: ["top"],
  left: ["left", "top"],
  right: ["right", "top"],
  leftA: ["leftA", "left", "top"],
  leftB: ["leftB", "left", "top"],
  rightA: ["rightA", "right", "top"],
  merged: ["merged", "left", "top"],
};

export const CELLS = ["leftA", "leftB", "rightA", "merged"] as const satisfies readonly PlaceName[];

export type CellName = (typeof CELLS)[number];

/** Where the members of the cell that ceased went, and since when they belong there. */
const MERGED = { into: "leftA", on: "2025-01-01" } as const;

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
  const merged = await cell("Chi bộ Trái Đã Sáp Nhập", left);
  await app.held.database.commit((tx) =>
    tx.query(sql`update organisation set dissolved_on = ${MERGED.on} where id = ${merged.id}`),
  );
  return {
    merged,
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

/** Somebody as drawn: roles at places, perhaps a member of a cell with or without a post, perhaps invited elsewhere. */
export interface Drawn {
  readonly grants: readonly { readonly role: Role; readonly place: PlaceName }[];
  readonly memberOf: CellName | null;
  readonly post: "secretary" | "deputySecretary" | null;
  /** On the roll of a meeting there. Only who is a member is. */
  readonly invitedTo: PlaceName | null;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  grants: fc.uniqueArray(
    fc.record({ role: fc.constantFrom(...GIVEN), place: fc.constantFrom(...PLACES) }),
    { maxLength: 3, selector: ({ role, place }) => `${role} ${place}` },
  ),
  memberOf: fc.option(fc.constantFrom(...CELLS)),
  post: fc.option(fc.constantFrom("secretary" as const, "deputySecretary" as const)),
  invitedTo: fc.option(fc.constantFrom(...PLACES)),
});

/** Somebody and a place to ask about: often the one to which an invitation leads. */
export const drawnAt: fc.Arbitrary<readonly [Drawn, PlaceName]> = drawn.chain((person) =>
  fc.tuple(
    fc.constant(person),
    fc.oneof(fc.constantFrom(...PLACES), fc.constant(person.invitedTo ?? "top")),
  ),
);

/**
 * Every role that the drawn person has, with its place: membership and post bring theirs. The merger took the
 * members along and ended the posts; an invitation brings no role.
 */
export function rolesOf(
  person: Drawn,
): readonly { readonly role: Role; readonly place: PlaceName }[] {
  const { grants, memberOf, post } = person;
  if (memberOf === null) return grants;
  if (memberOf === "merged") return [...grants, { role: "member", place: MERGED.into }];
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
      await tx.query(sql`
        insert into member (id, full_name, admitted_on) values (${memberId}, 'Người Được Vẽ', '2015-01-01')`);
      await placeMembership(tx, tree, memberId, { ...person, memberOf: person.memberOf });
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

/** In the cell, and what the merger made of it. */
async function placeMembership(
  tx: Transaction,
  tree: Tree,
  memberId: Id,
  { memberOf, post }: Pick<Drawn, "post"> & { readonly memberOf: CellName },
): Promise<void> {
  const cell = tree[memberOf].id;
  const until = memberOf === "merged" ? MERGED.on : null;
  await tx.query(sql`
    insert into membership (id, member_id, organisation_id, kind, since, until)
    values (${newId()}, ${memberId}, ${cell}, 'party', '2015-01-01', ${until})`);
  if (until !== null)
    await tx.query(sql`
      insert into membership (id, member_id, organisation_id, kind, since)
      values (${newId()}, ${memberId}, ${tree[MERGED.into].id}, 'party', ${until})`);
  if (post !== null)
    await tx.query(sql`
      insert into member_post (id, member_id, organisation_id, post, since, until)
      values (${newId()}, ${memberId}, ${cell}, ${post}, '2020-01-01', ${until})`);
}

/** Puts a person from anywhere on the roll of a meeting. */
export async function invite(app: TestApp, meetingId: Id, memberId: Id): Promise<void> {
  await app.held.database.commit((tx) =>
    tx.query(sql`
      insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
      values (${meetingId}, ${memberId}, 99, 'Khách Mời', 'official', '{}', true)`),
  );
}
