/**
 * Reads a QR code (ISO/IEC 18004) from its modules, so that a test knows what a phone would read:
 * levels L to H, versions 1 to 10, without correcting errors. Throws when it is none.
 */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const dark = (row: number, column: number) => modules[row]?.[column] === true;
  checkFinders(dark, size);
  const { level, mask } = readFormat(dark);
  const bits: boolean[] = [];
  for (const [row, column] of zigzag(size)) {
    if (!isFunction(row, column, size, version))
      bits.push(dark(row, column) !== isMasked(mask, row, column));
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0),
  );
  return readSegments(deinterleave(words, blocksOf(version, level)), version);
}

type Dark = (row: number, column: number) => boolean;

function checkFinders(dark: Dark, size: number): void {
  const corners = [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const;
  const places = Array.from({ length: 49 }, (_, at) => [Math.floor(at / 7), at % 7] as const);
  for (const [top, left] of corners) {
    const right = places.every(([row, column]) => {
      const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
      return dark(top + row, left + column) === (ring !== 2);
    });
    if (!right) throw new Error(`no finder pattern at ${top}, ${left}`);
  }
}

const FORMAT_MASK = 0b101010000010010;

function readFormat(dark: Dark): { readonly level: number; readonly mask: number } {
  const places = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => [8, column] as const),
    ...[7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const),
  ];
  const read = places.reduce((sum, [row, column]) => sum * 2 + (dark(row, column) ? 1 : 0), 0);
  const data = (read ^ FORMAT_MASK) >> 10;
  return { level: data >> 3, mask: data & 7 };
}

function isMasked(mask: number, row: number, column: number): boolean {
  const product = row * column;
  const rules = [
    (row + column) % 2,
    row % 2,
    column % 3,
    (row + column) % 3,
    (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
    (product % 2) + (product % 3),
    ((product % 2) + (product % 3)) % 2,
    (((row + column) % 2) + (product % 3)) % 2,
  ];
  return rules[mask] === 0;
}

/** Middles of the alignment patterns of versions 2 to 10. */
const ALIGNMENT = [
  [],
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

function isFunction(row: number, column: number, size: number, version: number): boolean {
  const corner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9);
  if (corner || row === 6 || column === 6) return true;
  if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)))
    return true;
  const middles = ALIGNMENT[version] ?? [];
  const last = middles.at(-1);
  return middles.some((y) =>
    middles.some((x) => {
      const onFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      return !onFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
    }),
  );
}

function* zigzag(size: number): Generator<readonly [number, number]> {
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      yield [row, right];
      yield [row, right - 1];
    }
    up = !up;
  }
}

/** For each version the number of blocks and of correcting words in a block, by level M, L, H, Q. */
const BLOCKS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [1, 10],
    [1, 7],
    [1, 17],
    [1, 13],
  ],
  [
    [1, 16],
    [1, 10],
    [1, 28],
    [1, 22],
  ],
  [
    [1, 26],
    [1, 15],
    [2, 22],
    [2, 18],
  ],
  [
    [2, 18],
    [1, 20],
    [4, 16],
    [2, 26],
  ],
  [
    [2, 24],
    [1, 26],
    [4, 22],
    [4, 18],
  ],
  [
    [4, 16],
    [2, 18],
    [4, 28],
    [4, 24],
  ],
  [
    [4, 18],
    [2, 20],
    [5, 26],
    [6, 18],
  ],
  [
    [4, 22],
    [2, 24],
    [6, 26],
    [6, 22],
  ],
  [
    [5, 22],
    [2, 30],
    [8, 24],
    [8, 20],
  ],
  [
    [5, 26],
    [4, 18],
    [8, 28],
    [8, 24],
  ],
];

function blocksOf(version: number, level: number): readonly [number, number] {
  const blocks = BLOCKS[version]?.[level];
  if (blocks === undefined) throw new Error(`a code of version ${version} is not read here`);
  return blocks;
}

function deinterleave(
  words: readonly number[],
  [count, correcting]: readonly [number, number],
): number[] {
  const data = words.length - count * correcting;
  const short = Math.floor(data / count);
  const longer = data % count;
  const blocks = Array.from({ length: count }, (): number[] => []);
  let at = 0;
  for (let index = 0; index <= short; index += 1) {
    for (const [block, into] of blocks.entries()) {
      const length = short + (block >= count - longer ? 1 : 0);
      if (index < length) into.push(words[at++] ?? 0);
    }
  }
  return blocks.flat();
}

const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** The segments of the text: digits, capitals and bytes, whichever was shorter to write. */
function readSegments(words: readonly number[], version: number): string {
  const bits = words.map((word) => word.toString(2).padStart(8, "0")).join("");
  const wide = version < 10 ? 0 : 2;
  let at = 0;
  const take = (length: number) => {
    const value = Number.parseInt(bits.slice(at, at + length), 2);
    at += length;
    return value;
  };
  const segments: Buffer[] = [];
  for (let mode = take(4); mode !== 0 && at + 4 < bits.length; mode = take(4)) {
    if (mode === 1) segments.push(readDigits(take, take(10 + wide)));
    else if (mode === 2) segments.push(readCapitals(take, take(9 + wide)));
    else if (mode === 4) {
      const length = take(version < 10 ? 8 : 16);
      segments.push(Buffer.from(Array.from({ length }, () => take(8))));
    } else throw new Error(`mode ${mode} is not read here`);
  }
  return Buffer.concat(segments).toString("utf8");
}

type Take = (length: number) => number;

function readDigits(take: Take, length: number): Buffer {
  let text = "";
  for (let left = length; left > 0; left -= 3) {
    const digits = Math.min(3, left);
    text += String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, "0");
  }
  return Buffer.from(text);
}

function readCapitals(take: Take, length: number): Buffer {
  let text = "";
  for (let left = length; left > 1; left -= 2) {
    const pair = take(11);
    text += `${ALPHANUMERIC[Math.floor(pair / 45)] ?? ""}${ALPHANUMERIC[pair % 45] ?? ""}`;
  }
  if (length % 2 === 1) text += ALPHANUMERIC[take(6)] ?? "";
  return Buffer.from(text);
}
