const HALF = 1024;
const HALF_BITS = BigInt(HALF);

/**
 * Multiplication modulo an odd number of 2,048 bits in Montgomery's form. `reduce(a * b)` is
 * `a * b / 2^2048` modulo `p`: it takes two multiplications where a division takes three, because it
 * is done in two halves.
 */
export class Modulus {
  readonly p: bigint;
  /** What a number is multiplied with to get its form: 2^4096 modulo p. */
  readonly #toForm: bigint;
  readonly #inverse: bigint;

  constructor(p: bigint) {
    this.p = p;
    this.#toForm = (1n << (4n * HALF_BITS)) % p;
    this.#inverse = BigInt.asUintN(HALF, -inverseOfOdd(p));
  }

  /** `product / 2^2048` modulo p, for a product below `p * 2^2048`. */
  reduce(product: bigint): bigint {
    const { p } = this;
    const inverse = this.#inverse;
    let rest =
      (product + BigInt.asUintN(HALF, BigInt.asUintN(HALF, product) * inverse) * p) >> HALF_BITS;
    rest = (rest + BigInt.asUintN(HALF, BigInt.asUintN(HALF, rest) * inverse) * p) >> HALF_BITS;
    return rest >= p ? rest - p : rest;
  }

  /** The form of a number below p: itself times 2^2048. */
  toForm(value: bigint): bigint {
    return this.reduce(value * this.#toForm);
  }

  times(a: bigint, b: bigint): bigint {
    return (a * b) % this.p;
  }

  /** The number that gives 1 together with `value`; `value` is not 0 modulo p. */
  inverse(value: bigint): bigint {
    return inverseModulo(value, this.p);
  }
}

/** The inverse by Euclid's extended algorithm, for a prime modulus. */
export function inverseModulo(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, ((value % modulus) + modulus) % modulus];
  if (next === 0n) throw new RangeError("0 has no inverse");
  let [factor, following] = [0n, 1n];
  while (next !== 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [factor, following] = [following, factor - quotient * following];
  }
  return factor < 0n ? factor + modulus : factor;
}

/** The inverse of an odd number modulo 2^1024, by Newton's iteration: each step doubles the bits. */
function inverseOfOdd(odd: bigint): bigint {
  let inverse = 1n;
  for (let bits = 1; bits < HALF; bits *= 2) {
    inverse = BigInt.asUintN(HALF, inverse * (2n - odd * inverse));
  }
  return inverse;
}
