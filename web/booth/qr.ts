/**
 * A QR code (ISO/IEC 18004) of a short text: bytes, level M, versions 1 to 10. The booth takes nobody
 * else's code, therefore it has its own.
 */

/** For each version: codewords in all, codewords of correction in a block, blocks. */
const SIZES = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
] as const;

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** Rows of dark (true) and light squares, or undefined when the text is too long. `mask` only for tests. */
export function qrOf(text: string, mask?: number): readonly (readonly boolean[])[] | undefined {
  const bytes = new TextEncoder().encode(text);
  const version = 1 + SIZES.findIndex((_, at) => bytes.length + headBytes(at + 1) <= room(at + 1));
  if (version === 0) return undefined;
  const words = corrected(version, filled(version, bytes));
  if (mask !== undefined) return drawn(version, words, mask);
  const all = MASKS.map((_, at) => drawn(version, words, at));
  return all.reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}

function room(version: number): number {
  const [all, correction, blocks] = sizes(version);
  return all - correction * blocks;
}

function sizes(version: number) {
  return SIZES[version - 1] as (typeof SIZES)[number];
}

/** Mode and length: 12 bits, from version 10 on 20, and half a byte of an end. */
function headBytes(version: number): number {
  return version < 10 ? 2 : 3;
}

function filled(version: number, bytes: Uint8Array): number[] {
  const long = version >= 10;
  const length = bytes.length.toString(2).padStart(long ? 16 : 8, "0");
  const body = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const bits = `0100${length}${body}0000`;
  const words = (bits.match(/.{8}/g) ?? []).map((each) => Number.parseInt(each, 2));
  const spare = room(version) - words.length;
  return [...words, ...Array.from({ length: spare }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))];
}

/** The data in its blocks, each with its Reed–Solomon words, interleaved. */
function corrected(version: number, data: readonly number[]): number[] {
  const [all, correction, count] = sizes(version);
  const short = count - (all % count);
  const size = Math.floor(all / count) - correction;
  const divisor = generator(correction);
  let at = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const own = data.slice(at, (at += size + (index < short ? 0 : 1)));
    return { own, rest: remainder(own, divisor) };
  });
  const woven = (parts: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, place) =>
      parts.flatMap((part) => part[place] ?? []),
    ).flat();
  return [...woven(blocks.map(({ own }) => own)), ...woven(blocks.map(({ rest }) => rest))];
}

/** Multiplication in the field of 256 elements of the standard. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

function generator(degree: number): number[] {
  const result = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (const [at, value] of result.entries()) {
      result[at] = times(value, root) ^ (result[at + 1] ?? 0);
    }
    root = times(root, 2);
  }
  return result;
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  let rest = divisor.map(() => 0);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest = divisor.map((each, at) => (rest[at + 1] ?? 0) ^ times(each, factor));
  }
  return rest;
}

type Square = boolean | undefined;

function drawn(version: number, words: readonly number[], mask: number): boolean[][] {
  const size = version * 4 + 17;
  const fixed = patterns(version, size, mask);
  const bits = words.map((word) => word.toString(2).padStart(8, "0")).join("");
  const grid = fixed.map((row) => [...row]);
  let at = 0;
  for (const [x, y] of columnwise(size)) {
    const row = grid[y] as Square[];
    if (row[x] !== undefined) continue;
    row[x] = (bits[at] === "1") !== (MASKS[mask]?.(x, y) === 0);
    at += 1;
  }
  return grid as boolean[][];
}

/** All squares in the order of the data: two columns at once, up and down in turn. */
function* columnwise(size: number): Generator<readonly [number, number]> {
  for (let pair = size - 1; pair >= 1; pair -= 2) {
    // The column of the timing pattern is left out.
    const right = pair <= 6 ? pair - 1 : pair;
    for (let step = 0; step < size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      yield [right, y];
      yield [right - 1, y];
    }
  }
}

/** Everything but the data; what is still undefined is for the data. */
function patterns(version: number, size: number, mask: number): Square[][] {
  const grid = Array.from({ length: size }, () =>
    Array.from({ length: size }, (): Square => undefined),
  );
  const put = (x: number, y: number, dark: boolean) => {
    const row = grid[y];
    if (row !== undefined && x >= 0 && x < size) row[x] = dark;
  };
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  const round = (cx: number, cy: number, reach: number, dark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1)
        put(cx + dx, cy + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  const far = size - 4;
  for (const [x, y] of [
    [3, 3],
    [far, 3],
    [3, far],
  ] as const)
    round(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const centres = alignment(version, size);
  const last = centres.length - 1;
  for (const [i, x] of centres.entries())
    for (const [j, y] of centres.entries()) {
      const corner = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
      if (!corner) round(x, y, 2, (ring) => ring !== 1);
    }
  putFormat(put, size, mask);
  if (version >= 7) putVersion(put, size, version);
  return grid;
}

type Put = (x: number, y: number, dark: boolean) => void;

function alignment(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const high = Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step);
  return [6, ...high.toReversed()];
}

/** Level M is 0 in the two highest bits; the rest is a code of its own, twice on the picture. */
function putFormat(put: Put, size: number, mask: number): void {
  const bits = ((mask << 10) | residue(mask, 10, 0x537)) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  for (let at = 0; at < 6; at += 1) put(8, at, bit(at));
  put(8, 7, bit(6));
  put(8, 8, bit(7));
  put(7, 8, bit(8));
  for (let at = 9; at < 15; at += 1) put(14 - at, 8, bit(at));
  for (let at = 0; at < 8; at += 1) put(size - 1 - at, 8, bit(at));
  for (let at = 8; at < 15; at += 1) put(8, size - 15 + at, bit(at));
  put(8, size - 8, true);
}

function putVersion(put: Put, size: number, version: number): void {
  const bits = (version << 12) | residue(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const dark = ((bits >>> at) & 1) === 1;
    const [a, b] = [size - 11 + (at % 3), Math.floor(at / 3)];
    put(a, b, dark);
    put(b, a, dark);
  }
}

function residue(value: number, length: number, divisor: number): number {
  let rest = value;
  for (let step = 0; step < length; step += 1) {
    rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor);
  }
  return rest;
}

/** Long runs, blocks and an uneven share of dark squares are hard to read. */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const columns = grid.map((_, x) => grid.map((row) => row[x] === true));
  const lines = [...grid, ...columns].map((line) =>
    line.map((dark) => (dark ? "1" : "0")).join(""),
  );
  let sum = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
    sum += 40 * (line.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  const dark = grid.flat().filter(Boolean).length;
  const share = Math.abs((dark * 20) / (grid.length * grid.length) - 10);
  return sum + 10 * Math.floor(share);
}
