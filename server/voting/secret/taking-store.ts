import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import type { TakingRow } from "./tables.ts";

/** Who takes part and how, in the order of their ids. */
export async function takingsOf(reader: Reader, voteId: Id): Promise<readonly TakingRow[]> {
  return reader.query<TakingRow>(sql`
    select member_id as "memberId", how, sealed, mark from secret_taking
     where vote_id = ${voteId} and how <> 'struck' order by member_id`);
}

/** Whose devices or slips were struck out after the registration ended, and who have not drawn one since. */
export async function struckIn(reader: Reader, voteId: Id): Promise<ReadonlySet<Id>> {
  const rows = await reader.query<{ memberId: Id }>(sql`
    select member_id as "memberId" from secret_taking where vote_id = ${voteId} and how = 'struck'`);
  return new Set(rows.map(({ memberId }) => memberId));
}

interface Marked {
  readonly memberId: Id;
  readonly mark: Buffer;
}

/** Enters a device, or another one in its place. */
export async function upsertDevice(
  tx: Transaction,
  voteId: Id,
  { memberId, sealed, mark }: Marked & { readonly sealed: string },
): Promise<void> {
  await tx.query(sql`
    insert into secret_taking (vote_id, member_id, how, sealed, mark)
    values (${voteId}, ${memberId}, 'device', ${sealed}, ${mark})
    on conflict on constraint secret_taking_pkey
      do update set sealed = excluded.sealed, mark = excluded.mark`);
}

export async function insertDrawn(
  tx: Transaction,
  voteId: Id,
  drawn: readonly Marked[],
): Promise<void> {
  await tx.query(sql`
    insert into secret_taking (vote_id, member_id, how, mark)
    select ${voteId}, id, 'slip', mark from unnest(
      ${drawn.map(({ memberId }) => memberId)}::uuid[],
      ${drawn.map(({ mark }) => mark)}::bytea[]
    ) as drawn (id, mark)
    on conflict on constraint secret_taking_pkey do update set how = 'slip', mark = excluded.mark
     where secret_taking.how = 'struck'`);
}

export async function deleteDrawn(
  tx: Transaction,
  voteId: Id,
  memberIds: readonly Id[],
): Promise<void> {
  await tx.query(sql`
    delete from secret_taking
     where vote_id = ${voteId} and how = 'slip' and member_id = any(${[...memberIds]}::uuid[])`);
}

/** As `deleteDrawn` after the registration ended: whose entry was a mistake may draw again. How many there were. */
export async function strikeDrawn(
  tx: Transaction,
  voteId: Id,
  memberIds: readonly Id[],
): Promise<number> {
  const rows = await tx.query(sql`
    update secret_taking set how = 'struck', mark = null
     where vote_id = ${voteId} and how = 'slip' and member_id = any(${[...memberIds]}::uuid[])
    returning member_id`);
  return rows.length;
}

/** As `deleteDevice` after the registration ended: this member may draw a slip and register no more. */
export async function strikeDevices(
  tx: Transaction,
  voteId: Id,
  memberIds: readonly Id[],
): Promise<boolean> {
  const rows = await tx.query(sql`
    update secret_taking set how = 'struck', sealed = null, mark = null
     where vote_id = ${voteId} and how = 'device' and member_id = any(${[...memberIds]}::uuid[])
    returning member_id`);
  return rows.length > 0;
}

/** False when this member has registered no device. */
export async function deleteDevice(tx: Transaction, voteId: Id, memberId: Id): Promise<boolean> {
  const rows = await tx.query(sql`
    delete from secret_taking
     where vote_id = ${voteId} and how = 'device' and member_id = ${memberId} returning member_id`);
  return rows.length > 0;
}

/** Nobody takes part any more: the keeper's key, to which devices sealed theirs, is another. */
export async function deleteTakings(tx: Transaction, voteId: Id): Promise<void> {
  await tx.query(sql`delete from secret_taking where vote_id = ${voteId}`);
}

/** Forgets which member sealed what: from the fixed list on nobody needs it. */
export async function forgetSealed(tx: Transaction, voteId: Id): Promise<void> {
  await tx.query(
    sql`update secret_taking set sealed = null, mark = null where vote_id = ${voteId}`,
  );
}
