import type { FieldClass } from "@chiboso/domain/access/fields.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getMemberFile, getOwnFile, MemberFile } from "@chiboso/domain/members/contract.ts";
import { standingOn } from "@chiboso/domain/members/standing-on.ts";
import type { LoggedReadAsked, ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { noteRead, openFile, type OpenedFile } from "./file-access.ts";
import { openNumber } from "./member-columns.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import type { MemberTables } from "./tables.ts";

/** Shows a file as far as the reader may see it and writes down, in the same transaction, that it was shown. */
export async function showMemberFile(
  asked: LoggedReadAsked<typeof getMemberFile>,
): Promise<Result<Reply<typeof getMemberFile>>> {
  const { tx, actor, params, now, services } = asked;
  const opened = await openFile(tx, actor, params.memberId);
  const secrets = await openSecrets(services.config.dataDir);
  const file = opened && (await readFile(tx, secrets, opened, now));
  if (file === undefined) return refuse("kernel.not_found");
  const reading = { actor, memberId: params.memberId, route: "members.getMemberFile", now };
  const noted = await noteRead(tx, reading);
  return noted.ok ? ok(file) : noted;
}

/** One's own file, whole; reading it oneself is not written down. */
export async function showOwnFile(
  asked: ReadAsked<typeof getOwnFile>,
): Promise<Result<Reply<typeof getOwnFile>>> {
  const { reader, actor, now, services } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  const opened = await openFile(reader, actor, actor.memberId);
  const secrets = await openSecrets(services.config.dataDir);
  const file = opened && (await readFile(reader, secrets, opened, now));
  return file === undefined ? refuse("members.no_own_file") : ok(file);
}

/** The file in the classes that were opened; everything of the others is left out before it is opened. */
async function readFile(
  reader: Reader,
  secrets: Secrets,
  { memberId, classes }: Pick<OpenedFile, "memberId" | "classes">,
  now: Instant,
): Promise<MemberFile | undefined> {
  // Under the second wall planning a statement costs as much as carrying it out, so those of a file have names.
  const [row] = await reader.query(
    sql<MemberTables["member"]>`select * from member where id = ${memberId}`,
    "member by id",
  );
  if (row === undefined) return undefined;
  const standings = await standingsOf(reader, memberId);
  const facts = { admittedOn: row.admitted_on, officialOn: row.official_on, rows: standings };
  const seen = <T>(of: FieldClass, value: T) => (classes.has(of) ? value : null);
  return {
    memberId,
    classes: [...classes],
    name: row.full_name,
    sex: seen("basic", row.sex),
    birthDate: seen("basic", row.birth_date),
    ethnicity: seen("sheet", row.ethnicity),
    education: seen("sheet", row.education),
    phone: seen("contact", row.phone),
    email: seen("contact", row.email),
    cardNumber: seen("basic", row.card_number),
    oldCardNumber: seen("basic", row.old_card_number),
    admittedOn: seen("basic", row.admitted_on),
    officialOn: seen("basic", row.official_on),
    standing: seen("basic", standingOn(facts, localDateOf(now, VIETNAM))),
    identity: classes.has("identity")
      ? {
          citizenId: openNumber(secrets, memberId, "citizen", row.citizen_id),
          oldIdentityNumber: openNumber(secrets, memberId, "old", row.old_identity_number),
        }
      : null,
    memberships: classes.has("basic") ? await membershipsOf(reader, memberId) : [],
    posts: classes.has("basic") ? await postsOf(reader, memberId) : [],
    standings: classes.has("basic") ? standings : [],
  };
}

async function standingsOf(reader: Reader, memberId: Id): Promise<MemberFile["standings"]> {
  const rows = await reader.query(
    sql<MemberFile["standings"][number]>`
    select standing, since, until, document from member_standing
     where member_id = ${memberId} order by since desc`,
    "standings of member",
  );
  return [...rows];
}

async function membershipsOf(reader: Reader, memberId: Id): Promise<MemberFile["memberships"]> {
  const rows = await reader.query(
    sql<MemberFile["memberships"][number]>`
    select organisation.id as "organisationId", organisation.name as "organisationName", membership.kind,
           membership.since, membership.until
      from membership join organisation on organisation.id = membership.organisation_id
     where membership.member_id = ${memberId}
     order by membership.since desc nulls last`,
    "memberships of member",
  );
  return [...rows];
}

async function postsOf(reader: Reader, memberId: Id): Promise<MemberFile["posts"]> {
  const rows = await reader.query(
    sql<MemberFile["posts"][number]>`
    select organisation.id as "organisationId", organisation.name as "organisationName", member_post.post,
           member_post.since, member_post.until
      from member_post join organisation on organisation.id = member_post.organisation_id
     where member_post.member_id = ${memberId}
     order by member_post.since desc nulls last, member_post.post`,
    "posts of member",
  );
  return [...rows];
}
