import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../../platform/database.ts";

/**
 * Certificates for signing that hold belong to the record that stays, so that their holder goes on signing; what they
 * say stays as it was issued. A request that waits names the record that goes and is withdrawn; what has ended stays
 * where papers and the log name it.
 */
export async function carryCertificates(tx: Transaction, keptId: Id, goneId: Id): Promise<void> {
  await tx.query(sql`
    update signing_certificate set state = 'withdrawn'
     where member_id = ${goneId} and state = 'requested'`);
  await tx.query(sql`
    update signing_certificate set member_id = ${keptId}
     where member_id = ${goneId} and state = 'issued'`);
}
