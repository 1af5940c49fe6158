import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
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
export async function addMember(tx: Transaction, secrets: Secrets, fresh: NewMember): Promise<Id> {
  const [id] = await addMembers(tx, secrets, [fresh]);
  if (id === undefined) throw new Error("no member was added");
  return id;
}

/** As `addMember` for many, in their order. */
export async function addMembers(
  tx: Transaction,
  secrets: Secrets,
  list: readonly NewMember[],
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
    const posts = chunk.flatMap(({ id, organisationId, since, posts: held }) =>
      held.map((post) => ({ memberId: id, organisationId, post, since })),
    );
    if (posts.length > 0) await insertPosts(tx, posts);
    ids.push(...chunk.map(({ id }) => id));
  }
  return ids;
}

/** Changes what is named and leaves the rest. */
export async function alterMember(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
  set: Partial<Person>,
): Promise<void> {
  const columns = memberColumns(secrets, id, set);
  if (Object.keys(columns).length === 0) return;
  await tx.write<MemberTables>().updateTable("member").set(columns).where("id", "=", id).execute();
}

/**
 * Ends the Party membership on a day and begins the next in another cell on the same day; posts end with it.
 * One that began on that very day is corrected instead, for it never lasted. It must not have begun later.
 */
export async function moveMember(
  tx: Transaction,
  memberId: Id,
  organisationId: Id,
  on: LocalDate,
): Promise<void> {
  await tx.query(sql`
    update member_post set until = greatest(${on}::date, since + 1)
     where member_id = ${memberId} and organisation_id <> ${organisationId} and until is null`);
  const corrected = await tx.query(sql<{ id: Id }>`
    update membership set organisation_id = ${organisationId}
     where member_id = ${memberId} and kind = 'party' and until is null and since = ${on}::date
    returning id`);
  if (corrected.length > 0) return;
  await tx.query(sql`
    update membership set until = ${on}::date
     where member_id = ${memberId} and kind = 'party' and until is null`);
  await insertMemberships(tx, [{ memberId, organisationId, kind: "party", since: on }]);
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

const PLAIN = {
  name: "full_name",
  sex: "sex",
  birthDate: "birth_date",
  ethnicity: "ethnicity",
  education: "education",
  phone: "phone",
  email: "email",
  cardNumber: "card_number",
  oldCardNumber: "old_card_number",
  admittedOn: "admitted_on",
  officialOn: "official_on",
} as const satisfies Partial<Record<keyof Person, keyof MemberTables["member"]>>;

/** The columns of what is given; numbers of identity only ever reach the database sealed. */
function memberColumns(secrets: Secrets, id: Id, person: Partial<Person>) {
  const columns: Record<string, string | Buffer | null> = {};
  for (const [field, column] of Object.entries(PLAIN)) {
    const value = person[field as keyof Person];
    if (value !== undefined) columns[column] = value;
  }
  const { citizenId, oldIdentityNumber } = person;
  if (citizenId !== undefined) {
    columns["citizen_id"] = citizenId && sealNumber(secrets, id, "citizen", citizenId);
    columns["citizen_id_index"] = citizenId && secrets.indexOf(citizenId, "citizen");
  }
  if (oldIdentityNumber !== undefined) {
    columns["old_identity_number"] =
      oldIdentityNumber && sealNumber(secrets, id, "old", oldIdentityNumber);
    columns["old_identity_number_index"] =
      oldIdentityNumber && secrets.indexOf(oldIdentityNumber, "old");
  }
  return columns;
}

function sealNumber(secrets: Secrets, id: Id, kind: "citizen" | "old", number: string): Buffer {
  return secrets.seal(Buffer.from(number), `member:${id}:${kind}`);
}

/** The number as it was, or null. Throws when it was tampered with or sealed for another member. */
export function openNumber(
  secrets: Secrets,
  id: Id,
  kind: "citizen" | "old",
  sealed: Buffer | null,
): string | null {
  return sealed === null ? null : secrets.open(sealed, `member:${id}:${kind}`).toString();
}
