import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/** The documents of one type that a body numbers in one run through its term (DOC-05). */
export interface Series {
  readonly organisationId: Id;
  /** Sign of the type: "BB", "NQ". */
  readonly sign: string;
  readonly term: string;
}

/** The number that the next document of the series will get, as long as nobody takes it. */
export async function nextNumber(reader: Reader, series: Series): Promise<number> {
  const { organisationId, sign, term } = series;
  const rows = await reader.query<{ last: number }>(sql`
    select last from document_counter
    where organisation_id = ${organisationId} and sign = ${sign} and term = ${term}`);
  return (rows[0]?.last ?? 0) + 1;
}

/**
 * Takes `wanted` when it is still the next one, and says whether it was. The counter's row stays
 * locked until the transaction ends, so that no number is given twice and none is left out.
 */
export async function takeNumber(
  tx: Transaction,
  { organisationId, sign, term }: Series,
  wanted: number,
): Promise<boolean> {
  await tx.query(sql`
    insert into document_counter (organisation_id, sign, term, last)
    values (${organisationId}, ${sign}, ${term}, 0)
    on conflict do nothing`);
  const rows = await tx.query<{ last: number }>(sql`
    update document_counter set last = ${wanted}
    where organisation_id = ${organisationId} and sign = ${sign} and term = ${term}
      and last = ${wanted - 1}
    returning last`);
  return rows.length === 1;
}
