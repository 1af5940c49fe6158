import type { OrganisationKnowledge } from "@chiboso/domain/members/import/plan-organisations.ts";
import type { RosterKnowledge } from "@chiboso/domain/members/import/plan-roster.ts";
import {
  listedCodes,
  rosterQuestions,
  type RecognisedSheet,
} from "@chiboso/domain/members/import/import-plan.ts";
import type { KnownMember } from "@chiboso/domain/members/import/known-members.ts";
import { POSTS, type Post } from "@chiboso/domain/members/standing.ts";
import { codesHeldOutside, organisationsWithin } from "../organisations/public.ts";
import { sql, type Reader } from "../platform/database.ts";
import { openNumber } from "./member-columns.ts";
import type { Secrets } from "./secrets.ts";
import type { MemberTables } from "./tables.ts";

/** Whoever reaches the whole site may found an organisation that stands under no other. */
const WHOLE_SITE = "/";

/** Everything that the plan of a sheet is compared with, seen from the places of whoever imports. */
export async function importKnowledge(
  reader: Reader,
  secrets: Secrets,
  places: readonly string[],
  recognised: RecognisedSheet,
): Promise<RosterKnowledge & OrganisationKnowledge> {
  const organisations = await organisationsWithin(reader, places);
  const mayFound = places.includes(WHOLE_SITE);
  if (recognised.layout.kind === "organisations") {
    const held = await codesHeldOutside(reader, listedCodes(recognised), places);
    return { organisations, members: [], mayFound, foreignCodes: new Set(held) };
  }
  const members = await knownMembers(
    reader,
    secrets,
    places,
    rosterQuestions(recognised, { organisations }),
  );
  return { organisations, members, mayFound, foreignCodes: new Set() };
}

type KnownRow = Omit<MemberTables["member"], "name_fold" | "name_order"> & {
  cell_id: string | null;
  cell_name: string | null;
  cell_since: string | null;
  path: string | null;
  posts: Post[];
};

async function knownMembers(
  reader: Reader,
  secrets: Secrets,
  places: readonly string[],
  asked: ReturnType<typeof rosterQuestions>,
): Promise<KnownMember[]> {
  const citizens = asked.citizenIds.map((number) => secrets.indexOf(number, "citizen"));
  const older = asked.oldIdentityNumbers.map((number) => secrets.indexOf(number, "old"));
  const rows = await reader.query(sql<KnownRow>`
    with wanted as (
      select member_id as id from membership
       where organisation_id = any (${asked.cellIds}::uuid[]) and kind = 'party' and until is null
      union select id from member where citizen_id_index = any (${citizens}::bytea[])
      union select id from member where old_identity_number_index = any (${older}::bytea[])
      union select id from member where card_number = any (${asked.cardNumbers}::text[]))
    select member.*, organisation.id as cell_id, organisation.name as cell_name, organisation.path,
           membership.since as cell_since,
           coalesce((select array_agg(post) from member_post
                      where member_post.member_id = member.id and until is null
                        and member_post.organisation_id = organisation.id), '{}') as posts
      from wanted join member using (id)
      left join membership on membership.member_id = member.id and kind = 'party' and until is null
      left join organisation on organisation.id = membership.organisation_id`);
  return rows.map((row) => knownMember(row, secrets, places));
}

/** Of a member out of reach the numbers alone are known, to be compared and never shown. */
function knownMember(row: KnownRow, secrets: Secrets, places: readonly string[]): KnownMember {
  const path = row.path;
  return {
    id: row.id,
    inReach: path !== null && places.some((place) => path.startsWith(place)),
    cellId: row.cell_id,
    cellName: row.cell_name,
    cellSince: row.cell_since,
    posts: POSTS.filter((post) => row.posts.includes(post)),
    name: row.full_name,
    sex: row.sex,
    birthDate: row.birth_date,
    ethnicity: row.ethnicity,
    education: row.education,
    phone: row.phone,
    email: row.email,
    citizenId: openNumber(secrets, row.id, "citizen", row.citizen_id),
    oldIdentityNumber: openNumber(secrets, row.id, "old", row.old_identity_number),
    cardNumber: row.card_number,
    oldCardNumber: row.old_card_number,
    admittedOn: row.admitted_on,
    officialOn: row.official_on,
  };
}
