import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../../platform/database.ts";

/** Tells the devices no more that were used in this session, because it was ended. */
export async function forgetDevicesOfSession(tx: Transaction, sessionId: Id): Promise<void> {
  await tx.beyondScope(() =>
    tx.query(sql`delete from push_device where session_id = ${sessionId}`),
  );
}

/** Tells every device of the account no more, but for the one of the session `keep`. */
export async function forgetDevicesOf(
  tx: Transaction,
  accountId: Id,
  keep: Id | null,
): Promise<void> {
  await tx.beyondScope(() =>
    tx.query(sql`
      delete from push_device
       where account_id = ${accountId} and session_id is distinct from ${keep}::uuid`),
  );
}

/** Takes away devices and choices with an account that tells nothing of its owner any more. */
export async function eraseDevicesOf(tx: Transaction, accountId: Id): Promise<void> {
  await forgetDevicesOf(tx, accountId, null);
  await tx.beyondScope(() =>
    tx.query(sql`delete from notice_choice where account_id = ${accountId}`),
  );
}

/** For the same person who signs in anew in a browser: what it was told for goes with the new session. */
export async function moveDevices(
  tx: Transaction,
  accountId: Id,
  sessions: { readonly from: Id; readonly to: Id },
): Promise<void> {
  await tx.beyondScope(() =>
    tx.query(sql`
      update push_device set session_id = ${sessions.to}
       where session_id = ${sessions.from} and account_id = ${accountId}`),
  );
}
