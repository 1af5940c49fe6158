import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../platform/database.ts";
import type { PaperTables } from "./paper-tables.ts";

/** Where one signature or time stamp stands in the log, with what lies beside the file. */
export interface SignedRevision {
  readonly index: number;
  readonly report: Uint8Array;
  /** How the signer showed to be there, in the canonical bytes that were sealed; null where nobody signed. */
  readonly evidence: Uint8Array | null;
}

/** Each revision of a paper, the first first; none of a paper that nobody has signed. */
export async function signedRevisions(
  reader: Reader,
  paperId: Id,
): Promise<readonly SignedRevision[]> {
  const rows = await reader
    .read<PaperTables>()
    .selectFrom("signing_revision")
    .select(["entry_index", "report", "evidence"])
    .where("paper_id", "=", paperId)
    .orderBy("number")
    .execute();
  return rows.map(({ entry_index: index, report, evidence }) => ({
    index,
    report,
    evidence: evidence === null ? null : canonicalBytes(evidence),
  }));
}
