import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type {
  NamedSigner,
  PersonPlace,
  PaperKind,
  PaperNow,
} from "@chiboso/domain/signing/order.ts";
import type { Insertable, Selectable } from "kysely";
import { findAdoptedMinutes } from "../minutes/public.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { findIssuedResolution } from "../resolutions/public.ts";
import type { PaperTables } from "./paper-tables.ts";

export type Revision = Selectable<PaperTables["signing_revision"]>;
export type Attempt = Selectable<PaperTables["signing_attempt"]>;

/** A paper with what was signed of it so far. */
export interface Paper extends PaperNow {
  readonly id: Id;
  readonly organisationId: Id;
  readonly meetingId: Id;
  readonly title: string;
  readonly number: string | null;
  readonly revisions: readonly Revision[];
}

/** Locator `signingPaper`: the organisation whose paper it is. */
export async function locatePaper(reader: Reader, id: Id): Promise<string | undefined> {
  const rows = await reader.query<{ path: string }>(sql`
    select o.path from organisation o
     where o.id = coalesce((select organisation_id from minutes where id = ${id}),
                           (select organisation_id from resolution where id = ${id}))`);
  return rows[0]?.path;
}

/** Where the organisation of a paper stands in the tree, and its name. */
export async function placeOfPaper(
  reader: Reader,
  organisationId: Id,
): Promise<{ readonly path: string; readonly name: string }> {
  const rows = await reader.query<{ path: string; name: string }>(
    sql`select path, name from organisation where id = ${organisationId}`,
  );
  return { path: rows[0]?.path ?? "", name: rows[0]?.name ?? "" };
}

/** The paper that a route's path names; it exists, because the right to it was decided from it. */
export async function getPaper(reader: Reader, id: Id): Promise<Paper> {
  const source = (await minutesAsPaper(reader, id)) ?? (await resolutionAsPaper(reader, id));
  if (source === undefined) throw new Error(`no paper ${id}`);
  const revisions = await reader
    .read<PaperTables>()
    .selectFrom("signing_revision")
    .selectAll()
    .where("paper_id", "=", id)
    .orderBy("number")
    .execute();
  const named = [...source.signers, ...revisions.map((each) => ({ memberId: each.member_id }))];
  const identity = await identitiesOf(
    reader,
    named.flatMap(({ memberId }) => memberId ?? []),
  );
  const signers = source.signers.map((each) => ({ ...each, memberId: identity(each.memberId) }));
  const signed = revisions.flatMap(({ place, member_id: memberId, digest }) =>
    place === null
      ? []
      : [{ place, memberId: memberId === null ? null : identity(memberId), digest }],
  );
  const latest = revisions.at(-1)?.digest ?? null;
  return { ...source, id, signers, revisions, signed, latest };
}

/** Of a record that was merged since the paper named it, the one that stays. */
async function identitiesOf(reader: Reader, ids: readonly Id[]): Promise<(id: Id) => Id> {
  const rows = await reader.query<{ id: Id; now: Id | null }>(
    sql`select id, identity_of(id) as now from unnest(${[...ids]}::uuid[]) as id`,
  );
  const found = new Map(rows.map(({ id, now }) => [id, now ?? id]));
  return (id) => found.get(id) ?? id;
}

type Source = Omit<Paper, "id" | "revisions" | "signed" | "latest">;

async function minutesAsPaper(reader: Reader, id: Id): Promise<Source | undefined> {
  const found = await findAdoptedMinutes(reader, id);
  if (found === undefined) return undefined;
  const { clerk, chair, digest, ...rest } = found;
  const signers = [named("clerk", clerk), named("chair", chair)];
  return { ...rest, kind: "minutes", original: digest, signers };
}

async function resolutionAsPaper(reader: Reader, id: Id): Promise<Source | undefined> {
  const found = await findIssuedResolution(reader, id);
  if (found === undefined) return undefined;
  const { signer, digest, ...rest } = found;
  return { ...rest, kind: "resolution", original: digest, signers: [named("signer", signer)] };
}

const named = (place: PersonPlace, person: { memberId: Id; name: string }): NamedSigner => ({
  place,
  ...person,
});

/** Makes the row on which everybody who signs this paper waits for the others, and holds it. */
export async function holdPaper(tx: Transaction, paper: Paper, now: Instant): Promise<void> {
  const { id, kind, meetingId, organisationId, original } = paper;
  await tx.query(sql`
    insert into signing_paper (id, kind, meeting_id, organisation_id, original, begun_at)
    values (${id}, ${kind satisfies PaperKind}, ${meetingId}, ${organisationId}, ${original}, ${now})
    on conflict (id) do nothing`);
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('signing_paper'), hashtext(${id}))`);
}

export async function insertRevision(
  tx: Transaction,
  row: Insertable<PaperTables["signing_revision"]>,
): Promise<void> {
  await tx.write<PaperTables>().insertInto("signing_revision").values(row).execute();
}

export async function insertAttempt(
  tx: Transaction,
  row: Insertable<PaperTables["signing_attempt"]>,
): Promise<void> {
  await tx.write<PaperTables>().insertInto("signing_attempt").values(row).execute();
}

export async function findAttempt(
  reader: Reader,
  paperId: Id,
  attemptId: Id,
): Promise<Attempt | undefined> {
  return reader
    .read<PaperTables>()
    .selectFrom("signing_attempt")
    .selectAll()
    .where("id", "=", attemptId)
    .where("paper_id", "=", paperId)
    .executeTakeFirst();
}

export async function markUsed(tx: Transaction, attemptId: Id, now: Instant): Promise<void> {
  await tx
    .write<PaperTables>()
    .updateTable("signing_attempt")
    .set({ used_at: now })
    .where("id", "=", attemptId)
    .execute();
}

/** Whether somebody is about to sign the paper as it is now, at a place where nobody has signed. */
export async function isBeingSigned(reader: Reader, paper: Paper, now: Instant): Promise<boolean> {
  const rows = await reader.query<{ id: Id }>(sql`
    select id from signing_attempt
     where paper_id = ${paper.id} and used_at is null and expires_at > ${now}
       and place <> all (${paper.signed.map(({ place }) => place)}::text[]) limit 1`);
  return rows.length > 0;
}

/** Papers of which the last word is a signature, or a time stamp that is to be renewed. */
export async function papersToFinish(reader: Reader, now: Instant): Promise<readonly Id[]> {
  const rows = await reader.query<{ id: Id }>(sql`
    select paper_id as id from (
      select distinct on (paper_id) paper_id, kind, renew_from from signing_revision
       order by paper_id, number desc) last
     where kind <> 'documentTimeStamp' or renew_from <= ${now} order by paper_id`);
  return rows.map(({ id }) => id);
}

/** Takes what was prepared and never signed out of the books; gives the files that nobody needs any more. */
export async function dropOldAttempts(tx: Transaction, now: Instant): Promise<readonly string[]> {
  const rows = await tx.query<{ prepared: string }>(sql`
    delete from signing_attempt where used_at is null and expires_at <= ${now} returning prepared`);
  const gone = rows.map(({ prepared }) => prepared);
  // Two that were prepared in the same moment have the same bytes.
  const kept = await tx.query<{ prepared: string }>(
    sql`select prepared from signing_attempt where prepared = any(${gone}::text[])`,
  );
  const still = new Set(kept.map(({ prepared }) => prepared));
  return gone.filter((digest) => !still.has(digest));
}
