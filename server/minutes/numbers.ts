import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/** The number that the next minutes of the organisation will get in the term, as long as nobody takes it. */
export async function nextNumber(
  reader: Reader,
  organisationId: Id,
  term: string,
): Promise<number> {
  const rows = await reader.query<{ last: number }>(sql`
    select last from minutes_counter where organisation_id = ${organisationId} and term = ${term}`);
  return (rows[0]?.last ?? 0) + 1;
}

/**
 * Takes `wanted` when it is still the next one, and says whether it was. The counter's row stays
 * locked until the transaction ends, so that no number is given twice and none is left out.
 */
export async function takeNumber(
  tx: Transaction,
  organisationId: Id,
  term: string,
  wanted: number,
): Promise<boolean> {
  await tx.query(sql`
    insert into minutes_counter (organisation_id, term, last) values (${organisationId}, ${term}, 0)
    on conflict do nothing`);
  const rows = await tx.query<{ last: number }>(sql`
    update minutes_counter set last = ${wanted}
    where organisation_id = ${organisationId} and term = ${term} and last = ${wanted - 1}
    returning last`);
  return rows.length === 1;
}
