import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";

/** So many letters does one account read in an hour: more than any office receives, too few to try numbers. */
export const LETTERS_AN_HOUR = 30;
const HOUR = 3_600_000;

const read = new Map<Id, number[]>();

/** Counts a letter that an account reads; false when it has read too many within the hour. */
export function mayReadLetter(accountId: Id, now: Instant): boolean {
  const at = Date.parse(now);
  for (const [each, times] of read) if ((times.at(-1) ?? 0) <= at - HOUR) read.delete(each);
  const recent = (read.get(accountId) ?? []).filter((each) => each > at - HOUR);
  if (recent.length >= LETTERS_AN_HOUR) return false;
  read.set(accountId, [...recent, at]);
  return true;
}
