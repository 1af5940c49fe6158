import { inflateSync } from "node:zlib";
import { readQr } from "./read-qr.ts";

/** The drawn content of each page, in order. */
export function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    const content = inflateSync(pdf.subarray(from, text.indexOf("endstream", from)));
    const drawn = content.toString("latin1");
    return drawn.includes(" Tf\n") ? [drawn] : [];
  });
}

/** The codes on a page, read from the black rectangles that are drawn there. */
export function codesOn(page: string): string[] {
  // Filled, not drawn along: a frame around a text is no code.
  const pictures = page
    .split(" cm\n")
    .filter((part) => /^[^]{0,40}\d+ \d+ m\n[^]*\nf\n/.test(part));
  return pictures.map((picture) => {
    const runs = [...picture.matchAll(/(\d+) (\d+) m\n(\d+) \2 l\n/g)].map((run) =>
      run.slice(1).map(Number),
    );
    const first = Math.min(...runs.map(([left = 0]) => left));
    const size = Math.max(...runs.map(([, , right = 0]) => right)) - first;
    const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [left = 0, row = 0, right = 0] of runs)
      modules[row - first]?.fill(true, left - first, right - first);
    return readQr(modules);
  });
}

/** All codes of a file that the typesetter made, page by page. */
export const codesIn = (pdf: Buffer): string[] => pagesOf(pdf).flatMap(codesOn);
