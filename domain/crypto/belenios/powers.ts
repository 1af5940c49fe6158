import type { Modulus } from "./modular.ts";

/** Scalars have at most this many bits. */
const BITS = 256;
const DIGIT = 4;

/**
 * Powers of bases that come up once. Exponents are below 2^256 and public: neither this nor what is
 * put in its place hides them from somebody who can take the time. A program that has a faster
 * power than `BigInt` gives its own.
 */
export interface PowerEngine {
  /** `base ** exponent` for each exponent; the base is from 1 to p - 1. */
  readonly powers: (base: bigint, exponents: readonly bigint[]) => readonly bigint[];
}

/** The engine that runs everywhere: one chain of squarings for all exponents of a base (Yao). */
export function plainEngine(modulus: Modulus): PowerEngine {
  return { powers: (base, exponents) => sharedPowers(modulus, base, exponents) };
}

function sharedPowers(modulus: Modulus, base: bigint, exponents: readonly bigint[]): bigint[] {
  const sums = exponents.map((exponent) => ({
    digits: digitsOf(exponent, DIGIT),
    bucket: Array.from<bigint | undefined>({ length: 1 << DIGIT }),
  }));
  const longest = Math.max(...sums.map(({ digits }) => digits.length));
  let square = modulus.toForm(base);
  for (let place = 0; place < longest; place += 1) {
    for (const { digits, bucket } of sums) {
      const digit = digits[place] ?? 0;
      if (digit === 0) continue;
      const held = bucket[digit];
      bucket[digit] = held === undefined ? square : modulus.reduce(held * square);
    }
    if (place + 1 === longest) break;
    for (let step = 0; step < DIGIT; step += 1) square = modulus.reduce(square * square);
  }
  return sums.map(({ bucket }) => modulus.reduce(weighted(modulus, bucket)));
}

/** The product of `bucket[d] ** d`: running products from the highest digit down. */
function weighted(modulus: Modulus, bucket: readonly (bigint | undefined)[]): bigint {
  let running: bigint | undefined;
  let total: bigint | undefined;
  for (let digit = bucket.length - 1; digit > 0; digit -= 1) {
    const held = bucket[digit];
    if (held !== undefined) {
      running = running === undefined ? held : modulus.reduce(running * held);
    }
    if (running === undefined) continue;
    total = total === undefined ? running : modulus.reduce(total * running);
  }
  return total ?? modulus.toForm(1n);
}

/**
 * Powers of a base that comes up often, from a table. `window` is how many bits of the exponent one
 * step takes: 8 pays when thousands of powers follow, 5 when a single ballot is made.
 */
export class FixedBase {
  readonly base: bigint;
  readonly #modulus: Modulus;
  readonly #window: number;
  /** `rows[i][d]` is the form of `base ** (d * 2^(window * i))`. */
  readonly #rows: readonly (readonly bigint[])[];

  constructor(modulus: Modulus, base: bigint, window: number) {
    this.base = base;
    this.#modulus = modulus;
    this.#window = window;
    this.#rows = tableOf(modulus, base, window);
  }

  power(exponent: bigint): bigint {
    return this.times(exponent, 1n);
  }

  /** `base ** exponent * factor`; the factor costs nothing. */
  times(exponent: bigint, factor: bigint): bigint {
    const modulus = this.#modulus;
    const digits = digitsOf(exponent, this.#window);
    let product = factor;
    for (let place = 0; place < digits.length; place += 1) {
      const digit = digits[place];
      if (digit === undefined || digit === 0) continue;
      // A form times a plain number, reduced, is a plain number.
      product = modulus.reduce(product * (this.#rows[place]?.[digit] as bigint));
    }
    return product;
  }
}

function tableOf(modulus: Modulus, base: bigint, window: number): bigint[][] {
  const rows: bigint[][] = [];
  let first = modulus.toForm(base);
  for (let place = 0; place * window < BITS; place += 1) {
    const row = [modulus.toForm(1n), first];
    for (let digit = 2; digit < 1 << window; digit += 1) {
      row.push(modulus.reduce((row[digit - 1] as bigint) * first));
    }
    rows.push(row);
    first = modulus.reduce((row.at(-1) as bigint) * first);
  }
  return rows;
}

/** Digits of `window` bits, the lowest first. */
function digitsOf(exponent: bigint, window: number): number[] {
  const bits = exponent.toString(2);
  const digits: number[] = [];
  for (let end = bits.length; end > 0; end -= window) {
    digits.push(Number.parseInt(bits.slice(Math.max(0, end - window), end), 2));
  }
  return digits;
}
