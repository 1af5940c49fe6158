import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../platform/database.ts";

/** Before every day of the record. */
const BEFORE_ALL = "0001-01-01";

/**
 * Takes back the founding of an organisation that an import brought by mistake: on no day it stood in the tree,
 * and its code is free. The row stays as the identity that logs name. Nothing may hang on it.
 */
export async function takeBackOrganisation(tx: Transaction, id: Id): Promise<void> {
  await tx.query(sql`
    update organisation set code = null, founded_on = null, dissolved_on = ${BEFORE_ALL} where id = ${id}`);
}
