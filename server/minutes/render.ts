import { fileURLToPath } from "node:url";
import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { Block, MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import { officialDate } from "@chiboso/domain/minutes/phrase.ts";
import { printedFact } from "@chiboso/domain/minutes/printable.ts";
import { PAGE } from "@chiboso/domain/minutes/words/official.ts";
import { setPartyDocument } from "../platform/party-document.ts";
import type { Typeset } from "../platform/typst.ts";

const TEMPLATE = fileURLToPath(new URL("./minutes.typ", import.meta.url));

export interface ToRender {
  readonly document: MinutesDocument;
  /** "05-BB/CB"; null in a preview of a draft, which carries a watermark instead. */
  readonly number: string | null;
  /** End of the meeting and its zone: place and date above the signatures (DOC-06, MIN-02). */
  readonly closedAt: Instant;
  readonly zone: string;
  /** The moment that the PDF names as its own making. */
  readonly madeAt: Instant;
}

/**
 * The minutes as a PDF/A-2b in the layout of Party documents; empty blocks are left out. Refuses
 * with `minutes.unprintable`, naming the signs, when what somebody can still change has signs that the face lacks.
 */
export function renderMinutes(wanted: ToRender): Result<Typeset> {
  return setPartyDocument(TEMPLATE, dataOf(wanted), wanted.madeAt, "minutes.unprintable");
}

function dataOf({ document, number, closedAt, zone }: ToRender): Record<string, unknown> {
  const date = officialDate(localDateOf(closedAt, zone));
  return {
    head: document.head,
    blocks: document.blocks
      .map((block) => ({ style: block.style, text: printedOf(block) }))
      .filter((block) => block.text.trim() !== ""),
    signers: document.signers,
    recipients: document.recipients,
    number: number === null ? null : PAGE.number.replace("{number}", () => number),
    watermark: number === null ? PAGE.draft : null,
    placeDate:
      document.head.seat === ""
        ? date
        : PAGE.placeDate.replace("{date}", date).replace("{place}", () => document.head.seat),
    words: PAGE,
  };
}

/** Minutes that were drafted before facts were made fit to print have them as they were typed. */
function printedOf({ runs }: Block): string {
  const printed = runs.map(({ text, fact }) =>
    fact === undefined ? text : printedFact(fact, text),
  );
  return printed.join("");
}
