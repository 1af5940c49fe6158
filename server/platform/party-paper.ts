import { fileURLToPath } from "node:url";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { create } from "qrcode";
import { setPartyDocument } from "./party-document.ts";
import type { Typeset } from "./typst.ts";

const TEMPLATE = fileURLToPath(new URL("./party-paper.typ", import.meta.url));

/** A paper as `party-paper.typ` reads it: head, number, title and blocks; see `PartyPaper` in the domain. */
export interface Paper {
  readonly qr: { readonly text: string; readonly caption: string } | null;
}

/** What the typesetter adds around a paper. */
export interface Around {
  readonly madeAt: Instant;
  /** Lies behind the text of a paper that is not issued yet. */
  readonly watermark: string | null;
  /** The words over those who receive it. */
  readonly recipients: string;
  /** The code of the refusal of signs that the face lacks. */
  readonly unprintable: string;
}

/** A paper in the layout of Party documents as PDF/A-2b, the same bytes for the same paper and moment. */
export function setPartyPaper(paper: Paper, around: Around): Result<Typeset> {
  const data = { ...drawn(paper), ...aroundOf(around) };
  return setPartyDocument(TEMPLATE, data, around.madeAt, around.unprintable);
}

/** Several papers as one PDF/A-2b, each from a page of its own that is numbered 1. */
export function setPartyPapers(papers: readonly Paper[], around: Around): Result<Typeset> {
  const data = { papers: papers.map(drawn), ...aroundOf(around) };
  return setPartyDocument(TEMPLATE, data, around.madeAt, around.unprintable);
}

const aroundOf = ({ watermark, recipients }: Around) => ({ watermark, words: { recipients } });

const drawn = (paper: Paper) => ({
  ...paper,
  qr: paper.qr && { ...paper.qr, svg: codeOf(paper.qr.text) },
});

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
