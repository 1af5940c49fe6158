import { readReceipt } from "@chiboso/domain/crypto/belenios/receipts.ts";

/** What stands in a field of receipts, one a line: those that are one, and lines that are none. */
export interface ReceiptsIn {
  readonly receipts: readonly string[];
  readonly wrong: readonly string[];
}

/** Receipts as people write them off: their first 12 signs or more, in groups or without. */
export function receiptsIn(text: string): ReceiptsIn {
  const lines = text.split("\n").map((line) => line.trim());
  const written = lines.filter((line) => line !== "");
  return {
    receipts: written.map(readReceipt).filter((each) => each !== undefined),
    wrong: written.filter((line) => readReceipt(line) === undefined),
  };
}
