import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import { COMMON } from "@chiboso/domain/members/cases/documents/words/official-common.ts";
import { setPartyPaper } from "../../../platform/party-paper.ts";
import type { Typeset } from "../../../platform/typst.ts";

/**
 * A paper as PDF/A-2b, the same bytes for the same paper and moment. `draft` puts a watermark behind it: a paper
 * whose step was not carried out yet. Refuses with `members.paper_unprintable`, naming the signs, when the text
 * has signs that the face lacks.
 */
export function renderPaper(paper: PartyPaper, madeAt: Instant, draft: boolean): Result<Typeset> {
  return setPartyPaper(paper, {
    madeAt,
    watermark: draft ? COMMON.draft : null,
    recipients: COMMON.recipients,
    unprintable: "members.paper_unprintable",
  });
}
