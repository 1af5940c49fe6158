import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../../platform/database.ts";
import type { SecretRow } from "./tables.ts";

/** SHA-256 of a paper of the meeting, undefined when it is not there or was removed. */
export async function paperDigest(
  reader: Reader,
  meetingId: Id,
  paperId: Id,
): Promise<string | undefined> {
  const [row] = await reader.query<{ digest: string }>(sql`
    select digest from meeting_paper
     where meeting_id = ${meetingId} and id = ${paperId} and removed_at is null`);
  return row?.digest;
}

/** Whether the document that permits a vote is still the one that was there when it was prepared. */
export async function isStillPermitted(reader: Reader, vote: SecretRow): Promise<boolean> {
  if (vote.permit === null) return true;
  const digest = await paperDigest(reader, vote.meeting_id, vote.permit.paperId);
  // Votes that were prepared before the digest was kept have none.
  return digest !== undefined && digest === (vote.permit.digest ?? digest);
}
