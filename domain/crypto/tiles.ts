/** Hashes in a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Highest tile level that a tree of 2^53 entries reaches. */
const HIGHEST_LEVEL = 6;

/** Names a tile, or with level `entries` the bundle of the entries themselves. */
export interface TileName {
  readonly level: number | "entries";
  readonly index: number;
  /** 256 when full, else how many it has (1 to 255). */
  readonly width: number;
}

/** The path below `/tile/`: index in groups of three digits, `.p/<width>` when partial. */
export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const groups = padded.match(/.{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
  return `${level}/${path}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** Reads such a path; undefined unless it is exactly what `tilePath` writes. */
export function parseTilePath(path: string): TileName | undefined {
  const match = /^(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(
    path,
  );
  if (match === null) return undefined;
  const [, levelText = "", groups = "", widthText] = match;
  const level = levelText === "entries" ? ("entries" as const) : Number(levelText);
  if (level !== "entries" && level > HIGHEST_LEVEL) return undefined;
  const index = Number(groups.replace(/[x/]/g, ""));
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  const name = { level, index, width };
  return width >= 1 && width <= TILE_WIDTH && tilePath(name) === path ? name : undefined;
}

/** How many hashes tile `index` of a level has in a tree of `size` entries: 0 to 256. */
export function tileWidthIn(size: number, level: number | "entries", index: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}
