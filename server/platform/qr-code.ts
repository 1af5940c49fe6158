import { create } from "qrcode";

/** Modules of white around the code, which readers need (ISO/IEC 18004). */
const QUIET = 4;

/** The link as a code of squares, one path in an SVG; a lost corner does not make it unreadable. */
export function codeOf(link: string): string {
  const { modules } = create(link, { errorCorrectionLevel: "M" });
  const size = modules.size + 2 * QUIET;
  const rows = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (__, column) =>
      modules.get(row, column) ? "#" : " ",
    ).join(""),
  );
  const path = rows.map((row, y) =>
    [...row.matchAll(/#+/g)].map((run) => {
      const length = run[0].length;
      return `M${run.index + QUIET} ${y + QUIET}h${length}v1h-${length}z`;
    }),
  );
  const frame = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><path d="${path.flat().join("")}"/></svg>`;
}
