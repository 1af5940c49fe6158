import { may } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getMemberFile, getOwnFile, MemberFile } from "@chiboso/domain/members/contract.ts";
import { standingOn } from "@chiboso/domain/members/standing-on.ts";
import type { LoggedReadAsked, ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { noteRead } from "./file-access.ts";
import { openNumber } from "./member-columns.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { locateMember } from "./store.ts";
import type { MemberTables } from "./tables.ts";

/** Shows a file and writes down, in the same transaction, that it was shown. */
export async function showMemberFile(
  asked: LoggedReadAsked<typeof getMemberFile>,
): Promise<Result<Reply<typeof getMemberFile>>> {
  const { tx, actor, params, now, services } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  const seesIdentity = await maySeeIdentity(tx, actor, params.memberId);
  const file = await readFile(tx, params.memberId, now, seesIdentity ? secrets : null);
  if (file === undefined) return refuse("kernel.not_found");
  const reading = { actor, memberId: params.memberId, route: "members.getMemberFile", now };
  const noted = await noteRead(tx, reading);
  return noted.ok ? ok(file) : noted;
}

async function maySeeIdentity(reader: Reader, actor: Actor, memberId: Id): Promise<boolean> {
  if (actor.memberId === memberId) return true;
  const path = await locateMember(reader, memberId);
  return path !== undefined && may(actor, "members.viewCitizenId", path);
}

/** One's own file, whole; reading it oneself is not written down. */
export async function showOwnFile(
  asked: ReadAsked<typeof getOwnFile>,
): Promise<Result<Reply<typeof getOwnFile>>> {
  const { reader, actor, now, services } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  const file = await readFile(
    reader,
    actor.memberId,
    now,
    await openSecrets(services.config.dataDir),
  );
  return file === undefined ? refuse("members.no_own_file") : ok(file);
}

/** The whole file; numbers of identity only when the secrets to open them are given. */
async function readFile(
  reader: Reader,
  memberId: Id,
  now: Instant,
  secrets: Secrets | null,
): Promise<MemberFile | undefined> {
  const row = await reader
    .read<MemberTables>()
    .selectFrom("member")
    .selectAll()
    .where("id", "=", memberId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const standings = await standingsOf(reader, memberId);
  const facts = { admittedOn: row.admitted_on, officialOn: row.official_on, rows: standings };
  return {
    memberId,
    name: row.full_name,
    sex: row.sex,
    birthDate: row.birth_date,
    ethnicity: row.ethnicity,
    education: row.education,
    phone: row.phone,
    email: row.email,
    cardNumber: row.card_number,
    oldCardNumber: row.old_card_number,
    admittedOn: row.admitted_on,
    officialOn: row.official_on,
    standing: standingOn(facts, localDateOf(now, VIETNAM)),
    identity: secrets && {
      citizenId: openNumber(secrets, memberId, "citizen", row.citizen_id),
      oldIdentityNumber: openNumber(secrets, memberId, "old", row.old_identity_number),
    },
    memberships: await membershipsOf(reader, memberId),
    posts: await postsOf(reader, memberId),
    standings,
  };
}

async function standingsOf(reader: Reader, memberId: Id): Promise<MemberFile["standings"]> {
  return reader
    .read<MemberTables>()
    .selectFrom("member_standing")
    .select(["standing", "since", "until", "document"])
    .where("member_id", "=", memberId)
    .orderBy("since", "desc")
    .execute();
}

async function membershipsOf(reader: Reader, memberId: Id): Promise<MemberFile["memberships"]> {
  const rows = await reader.query(sql<MemberFile["memberships"][number]>`
    select organisation.id as "organisationId", organisation.name as "organisationName", membership.kind,
           membership.since, membership.until
      from membership join organisation on organisation.id = membership.organisation_id
     where membership.member_id = ${memberId}
     order by membership.since desc nulls last`);
  return [...rows];
}

async function postsOf(reader: Reader, memberId: Id): Promise<MemberFile["posts"]> {
  const rows = await reader.query(sql<MemberFile["posts"][number]>`
    select organisation.id as "organisationId", organisation.name as "organisationName", member_post.post,
           member_post.since, member_post.until
      from member_post join organisation on organisation.id = member_post.organisation_id
     where member_post.member_id = ${memberId}
     order by member_post.since desc nulls last, member_post.post`);
  return [...rows];
}
