/** A piece of a line: text, or a dotted line of so many millimetres to fill by hand (0: to the end of the line). */
export type Piece = { readonly text: string; readonly bold?: true } | { readonly gap: number };

/** Who signs: lines over the name ("T/M CHI BỘ", "BÍ THƯ") and the name, or null to fill by hand. */
export interface Signature {
  readonly roles: readonly string[];
  readonly name: string | null;
}

/** How a paragraph of an official paper is set. */
export type TextStyle = "heading" | "subheading" | "paragraph" | "item" | "basis" | "centre" | "to";

export type PaperBlock =
  | { readonly style: TextStyle; readonly parts: readonly Piece[] }
  | {
      readonly style: "table";
      /** `share` is the width against the other columns. */
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      /** End of a part: place and date, "Nơi nhận" on the left, one or two who sign (DOC-08, DOC-09). */
      readonly style: "closing";
      readonly placeDate: string | null;
      readonly recipients: readonly string[];
      readonly signatures: readonly Signature[];
    }
  /** Dotted lines to write on by hand. */
  | { readonly style: "lines"; readonly count: number }
  /** Begins a new page with a title of its own. */
  | { readonly style: "part"; readonly title: string; readonly subject: string }
  /** A line across the page between the parts of a chained letter. */
  | { readonly style: "cut" };

/** A paper as data, before it is set. Its wording is always Vietnamese (399-QĐ/TW, Điều 2). */
export interface PartyPaper {
  /** Null on the left for a paper that a person writes; `right` is the Party's name or that of a union. */
  readonly head: {
    readonly superior: string | null;
    readonly issuer: string | null;
    readonly right: string;
  };
  /** "Số 05-QĐ/ĐU"; null for a paper without a number. */
  readonly number: string | null;
  readonly placeDate: string | null;
  readonly title: string;
  readonly subject: string;
  readonly blocks: readonly PaperBlock[];
  /** What a code on the paper says, or null. */
  readonly qr: { readonly text: string; readonly caption: string } | null;
}

/** The text of a paper line by line, gaps as dots: for search and tests. */
export function textOfPaper(paper: PartyPaper): string {
  const blocks = paper.blocks.map((block) => {
    if (block.style === "cut") return "";
    if (block.style === "lines") return "…\n".repeat(block.count);
    if (block.style === "part") return `${block.title}\n${block.subject}`;
    if (block.style === "table") return block.rows.map((row) => row.join(" ")).join("\n");
    if (block.style === "closing") {
      return [
        block.placeDate ?? "",
        ...block.recipients,
        ...block.signatures.flatMap(({ roles, name }) => [...roles, name ?? ""]),
      ].join("\n");
    }
    return block.parts.map((piece) => ("gap" in piece ? "…" : piece.text)).join("");
  });
  return [paper.number ?? "", paper.placeDate ?? "", paper.title, paper.subject, ...blocks].join(
    "\n",
  );
}
