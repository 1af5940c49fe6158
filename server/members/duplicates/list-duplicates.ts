import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  MOST_COMPARED,
  type LikelyPairShown,
  type keepApart,
  type listDuplicates,
} from "@chiboso/domain/members/duplicates/contract.ts";
import { findDuplicates, pairKey, type Compared } from "@chiboso/domain/members/duplicates/find.ts";
import { FOR_CORRECTION } from "@chiboso/domain/members/readings/purposes.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { LoggedReadAsked, Services, WriteAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { noteReading } from "../readings/note-reading.ts";
import { hiddenAmong } from "../restricted.ts";
import { openSecrets } from "../secrets.ts";
import { mayMerge } from "./may-merge.ts";

interface Row {
  readonly id: Id;
  readonly name: string;
  readonly birthDate: string | null;
  readonly admittedOn: string | null;
  readonly organisationName: string;
  readonly hasAccount: boolean;
  readonly citizen: string | null;
  readonly old: string | null;
  readonly older: readonly { readonly kind: string; readonly index: string }[];
  readonly cards: readonly string[];
}

/** Pairs of records within an organisation that may be of one person, and doubled numbers handed up to it. */
export async function showDuplicates(
  asked: LoggedReadAsked<typeof listDuplicates>,
): Promise<Result<Reply<typeof listDuplicates>>> {
  const { tx, params, services, actor, now } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const handed = await handedUpTo(tx, organisation.path);
  const there = await rowsWithin(tx, organisation.path);
  const compared = there.length > MOST_COMPARED ? null : there.length;
  const rows = await withHanded(tx, compared === null ? [] : there, handed);
  const likely = await likelyAmong(tx, services, rows);
  const keys = new Set(handed.map(({ one, other }) => pairKey(one, other)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = likely.flatMap(({ one, other }) => [one, other]);
  const hidden = await hiddenAmong(tx, actor, named);
  const pairs = likely.flatMap(({ one, other, reasons }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    if (first === undefined || second === undefined) return [];
    const handedUp = keys.has(pairKey(one, other));
    const both = { one: shown(first, hidden), other: shown(second, hidden) };
    return [{ ...both, reasons: [...reasons], handedUp }];
  });
  const memberIds = pairs.flatMap(({ one, other }) => [one.memberId, other.memberId]);
  const read = { actor, now, memberIds, purpose: FOR_CORRECTION, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listDuplicates" });
  const first = pairs.filter(({ handedUp }) => handedUp);
  return ok({ compared, pairs: [...first, ...pairs.filter(({ handedUp }) => !handedUp)] });
}

/** How many pairs at and below a place may be of one person; meant for places with few people. */
export async function countLikely(
  reader: Reader,
  services: Pick<Services, "config">,
  path: string,
): Promise<number> {
  const handed = await handedUpTo(reader, path);
  const rows = await withHanded(reader, await rowsWithin(reader, path), handed);
  return (await likelyAmong(reader, services, rows)).length;
}

/** How many doubled numbers wait at a place for somebody who sees both records. */
export async function countHandedUp(
  reader: Reader,
  services: Pick<Services, "config">,
  path: string,
): Promise<number> {
  const rows = await withHanded(reader, [], await handedUpTo(reader, path));
  return (await likelyAmong(reader, services, rows)).length;
}

/** The rows, and those of handed pairs that are not among them: who belongs nowhere any more is in no list. */
async function withHanded(
  reader: Reader,
  rows: readonly Row[],
  handed: readonly Handed[],
): Promise<readonly Row[]> {
  const there = new Set(rows.map(({ id }) => id));
  const ids = handed.flatMap(({ one, other }) => [one, other]).filter((id) => !there.has(id));
  return ids.length === 0 ? rows : [...rows, ...(await rowsOf(reader, ids))];
}

async function likelyAmong(
  reader: Reader,
  services: Pick<Services, "config">,
  rows: readonly Row[],
) {
  const secrets = await openSecrets(services.config.dataDir);
  const indexOfCard = (card: string) => secrets.indexOf(card, "card").toString("hex");
  const compared = rows.map((row): Compared => {
    const older = (kind: string) =>
      row.older.filter((each) => each.kind === kind).map(({ index }) => index);
    return {
      id: row.id,
      name: row.name,
      birthDate: row.birthDate,
      citizens: [...(row.citizen === null ? [] : [row.citizen]), ...older("citizen")],
      oldIdentities: [...(row.old === null ? [] : [row.old]), ...older("old")],
      cards: [...row.cards.map(indexOfCard), ...older("card")],
    };
  });
  const apart = await keptApart(
    reader,
    rows.map(({ id }) => id),
  );
  return findDuplicates(compared, apart);
}

async function rowsWithin(reader: Reader, path: string): Promise<readonly Row[]> {
  return rowsOn(reader, sql`organisation.path ^@ ${path} and membership.until is null`);
}

async function rowsOf(reader: Reader, ids: readonly Id[]): Promise<readonly Row[]> {
  return rowsOn(reader, sql`membership.member_id = any (${[...ids]}::uuid[])`);
}

async function rowsOn(reader: Reader, where: ReturnType<typeof sql>): Promise<readonly Row[]> {
  return reader.query(sql<Row>`
    select member.id, member.full_name as name, member.birth_date as "birthDate",
           member.admitted_on as "admittedOn", place.name as "organisationName",
           exists (select from account where account.member_id = member.id) as "hasAccount",
           encode(member.citizen_id_index, 'hex') as citizen,
           encode(member.old_identity_number_index, 'hex') as old,
           array_remove(array[member.card_number, member.old_card_number], null) as cards,
           coalesce((select json_agg(json_build_object('kind', older.kind, 'index', encode(older.number_index, 'hex')))
                       from older_number older where older.member_id = member.id), '[]') as older
      from (select distinct on (membership.member_id) membership.member_id, organisation.name
              from membership join organisation on organisation.id = membership.organisation_id
             where ${where}
             order by membership.member_id, (membership.until is null) desc,
                      (membership.kind = 'party') desc, membership.until desc) place
      join member on member.id = place.member_id
     order by member.id
     limit ${MOST_COMPARED + 1}`);
}

interface Handed {
  readonly one: Id;
  readonly other: Id;
}

/**
 * Records with one number of which the later was entered by somebody who did not see the earlier, and both of which
 * lie at or below the place: the bodies above both see such a pair, and nobody below them.
 */
async function handedUpTo(reader: Reader, path: string): Promise<readonly Handed[]> {
  return reader.query(sql<Handed>`
    with places as (select id from organisation where path ^@ ${path})
    select later.id as one, earlier.id as other
      from member later
      join member earlier
        on earlier.id <> later.id
       and (earlier.citizen_id_index = later.citizen_id_index
            or earlier.old_identity_number_index = later.old_identity_number_index
            or earlier.card_number = later.card_number)
     where later.dispute > 0 and later.home_id in (select id from places)
       and earlier.home_id in (select id from places)`);
}

async function keptApart(reader: Reader, ids: readonly Id[]): Promise<ReadonlySet<string>> {
  const rows = await reader.query(sql<{ one_id: Id; other_id: Id }>`
    select one_id, other_id from not_same_person where one_id = any (${[...ids]}::uuid[])`);
  return new Set(rows.map(({ one_id: one, other_id: other }) => pairKey(one, other)));
}

/** Of one whose file is restricted, to whom that is told, the name and the place. */
function shown(row: Row, hidden: ReadonlySet<Id>): LikelyPairShown["one"] {
  const { id: memberId, name, organisationName, hasAccount } = row;
  const { birthDate, admittedOn } = hidden.has(memberId)
    ? { birthDate: null, admittedOn: null }
    : row;
  return { memberId, name, birthDate, organisationName, admittedOn, hasAccount };
}

/** Remembers that two records are of two people. */
export async function rememberApart(
  asked: WriteAsked<typeof keepApart, undefined>,
): Promise<Result<Reply<typeof keepApart>>> {
  const { tx, params, body, actor, now } = asked;
  const { memberId } = params;
  const { otherId } = body;
  if (memberId === otherId) return refuse("members.merge_same");
  if (!(await mayMerge(tx, actor, otherId))) return refuse("kernel.not_found");
  const [one, other] = memberId < otherId ? [memberId, otherId] : [otherId, memberId];
  await tx.query(sql`
    insert into not_same_person (one_id, other_id, at, account_id, account_name)
    values (${one}, ${other}, ${now}, ${actor.accountId}, ${actor.name})
    on conflict do nothing`);
  return ok({ memberId, otherId });
}
