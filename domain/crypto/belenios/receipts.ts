import { ok, refuse, type Result } from "../../kernel/result.ts";

/** What people read in the booth and write off: so many signs are looked up at once, the others compared. */
const SHOWN = 12;

/** As a receipt is sent: the first 12 signs of a tracker or more. */
export const RECEIPT = /^[A-Za-z0-9+/]{12,43}$/;

/** The receipt that somebody has written off, in groups or without; undefined when it is none. */
export function readReceipt(written: string): string | undefined {
  const typed = written.replace(/\s/g, "");
  return RECEIPT.test(typed) ? typed : undefined;
}

/**
 * Whether every receipt, in groups or without, is the beginning of exactly one ballot, and of one that counts. One
 * that two ballots begin with says nothing of either.
 */
export function checkReceipts(
  receipts: readonly string[],
  box: {
    readonly trackers: readonly string[];
    readonly counted: readonly (string | undefined)[];
  },
): Result<undefined> {
  const shown = Map.groupBy(new Set(box.trackers), (tracker) => tracker.slice(0, SHOWN));
  const counted = new Set(box.counted);
  for (const receipt of receipts) {
    const typed = readReceipt(receipt);
    if (typed === undefined) return refuse("crypto.receipt_unreadable", { receipt });
    const alike = shown.get(typed.slice(0, SHOWN)) ?? [];
    const [tracker, ...others] = alike.filter((each) => each.startsWith(typed));
    if (tracker === undefined) return refuse("crypto.receipt_missing", { receipt });
    if (others.length > 0) return refuse("crypto.receipt_ambiguous", { receipt });
    if (!counted.has(tracker)) return refuse("crypto.receipt_replaced", { receipt });
  }
  return ok(undefined);
}
