import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { minutesNumber } from "@chiboso/domain/minutes/number.ts";
import type { Reader } from "../platform/database.ts";
import { findMinutes, revisionsOf } from "./store.ts";

/** Minutes as a paper that can be signed: whose they are, by whom, and the file once they are adopted. */
export interface AdoptedPaper {
  readonly organisationId: Id;
  readonly meetingId: Id;
  readonly title: string;
  readonly number: string | null;
  /** Digest of the adopted PDF; null until both have approved. */
  readonly digest: string | null;
  readonly clerk: { readonly memberId: Id; readonly name: string };
  readonly chair: { readonly memberId: Id; readonly name: string };
}

/** The minutes of that id, or undefined. */
export async function findAdoptedMinutes(
  reader: Reader,
  minutesId: Id,
): Promise<AdoptedPaper | undefined> {
  const row = await findMinutes(reader, minutesId);
  if (row === undefined) return undefined;
  const [latest] = row.state === "approved" ? await revisionsOf(reader, row.id) : [];
  return {
    organisationId: row.organisation_id,
    meetingId: row.meeting_id,
    title: row.subject,
    number: row.number === null ? null : minutesNumber(row.number, row.kind),
    digest: latest?.pdf_digest ?? null,
    clerk: { memberId: row.clerk_id, name: row.clerk_name },
    chair: { memberId: row.chair_id, name: row.chair_name },
  };
}
