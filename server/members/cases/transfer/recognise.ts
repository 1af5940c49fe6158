import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../../../platform/database.ts";
import type { Secrets } from "../../secrets.ts";
import { findCase } from "../case-store.ts";
import { letterDigest } from "./letter-package.ts";

/** Somebody of the register who has that number, wherever they belong or belonged. */
export interface Recognised {
  readonly memberId: Id;
  /** Whether an organisation of the system counts the person today. */
  readonly counted: boolean;
}

/**
 * One identity for life: finds who has this citizen number or, without one, this card number, also beyond what the
 * asker may see, so the answer is not for showing: `mayBeTold` says of whom anything may be said.
 */
export async function recognise(
  reader: Reader,
  secrets: Secrets,
  numbers: { readonly citizenId: string | null; readonly cardNumber: string | null },
): Promise<readonly Recognised[]> {
  const { citizenId, cardNumber } = numbers;
  if (citizenId === null && cardNumber === null) return [];
  const index = citizenId === null ? null : secrets.indexOf(citizenId, "citizen");
  return reader.query(sql<Recognised>`
    select member_id as "memberId", counted from person_by_numbers(${cardNumber}, ${index})`);
}

/**
 * Of those who have a number the one of whom the asker may be told: whom a letter with that digest names that this
 * system issued, or else whoever is within reach. Whoever only guessed a number is told of nobody.
 */
export async function mayBeTold(
  tx: Transaction,
  secrets: Secrets,
  found: readonly Recognised[],
  digest: string | null,
): Promise<Recognised | undefined> {
  const named =
    digest === null
      ? undefined
      : await tx.beyondScope(async () => {
          for (const each of found) {
            if (await wasIssued(tx, secrets, each.memberId, digest)) return each;
          }
          return undefined;
        });
  if (named !== undefined) return named;
  const ids = found.map(({ memberId }) => memberId);
  const seen = await tx.query(
    sql<{ id: Id }>`select id from member where id = any (${ids}::uuid[])`,
  );
  return found.find(({ memberId }) => seen.some(({ id }) => id === memberId));
}

/** Whether this system has issued a letter with that digest for the member. */
async function wasIssued(
  tx: Transaction,
  secrets: Secrets,
  memberId: Id,
  digest: string,
): Promise<boolean> {
  const cases = await tx.query(sql<{ id: Id }>`
    select id from life_case where member_id = ${memberId} and kind = 'transferOut'`);
  for (const { id } of cases) {
    const stored = await findCase(tx, secrets, id);
    if (stored === undefined) continue;
    if ((await letterDigest({ reader: tx, secrets, record: stored.record })) === digest)
      return true;
  }
  return false;
}

/** From here to the end of the transaction the person is within reach, because a letter leads here. */
export async function bringWithinReach(tx: Transaction, memberId: Id): Promise<void> {
  await tx.query(sql`
    select set_config('chiboso.members',
      trim(coalesce(current_setting('chiboso.members', true), '') || ' ' || ${memberId}::text), true)`);
}
