import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Post, Standing } from "@chiboso/domain/members/standing.ts";
import { membershipKindOf, type OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { System } from "../system.ts";

/** Anything that has an open system: a test app, or one that a test opened by itself. */
export interface Opened {
  readonly system: System;
}

/** The day on which everything in a test world began. */
const LONG_AGO = "2020-01-01";

export interface PlacedOrganisation {
  readonly id: Id;
  readonly path: string;
  readonly name: string;
}

export interface PlacedMember {
  readonly memberId: Id;
  readonly accountId: Id;
  readonly name: string;
}

export interface MemberWanted {
  readonly name: string;
  readonly standing?: Standing;
  readonly post?: Post;
  readonly email?: string;
}

/** Puts an organisation into the tree, at the top when there is no `under`. */
export async function placeOrganisation(
  app: Opened,
  wanted: {
    readonly name: string;
    readonly kind?: OrganisationKind;
    readonly under?: PlacedOrganisation;
  },
): Promise<PlacedOrganisation> {
  const id = newId();
  const label = id.replace(/-/g, "").slice(-12);
  const path = `${wanted.under?.path ?? "/"}${label}/`;
  await app.system.services.database.commit((tx) =>
    tx.query(sql`
      insert into organisation (id, parent_id, path, kind, name, seat)
      values (${id}, ${wanted.under?.id ?? null}, ${path}, ${wanted.kind ?? "subCell"}, ${wanted.name}, 'Hà Nội')`),
  );
  return { id, path, name: wanted.name };
}

/**
 * Gives an organisation a member with an account, so that a test can act as that person. Whoever is placed in a union
 * is no Party member.
 */
export async function placeMember(
  app: Opened,
  cell: PlacedOrganisation,
  wanted: MemberWanted,
): Promise<PlacedMember> {
  const placed = { memberId: newId(), accountId: newId(), name: wanted.name };
  await app.system.services.database.commit(async (tx) => {
    await insertMember(tx, placed, cell, wanted);
    if (wanted.post) {
      await tx.query(sql`
        insert into member_post (id, member_id, organisation_id, post, since)
        values (${newId()}, ${placed.memberId}, ${cell.id}, ${wanted.post}, ${LONG_AGO})`);
    }
    await insertAccount(tx, placed.accountId, placed.memberId, "");
  });
  return placed;
}

async function insertMember(
  tx: Transaction,
  placed: PlacedMember,
  cell: PlacedOrganisation,
  wanted: MemberWanted,
): Promise<void> {
  const standing = wanted.standing ?? "official";
  const [place] = await tx.query(sql<{ kind: OrganisationKind }>`
    select kind from organisation where id = ${cell.id}`);
  const kind = membershipKindOf(place?.kind ?? "subCell");
  const admitted = kind === "party" ? LONG_AGO : null;
  const official = standing === "probationary" || standing === "candidate" ? null : admitted;
  await tx.query(sql`
    insert into member (id, full_name, email, admitted_on, official_on)
    values (${placed.memberId}, ${wanted.name}, ${wanted.email ?? null}, ${admitted}, ${official})`);
  await tx.query(sql`
    insert into membership (id, member_id, organisation_id, kind, since)
    values (${newId()}, ${placed.memberId}, ${cell.id}, ${kind}, ${LONG_AGO})`);
  if (standing !== "official") {
    await tx.query(sql`
      insert into member_standing (id, member_id, standing, since)
      values (${newId()}, ${placed.memberId}, ${standing}, ${LONG_AGO})`);
  }
}

/** Somebody who works for the organisation without being a member of a cell, in a given role. */
export async function placeOfficer(
  app: Opened,
  at: PlacedOrganisation,
  role: Role,
): Promise<{ readonly accountId: Id }> {
  const accountId = newId();
  await app.system.services.database.commit(async (tx) => {
    await insertAccount(tx, accountId, null, `Cán bộ ${role}`);
    await tx.query(sql`
      insert into role_grant (id, account_id, role, organisation_id, since)
      values (${newId()}, ${accountId}, ${role}, ${at.id}, ${LONG_AGO})`);
  });
  return { accountId };
}

async function insertAccount(
  tx: Transaction,
  id: Id,
  memberId: Id | null,
  name: string,
): Promise<void> {
  const username = `u${id.replace(/-/g, "").slice(-20)}`;
  await tx.query(sql`
    insert into account (id, member_id, name, username, created_at)
    values (${id}, ${memberId}, ${name}, ${username}, ${`${LONG_AGO}T00:00:00.000Z`})`);
}
