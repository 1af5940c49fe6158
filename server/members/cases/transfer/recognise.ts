import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../../../platform/database.ts";
import type { Secrets } from "../../secrets.ts";

/** Somebody of the register who has that number, wherever they belong or belonged. */
export interface Recognised {
  readonly memberId: Id;
  /** Whether an organisation of the system counts the person today. */
  readonly counted: boolean;
}

/**
 * One identity for life: finds who has this citizen number or, without one, this card number, also beyond what the
 * asker may see. It reveals nothing but that there is somebody, to who already knows the whole number.
 */
export async function recognise(
  reader: Reader,
  secrets: Secrets,
  numbers: { readonly citizenId: string | null; readonly cardNumber: string | null },
): Promise<Recognised | undefined> {
  const { citizenId, cardNumber } = numbers;
  if (citizenId === null && cardNumber === null) return undefined;
  const index = citizenId === null ? null : secrets.indexOf(citizenId, "citizen");
  const [row] = await reader.query(sql<Recognised>`
    select member_id as "memberId", counted from person_by_numbers(${cardNumber}, ${index})`);
  return row;
}

/** From here to the end of the transaction the person is within reach, because a letter leads here. */
export async function bringWithinReach(tx: Transaction, memberId: Id): Promise<void> {
  await tx.query(sql`
    select set_config('chiboso.members',
      trim(coalesce(current_setting('chiboso.members', true), '') || ' ' || ${memberId}::text), true)`);
}
