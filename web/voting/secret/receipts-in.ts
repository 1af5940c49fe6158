/** What stands in a field of receipts, one a line: those that are one, and lines that are none. */
export interface ReceiptsIn {
  readonly receipts: readonly string[];
  readonly wrong: readonly string[];
}

/** Receipts as people write them off: their first 12 signs or more, in groups or without. */
export function receiptsIn(text: string): ReceiptsIn {
  const lines = text.split("\n").map((line) => line.trim());
  const written = lines.filter((line) => line !== "");
  const isReceipt = (line: string) => /^[A-Za-z0-9+/]{12,43}$/.test(withoutGroups(line));
  return {
    receipts: written.filter(isReceipt).map(withoutGroups),
    wrong: written.filter((line) => !isReceipt(line)),
  };
}

function withoutGroups(line: string): string {
  return line.replace(/\s/g, "");
}
