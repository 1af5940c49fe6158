/** What the face of Party documents can set, in the ranges of its own table (Tinos); small gaps between are left out. */
const LACKING =
  /[^\t\n\r\u0020-\u007e\u00a0-\u0377\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0527\u05d0-\u05ea\u1d00-\u1df5\u1dfb-\u1f15\u2000-\u2064\u2070\u2071\u2074-\u208e\u20a0-\u20be\u2100-\u214f\u2153\u2154\u2190-\u2195\u2202\u2206\u220f\u2211\u2212\u2215\u2219\u221a\u221e\u2248\u2260\u2261\u2264\u2265\u25a0\u25a1\u25aa-\u25ac\u25cf\u25e6\ufb01-\ufb04]+/gu;

const INSTEAD = "□";

/** Facts that somebody typed in the meeting. A name is never changed for the sake of the printing. */
const TYPED: ReadonlySet<string> = new Set([
  "question",
  "title",
  "reason",
  "repeatReason",
  "brokenOffReason",
  "lateReason",
]);

/** What a fact says on paper: nobody could change what was typed any more, and the paper could never be printed. */
export function printedFact(name: string, text: string): string {
  return TYPED.has(name) ? printable(text) : text;
}

/** A text as it can stand on paper: signs in a row that the face lacks (pictures, other scripts) become one `□`. */
export function printable(text: string): string {
  return text.replaceAll(LACKING, INSTEAD);
}
