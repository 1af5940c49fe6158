import { localDateOf, type Instant } from "../kernel/dates.ts";
import type { PaperBlock, PartyPaper } from "../members/cases/documents/paper.ts";
import type { CorrectionEntry } from "./correction.ts";
import { officialDate } from "./phrase.ts";
import { CORRECTION, PAGE } from "./words/official.ts";

export interface CorrectionPaper {
  readonly head: { readonly superiorName: string | null; readonly organisationName: string };
  readonly seat: string;
  readonly subject: string;
  readonly zone: string;
  /** "07-BB/CB"; null in a preview. */
  readonly number: string | null;
  readonly corrects: {
    readonly kind: "minutes" | "correction";
    readonly number: string;
    readonly digest: string;
  };
  readonly reason: string;
  readonly entries: readonly CorrectionEntry[];
  readonly signers: { readonly clerk: string; readonly chair: string };
  readonly recipients: readonly string[];
  readonly on: Instant;
}

/** A correcting minute in the layout of Party documents: what it corrects, what was wrong, what is right, why. */
export function correctionPaper(given: CorrectionPaper): PartyPaper {
  const { number, corrects, entries, signers } = given;
  const date = officialDate(localDateOf(given.on, given.zone));
  const told = entries.flatMap((entry, index): PaperBlock[] => [
    say("subheading", fill(CORRECTION.place, { number: index + 1, place: entry.place })),
    say("paragraph", fill(CORRECTION.wrong, { text: entry.wrong })),
    say("paragraph", fill(CORRECTION.right, { text: entry.right })),
  ]);
  return {
    head: {
      superior: given.head.superiorName,
      issuer: given.head.organisationName,
      right: PAGE.party,
    },
    number: number === null ? null : fill(PAGE.number, { number }),
    placeDate: null,
    title: CORRECTION.title,
    subject: given.subject,
    blocks: [
      say("paragraph", fill(CORRECTION.of[corrects.kind], { number: corrects.number })),
      say("paragraph", CORRECTION.digest),
      { style: "to", parts: [{ text: corrects.digest }] },
      say("paragraph", fill(CORRECTION.reason, { text: given.reason })),
      say("heading", CORRECTION.entries),
      ...told,
      say("paragraph", CORRECTION.rest),
      {
        style: "closing",
        placeDate: given.seat === "" ? date : fill(PAGE.placeDate, { place: given.seat, date }),
        recipients: given.recipients,
        signatures: [
          { roles: [PAGE.clerk], name: signers.clerk },
          { roles: [PAGE.chair], name: signers.chair },
        ],
      },
    ],
    qr: null,
  };
}

function say(style: "paragraph" | "heading" | "subheading", text: string): PaperBlock {
  return { style, parts: [{ text }] };
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
}
