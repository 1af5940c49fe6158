import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  listedCodes,
  rosterQuestions,
  type RecognisedSheet,
} from "@chiboso/domain/members/import/import-plan.ts";
import type { KnownMember, KnownPlace } from "@chiboso/domain/members/import/known-members.ts";
import type { OrganisationKnowledge } from "@chiboso/domain/members/import/plan-organisations.ts";
import type { RosterKnowledge } from "@chiboso/domain/members/import/plan-roster.ts";
import { membershipKindOf, type MembershipKind } from "@chiboso/domain/organisations/kinds.ts";
import { POSTS, type Post } from "@chiboso/domain/members/standing.ts";
import { codesHeldOutside, organisationsWithin } from "../organisations/public.ts";
import { sql, type Reader } from "../platform/database.ts";
import { isSeenFrom } from "./import-reach.ts";
import { personOf } from "./member-columns.ts";
import { olderNumbersOf } from "./older-numbers.ts";
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
  const within = await organisationsWithin(reader, places);
  // One that ceased, or was taken back, takes nobody in and stands in nobody's way.
  const organisations = within.filter(({ dissolvedOn }) => dissolvedOn === null);
  const mayFound = places.includes(WHOLE_SITE);
  const nobody = { members: [], older: new Map<Id, string[]>() };
  if (recognised.layout.kind === "organisations") {
    const held = await codesHeldOutside(reader, listedCodes(recognised), places);
    return { organisations, ...nobody, mayFound, foreignCodes: new Set(held) };
  }
  const asked = rosterQuestions(recognised, { organisations });
  const kinds = organisations
    .filter(({ id }) => asked.cellIds.includes(id))
    .map(({ kind }) => membershipKindOf(kind));
  const members = await knownMembers(reader, secrets, { places, joins: joinsOf(kinds) }, asked);
  const older = await olderNumbersOf(
    reader,
    secrets,
    members.map(({ id }) => id),
  );
  return { organisations, members, older, mayFound, foreignCodes: new Set() };
}

/** Which membership lets whoever imports reach somebody: of the Party, or of the one union that the sheet lists. */
function joinsOf(kinds: readonly MembershipKind[]): ReadonlySet<MembershipKind> {
  const [union, ...others] = new Set(kinds);
  return new Set(union === undefined || others.length > 0 ? ["party"] : ["party", union]);
}

interface Reach {
  readonly places: readonly string[];
  readonly joins: ReadonlySet<MembershipKind>;
}

interface KnownRow extends Omit<MemberTables["member"], "name_fold" | "name_order"> {
  places: (KnownPlace & { path: string })[];
  posts: Post[];
}

async function knownMembers(
  reader: Reader,
  secrets: Secrets,
  reach: Reach,
  asked: ReturnType<typeof rosterQuestions>,
): Promise<KnownMember[]> {
  const citizens = asked.citizenIds.map((number) => secrets.indexOf(number, "citizen"));
  const older = asked.oldIdentityNumbers.map((number) => secrets.indexOf(number, "old"));
  const cards = asked.cardNumbers.map((number) => secrets.indexOf(number, "card"));
  const rows = await reader.query(sql<KnownRow>`
    with wanted as (
      select member_id as id from membership
       where organisation_id = any (${asked.cellIds}::uuid[]) and until is null
      union select id from member where id = any (${asked.memberIds}::uuid[])
      union select id from member where citizen_id_index = any (${citizens}::bytea[])
      union select id from member where old_identity_number_index = any (${older}::bytea[])
      union select id from member where card_number = any (${asked.cardNumbers}::text[])
      union select member_id from older_number
             where number_index = any (${[...citizens, ...older, ...cards]}::bytea[]))
    select member.*, coalesce(belonging.places, '[]') as places, coalesce(held.posts, '{}') as posts
      from wanted join member using (id)
      left join lateral (
        select json_agg(json_build_object('kind', membership.kind, 'organisationId', organisation.id,
                 'name', organisation.name, 'since', membership.since, 'path', organisation.path)) as places
          from membership join organisation on organisation.id = membership.organisation_id
         where membership.member_id = member.id and membership.until is null) belonging on true
      left join lateral (
        select array_agg(member_post.post) as posts
          from member_post
          join membership on membership.member_id = member_post.member_id
           and membership.organisation_id = member_post.organisation_id
           and membership.kind = 'party' and membership.until is null
         where member_post.member_id = member.id and member_post.until is null) held on true
     where member.merged_into is null and member.undone_import_id is null and ${isSeenFrom(reach.places)}`);
  return rows.map((row) => knownMember(row, secrets, reach));
}

/** Of a member out of reach the numbers alone are known, to be compared and never shown. */
function knownMember(row: KnownRow, secrets: Secrets, { places, joins }: Reach): KnownMember {
  const cell = row.places.find(({ kind }) => kind === "party");
  return {
    ...personOf(secrets, row),
    id: row.id,
    inReach: row.places.some(
      ({ kind, path }) => joins.has(kind) && places.some((place) => path.startsWith(place)),
    ),
    cellId: cell?.organisationId ?? null,
    cellName: cell?.name ?? null,
    cellSince: cell?.since ?? null,
    posts: POSTS.filter((post) => row.posts.includes(post)),
    unions: row.places.filter(({ kind }) => kind !== "party"),
  };
}
