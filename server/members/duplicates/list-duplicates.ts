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
  readonly older: readonly { readonly kind: string; readonly index: string }[];
  readonly cards: readonly string[];
}

/** Pairs of records within an organisation that may be of one person. */
export async function showDuplicates(
  asked: LoggedReadAsked<typeof listDuplicates>,
): Promise<Result<Reply<typeof listDuplicates>>> {
  const { tx, params, services, actor, now } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const rows = await rowsWithin(tx, organisation.path);
  if (rows.length > MOST_COMPARED)
    return refuse("members.duplicates_too_many", { limit: MOST_COMPARED });
  const likely = await likelyAmong(tx, services, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = likely.flatMap(({ one, other }) => [one, other]);
  const hidden = await hiddenAmong(tx, actor, named);
  const pairs = likely.flatMap(({ one, other, reasons }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second
      ? [{ one: shown(first, hidden), other: shown(second, hidden), reasons: [...reasons] }]
      : [];
  });
  const memberIds = pairs.flatMap(({ one, other }) => [one.memberId, other.memberId]);
  const read = { actor, now, memberIds, purpose: FOR_CORRECTION, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listDuplicates" });
  return ok({ compared: rows.length, pairs });
}

/** How many pairs at and below a place may be of one person; meant for places with few people. */
export async function countLikely(
  reader: Reader,
  services: Pick<Services, "config">,
  path: string,
): Promise<number> {
  return (await likelyAmong(reader, services, await rowsWithin(reader, path))).length;
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
  return reader.query(sql<Row>`
    select member.id, member.full_name as name, member.birth_date as "birthDate",
           member.admitted_on as "admittedOn", place.name as "organisationName",
           exists (select from account where account.member_id = member.id) as "hasAccount",
           encode(member.citizen_id_index, 'hex') as citizen,
           array_remove(array[member.card_number, member.old_card_number], null) as cards,
           coalesce((select json_agg(json_build_object('kind', older.kind, 'index', encode(older.number_index, 'hex')))
                       from older_number older where older.member_id = member.id), '[]') as older
      from (select distinct on (membership.member_id) membership.member_id, organisation.name
              from membership join organisation on organisation.id = membership.organisation_id
             where organisation.path like ${`${path}%`} and membership.until is null
             order by membership.member_id, (membership.kind = 'party') desc) place
      join member on member.id = place.member_id
     order by member.id
     limit ${MOST_COMPARED + 1}`);
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
