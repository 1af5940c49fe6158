import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { PaperBlock, PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import { COMMON } from "@chiboso/domain/members/cases/documents/words/official-common.ts";
import { textOf, type Block } from "@chiboso/domain/minutes/document.ts";
import { officialDate } from "@chiboso/domain/minutes/phrase.ts";
import { PAGE } from "@chiboso/domain/minutes/words/official.ts";
import { setPartyPaper } from "../platform/party-paper.ts";
import type { Typeset } from "../platform/typst.ts";
import type { ResolutionRow, TextRow } from "./tables.ts";

/**
 * A resolution as PDF/A-2b in the layout of Party documents (DOC-02 to DOC-09), dated with the day on which
 * it is set. Without a number it is a draft and says so across the page.
 */
export function renderResolution(
  row: ResolutionRow,
  text: TextRow,
  number: string | null,
  madeAt: Instant,
): Result<Typeset> {
  return setPartyPaper(paperOf(row, text, number, madeAt), {
    madeAt,
    watermark: number === null ? PAGE.draft : null,
    recipients: PAGE.recipients,
    unprintable: "resolutions.unprintable",
  });
}

function paperOf(
  row: ResolutionRow,
  { document }: TextRow,
  number: string | null,
  madeAt: Instant,
): PartyPaper {
  const { head } = document;
  const date = officialDate(localDateOf(madeAt, row.zone));
  const placeDate =
    head.seat === ""
      ? date
      : PAGE.placeDate.replace("{date}", date).replace("{place}", () => head.seat);
  return {
    head: { superior: head.superiorName, issuer: head.organisationName, right: PAGE.party },
    number: number === null ? COMMON.numberBlank : PAGE.number.replace("{number}", () => number),
    placeDate,
    title: head.title,
    subject: head.subject,
    blocks: [
      ...document.blocks.flatMap(blockOf),
      {
        style: "closing",
        placeDate: null,
        recipients: document.recipients,
        signatures: [
          {
            roles: [
              COMMON.signedFor.replace("{body}", COMMON.bodies.cell),
              COMMON[row.signer_post],
            ],
            name: row.signer_name,
          },
        ],
      },
    ],
    qr: null,
  };
}

function blockOf(block: Block): PaperBlock[] {
  const text = textOf(block);
  if (text.trim() === "") return [];
  const style = block.id === "basis" ? "basis" : block.style === "subitem" ? "item" : block.style;
  return [{ style, parts: [{ text }] }];
}
