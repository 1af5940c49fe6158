import { fileURLToPath } from "node:url";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import { COMMON } from "@chiboso/domain/members/cases/documents/words/official-common.ts";
import { create } from "qrcode";
import { setPartyDocument } from "../../../platform/party-document.ts";
import type { Typeset } from "../../../platform/typst.ts";

const TEMPLATE = fileURLToPath(new URL("./paper.typ", import.meta.url));

/**
 * A paper as PDF/A-2b, the same bytes for the same paper and moment. `draft` puts a watermark behind it: a paper
 * whose step was not carried out yet. Refuses with `members.paper_unprintable`, naming the signs, when the text
 * has signs that the face lacks.
 */
export function renderPaper(paper: PartyPaper, madeAt: Instant, draft: boolean): Result<Typeset> {
  const data = {
    ...paper,
    qr: paper.qr && { ...paper.qr, svg: codeOf(paper.qr.text) },
    watermark: draft ? COMMON.draft : null,
    words: { recipients: COMMON.recipients },
  };
  return setPartyDocument(TEMPLATE, data, madeAt, "members.paper_unprintable");
}

/** A QR code (ISO/IEC 18004) with the margin of four modules that readers need. */
function codeOf(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const margin = 4;
  const side = modules.size + 2 * margin;
  const dark = Array.from({ length: modules.size }, (_, y) => y).flatMap((y) =>
    Array.from({ length: modules.size }, (_, x) => x)
      .filter((x) => modules.get(y, x))
      .map((x) => `M${x + margin} ${y + margin}h1v1h-1z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${dark.join("")}" fill="#000"/></svg>`;
}
