import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CertificateRow } from "@chiboso/domain/signing/certificates-contract.ts";
import { keyCode } from "@chiboso/domain/signing/request.ts";
import { standingOf } from "@chiboso/domain/signing/rules.ts";
import type { Insertable, Selectable, Updateable } from "kysely";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { SigningTables } from "./tables.ts";

export type Certificate = Selectable<SigningTables["signing_certificate"]>;
type Change = Updateable<SigningTables["signing_certificate"]>;

/** Locator `signingCertificate`: the organisation whose offices decide about it. */
export async function locateCertificate(reader: Reader, id: Id): Promise<string | undefined> {
  const rows = await reader.query<{ path: string }>(sql`
    select o.path from signing_certificate c join organisation o on o.id = c.organisation_id
     where c.id = ${id}`);
  return rows[0]?.path;
}

/** Those of one person, the latest first. */
export function certificatesOf(reader: Reader, memberId: Id): Promise<Certificate[]> {
  return reader
    .read<SigningTables>()
    .selectFrom("signing_certificate")
    .selectAll()
    .where("member_id", "=", memberId)
    .orderBy("requested_at", "desc")
    .execute();
}

/** Of an organisation, those that its offices hold or have asked for. */
export function certificatesOfOrganisation(
  reader: Reader,
  organisationId: Id,
): Promise<Certificate[]> {
  return reader
    .read<SigningTables>()
    .selectFrom("signing_certificate")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("member_id", "is", null)
    .execute();
}

/** A certificate of an organisation with the place of that organisation in the tree. */
export interface Held {
  readonly row: Certificate;
  readonly path: string;
}

/** Those of organisations that one account holds or has asked for. */
export async function heldBy(reader: Reader, accountId: Id): Promise<readonly Held[]> {
  const rows = await reader.query<Certificate & { path: string }>(sql`
    select c.*, o.path from signing_certificate c join organisation o on o.id = c.organisation_id
     where c.account_id = ${accountId} and c.member_id is null order by c.requested_at desc`);
  return rows.map(({ path, ...row }) => ({ row, path }));
}

/** As many as `most` of those that whoever asks may see at these places: what waits first, then the latest. */
export async function certificatesAt(
  reader: Reader,
  places: readonly string[],
  most: number,
): Promise<Shown[]> {
  const rows = await reader.query<Shown>(sql`
    select c.*, case when c.member_id is null then a.name end as held_by
      from signing_certificate c left join account a on a.id = c.account_id
      join organisation o on o.id = c.organisation_id
     where o.path ^@ any (${[...places]}::text[])
     order by c.state = 'requested' desc, c.requested_at desc limit ${most}`);
  return [...rows];
}

export async function insertCertificate(
  tx: Transaction,
  row: Insertable<SigningTables["signing_certificate"]>,
): Promise<boolean> {
  const done = await tx
    .write<SigningTables>()
    .insertInto("signing_certificate")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return done !== undefined;
}

/** The row, held until the transaction ends; undefined when whoever asks does not see it. */
export async function lockCertificate(tx: Transaction, id: Id): Promise<Certificate | undefined> {
  return tx
    .write<SigningTables>()
    .selectFrom("signing_certificate")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function changeCertificate(
  tx: Transaction,
  id: Id,
  change: Change,
): Promise<Certificate> {
  return tx
    .write<SigningTables>()
    .updateTable("signing_certificate")
    .set(change)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export interface Home {
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly name: string;
}

/** Where a member belongs on a day, with the name in the register. */
export async function homeOf(
  reader: Reader,
  memberId: Id,
  on: LocalDate,
): Promise<Home | undefined> {
  const rows = await reader.query<Home>(sql`
    select o.id as "organisationId", o.name as "organisationName", m.full_name as name
      from membership s join organisation o on o.id = s.organisation_id join member m on m.id = s.member_id
     where s.member_id = ${memberId} and s.kind = 'party'
       and (s.since is null or s.since <= ${on}) and (s.until is null or s.until > ${on})
     order by s.since desc nulls last, o.id limit 1`);
  return rows[0];
}

/** The number of the card as the register has it. */
export async function cardNumberOf(reader: Reader, memberId: Id): Promise<string | null> {
  const rows = await reader.query<{ card: string | null }>(
    sql`select card_number as card from member where id = ${memberId}`,
  );
  return rows[0]?.card ?? null;
}

/** Whether it is somebody's own: of a member as such, of an organisation by the account that has asked for it. */
export function isHeldBy(
  row: Pick<Certificate, "member_id" | "account_id">,
  by: Pick<Actor, "accountId" | "memberId">,
): boolean {
  return row.member_id === null ? row.account_id === by.accountId : row.member_id === by.memberId;
}

/** With the name of the account that holds it, where it is an organisation's. */
type Shown = Certificate & { readonly held_by?: string | null };

/** A row as the account that asks sees it at a moment. */
export function shown(
  row: Shown,
  { now, actor }: { readonly now: Instant; readonly actor: Pick<Actor, "accountId" | "memberId"> },
): CertificateRow {
  return {
    certificateId: row.id,
    holder: row.member_id === null ? "organisation" : "person",
    name: row.name,
    heldBy: row.held_by ?? null,
    assignment: row.assignment,
    isOwn: isHeldBy(row, actor),
    organisationName: row.organisation_name,
    standing: standingOf({ state: row.state, notAfter: row.not_after }, now),
    device: row.device,
    keyCode: keyCode(row.public_key),
    requestedAt: row.requested_at,
    notAfter: row.not_after,
    serial: row.serial,
    decidedBy: row.decided_by_name,
    reason: row.reason,
    note: row.note,
  };
}
