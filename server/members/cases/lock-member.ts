import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../../platform/database.ts";

/**
 * Whoever else acts on a case of the same member waits until the transaction ends, so that what each decides on
 * is what the other left: a transfer and a striking off at the same moment cannot both go through.
 */
export async function lockMember(tx: Transaction, memberId: Id): Promise<void> {
  await tx.query(sql`select from member where id = ${memberId} for update`);
}
