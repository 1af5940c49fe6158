import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { documentNumber } from "@chiboso/domain/minutes/number.ts";
import type { Reader } from "../platform/database.ts";
import type { ResolutionTables } from "./tables.ts";

/** A resolution as a paper that can be signed with a key: whose it is, by whom, and the file once it is issued. */
export interface IssuedPaper {
  readonly organisationId: Id;
  readonly meetingId: Id;
  readonly title: string;
  readonly number: string | null;
  /** Digest of the issued PDF; null until then. */
  readonly digest: string | null;
  /** Its place in the log; null until then. */
  readonly entryIndex: number | null;
  readonly signer: { readonly memberId: Id; readonly name: string };
}

/** The resolution of that id, or undefined. */
export async function findIssuedResolution(
  reader: Reader,
  resolutionId: Id,
): Promise<IssuedPaper | undefined> {
  const row = await reader
    .read<ResolutionTables>()
    .selectFrom("resolution")
    .selectAll()
    .where("id", "=", resolutionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    organisationId: row.organisation_id,
    meetingId: row.meeting_id,
    title: row.subject,
    number: row.number === null ? null : documentNumber(row.number, row.sign, "CB"),
    digest: row.state === "issued" ? row.pdf_digest : null,
    entryIndex: row.state === "issued" ? row.entry_index : null,
    signer: { memberId: row.signer_id, name: row.signer_name },
  };
}
