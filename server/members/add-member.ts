import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import { KIND_OF_COLUMN, specOf } from "@chiboso/domain/members/sheet/facts.ts";
import { factsOn } from "@chiboso/domain/members/sheet/timeline.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { factOf, insertFacts, originRow, type Origin } from "./fact-store.ts";
import { enterFacts, lockFacts } from "./facts.ts";
import { memberColumns } from "./member-columns.ts";
import type { Secrets } from "./secrets.ts";
import type { MembershipKind, MemberTables } from "./tables.ts";

export interface NewMember {
  readonly person: Person;
  readonly organisationId: Id;
  readonly kind: MembershipKind;
  /** First day in the organisation and in the posts; null when it is older than these records. */
  readonly since: LocalDate | null;
  readonly posts: readonly Post[];
}

const CHUNK = 500;

/** Enters a member with membership and posts. Violates a unique constraint when a number is held already. */
export async function addMember(
  tx: Transaction,
  secrets: Secrets,
  fresh: NewMember,
  origin: Origin,
): Promise<Id> {
  const [id] = await addMembers(tx, secrets, [fresh], origin);
  if (id === undefined) throw new Error("no member was added");
  return id;
}

/**
 * As `addMember` for many, in their order. Their first values stand in the register alone, with one row that
 * says where they came from; a value becomes a fact of its own when another takes its place.
 */
export async function addMembers(
  tx: Transaction,
  secrets: Secrets,
  list: readonly NewMember[],
  origin: Origin,
): Promise<Id[]> {
  const ids: Id[] = [];
  for (let start = 0; start < list.length; start += CHUNK) {
    const chunk = list.slice(start, start + CHUNK).map((fresh) => ({ ...fresh, id: newId() }));
    await tx
      .write<MemberTables>()
      .insertInto("member")
      .values(
        chunk.map(({ id, person }) => ({
          id,
          full_name: person.name,
          ...memberColumns(secrets, id, person),
        })),
      )
      .execute();
    await insertMemberships(
      tx,
      chunk.map(({ id, ...rest }) => ({ memberId: id, ...rest })),
    );
    await insertFacts(
      tx,
      chunk.map(({ id }) => originRow(id, origin)),
    );
    const posts = chunk.flatMap(({ id, organisationId, since, posts: held }) =>
      held.map((post) => ({ memberId: id, organisationId, post, since })),
    );
    if (posts.length > 0) await insertPosts(tx, posts);
    ids.push(...chunk.map(({ id }) => id));
  }
  return ids;
}

/**
 * Changes what is named and leaves the rest: each becomes a fact that holds from `on`, or from the first day
 * of a later fact, so that the register shows it from now on. What was there stays in the history.
 */
export async function alterMember(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
  set: Partial<Person>,
  origin: Origin & { readonly on: LocalDate },
): Promise<void> {
  const fields = (Object.keys(set) as (keyof Person)[]).filter((each) => set[each] !== undefined);
  if (fields.length === 0) return;
  const kinds = fields.map((field) => KIND_OF_COLUMN[field]);
  const known = await lockFacts(tx, secrets, id, kinds);
  const facts = known.rows.flatMap((row) => factOf(secrets, row) ?? []);
  const { on, ...by } = origin;
  const stated = fields.map((field) => {
    const kind = KIND_OF_COLUMN[field];
    const { column, dated } = specOf(kind);
    const own = facts.filter((fact) => fact.kind === kind && fact.withdrawn === null);
    const from = own.reduce((day, { since }) => (since !== null && since > day ? since : day), on);
    const given = set[field] ?? null;
    const before = factsOn(own, false, from)[0]?.value;
    const value = given === null || column === undefined ? null : { ...before, [column[1]]: given };
    return { kind, value, since: dated ? from : null, until: null, origin: by };
  });
  await enterFacts(tx, secrets, { memberId: id, stated, now: origin.now, known });
}

/**
 * Ends the membership of a kind (the Party’s unless another is named) on a day and begins the next elsewhere on the
 * same day; posts in the Party end with the Party’s.
 * One that began on that very day is corrected instead, for it never lasted. It must not have begun later.
 */
export async function moveMember(
  tx: Transaction,
  memberId: Id,
  organisationId: Id,
  on: LocalDate,
  kind: MembershipKind = "party",
): Promise<void> {
  if (kind === "party") {
    await tx.query(sql`
      update member_post set until = greatest(${on}::date, since + 1)
       where member_id = ${memberId} and organisation_id <> ${organisationId} and until is null`);
  }
  const corrected = await tx.query(sql<{ id: Id }>`
    update membership set organisation_id = ${organisationId}
     where member_id = ${memberId} and kind = ${kind} and until is null and since = ${on}::date
    returning id`);
  if (corrected.length > 0) return;
  await tx.query(sql`
    update membership set until = ${on}::date
     where member_id = ${memberId} and kind = ${kind} and until is null`);
  await insertMemberships(tx, [{ memberId, organisationId, kind, since: on }]);
}

/** Makes these the member's posts in the organisation from a day on; what is held already goes on. */
export async function setPosts(
  tx: Transaction,
  memberId: Id,
  organisationId: Id,
  posts: readonly Post[],
  on: LocalDate,
): Promise<void> {
  await tx.query(sql`
    update member_post set until = greatest(${on}::date, since + 1)
     where member_id = ${memberId} and organisation_id = ${organisationId} and until is null
       and post <> all (${[...posts]}::text[])`);
  const held = await tx.query(sql<{ post: Post }>`
    select post from member_post
     where member_id = ${memberId} and organisation_id = ${organisationId} and until is null`);
  const fresh = posts.filter((post) => !held.some((each) => each.post === post));
  if (fresh.length > 0) {
    await insertPosts(
      tx,
      fresh.map((post) => ({ memberId, organisationId, post, since: on })),
    );
  }
}

interface Joining {
  readonly memberId: Id;
  readonly organisationId: Id;
  readonly kind: MembershipKind;
  readonly since: LocalDate | null;
}

async function insertMemberships(tx: Transaction, list: readonly Joining[]): Promise<void> {
  const rows = list.map(({ memberId, organisationId, kind, since }) => ({
    id: newId(),
    member_id: memberId,
    organisation_id: organisationId,
    kind,
    since,
    until: null,
  }));
  await tx.write<MemberTables>().insertInto("membership").values(rows).execute();
}

interface Holding {
  readonly memberId: Id;
  readonly organisationId: Id;
  readonly post: Post;
  readonly since: LocalDate | null;
}

async function insertPosts(tx: Transaction, list: readonly Holding[]): Promise<void> {
  const rows = list.map(({ memberId, organisationId, post, since }) => ({
    id: newId(),
    member_id: memberId,
    organisation_id: organisationId,
    post,
    since,
    until: null,
  }));
  await tx.write<MemberTables>().insertInto("member_post").values(rows).execute();
}
