import type { CheckedMark } from "./contract.ts";
import { DOSSIER_KINDS, type DossierKind } from "./catalogue.ts";
import { OFFICIAL_INDEX } from "./words/official.ts";

/** The index lies before every paper in its folder. */
export const INDEX_FILE = "00.Muc luc tai lieu.pdf";

/** A line of the printed index. */
export interface IndexRow {
  readonly number: number;
  readonly name: string;
  readonly state: string;
  readonly place: string;
}

/** The papers that a dossier needs or of which something is known, with where they are kept. */
export function indexRows(
  marks: ReadonlyMap<number, CheckedMark>,
  needed: readonly DossierKind[],
  generated: readonly number[],
): IndexRow[] {
  const listed = new Set([...needed.map(({ number }) => number), ...marks.keys(), ...generated]);
  return DOSSIER_KINDS.filter(({ number }) => listed.has(number)).map(({ number, name }) => {
    const mark = marks.get(number);
    const made = generated.includes(number) ? [OFFICIAL_INDEX.generated] : [];
    const place = [...(mark ? placeOf(mark) : []), ...made].join("; ");
    return { number, name, state: OFFICIAL_INDEX[mark?.state ?? "unchecked"], place };
  });
}

function placeOf({ holder, place, since }: CheckedMark): string[] {
  return [
    ...(holder === null ? [] : [OFFICIAL_INDEX.holders[holder]]),
    ...(place === "" ? [] : [place]),
    ...(since === null
      ? []
      : [OFFICIAL_INDEX.since.replace("{day}", since.split("-").toReversed().join("/"))]),
  ];
}
