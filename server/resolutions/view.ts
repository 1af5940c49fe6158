import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isLate } from "@chiboso/domain/minutes/deadline.ts";
import { documentNumber } from "@chiboso/domain/minutes/number.ts";
import { scoreSince } from "@chiboso/domain/resolutions/draft.ts";
import type { ResolutionNow } from "@chiboso/domain/resolutions/rules.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { scoreOf } from "../meetings/public.ts";
import { appraisalOf } from "../minutes/public.ts";
import type { Reader } from "../platform/database.ts";
import { getResolution, getText, locateResolution } from "./store.ts";
import type { ResolutionRow, TextRow } from "./tables.ts";

/** What the rules need to know. */
export function nowOf(row: ResolutionRow, text: TextRow): ResolutionNow {
  return {
    state: row.state,
    version: row.version,
    savedBy: text.saved_by_name,
    savedAt: text.saved_at,
    signerId: row.signer_id,
    digest: row.state === "draft" ? null : row.pdf_digest,
  };
}

/** "05-NQ/CB"; null before the text was first frozen. */
export function numberOf(row: Pick<ResolutionRow, "number" | "sign">): string | null {
  return row.number === null ? null : documentNumber(row.number, row.sign, "CB");
}

async function scoreGiven(reader: Reader, row: ResolutionRow, text: TextRow) {
  const said = await appraisalOf(reader, row.meeting_id);
  return scoreSince(text.document, await scoreOf(reader, row.meeting_id), said);
}

/** A resolution as its screen shows it. */
export async function viewResolution(
  reader: Reader,
  id: Id,
  now: Instant,
): Promise<ResolutionView> {
  const row = await getResolution(reader, id);
  const text = await getText(reader, id, row.version);
  const { pdf_digest: digest, pages, frozen_at: at } = row;
  const frozen = row.state === "draft" || digest === null || pages === null || at === null;
  return {
    resolutionId: row.id,
    meetingId: row.meeting_id,
    organisationId: row.organisation_id,
    organisationPath: (await locateResolution(reader, id)) ?? "",
    sign: row.sign,
    state: row.state,
    version: row.version,
    savedBy: text.saved_by_name,
    savedAt: text.saved_at,
    document: text.document,
    number: numberOf(row),
    signer: { memberId: row.signer_id, name: row.signer_name, post: row.signer_post },
    frozen: frozen ? null : { digest, pages, at },
    returnReason: row.return_reason,
    scoreSince: row.state === "draft" ? await scoreGiven(reader, row, text) : null,
    adopted: row.drafted.blocks.some((block) => block.id.startsWith("adopted.")),
    dueAt: row.due_at,
    issuedAt: row.issued_at,
    late: isLate(row.due_at, row.issued_at, now),
    entryIndex: row.entry_index,
  };
}
