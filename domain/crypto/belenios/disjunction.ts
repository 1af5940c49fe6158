import type { Group } from "./group.ts";
import { proofOf, type Proof } from "./knowledge.ts";
import type { FixedBase } from "./powers.ts";
import { challengeOf, modQ, randomScalar, type Random } from "./scalars.ts";

/** An encrypted number: `g ** r` and `y ** r * g ** number`. */
export interface Ciphertext {
  readonly alpha: bigint;
  readonly beta: bigint;
}

/** What the one who made a ciphertext knows of it. */
export interface Opening {
  readonly value: number;
  readonly r: bigint;
}

/** One statement of a disjunction: "the ciphertext hides this number". */
export interface Claim {
  readonly ciphertext: Ciphertext;
  readonly value: number;
}

/** A statement seen by the prover, who knows what is hidden. */
export interface KnownClaim {
  readonly opening: Opening;
  readonly value: number;
}

export function encrypt(group: Group, y: FixedBase, { value, r }: Opening): Ciphertext {
  return { alpha: group.g.power(r), beta: group.g.times(BigInt(value), y.power(r)) };
}

/** The encryption of the sum. */
export function addCiphertexts(group: Group, all: readonly Ciphertext[]): Ciphertext {
  const { modulus } = group;
  return all.reduce(
    (sum, next) => ({
      alpha: modulus.times(sum.alpha, next.alpha),
      beta: modulus.times(sum.beta, next.beta),
    }),
    { alpha: 1n, beta: 1n },
  );
}

export function addOpenings(group: Group, all: readonly Opening[]): Opening {
  return {
    value: all.reduce((sum, { value }) => sum + value, 0),
    r: modQ(
      group,
      all.reduce((sum, { r }) => sum + r, 0n),
    ),
  };
}

/**
 * Proves that the claim at `truth` holds without showing which one it is: the others are simulated,
 * and the challenges add up to the hash. All powers are of g and y because the prover knows r.
 */
export function proveOneOf(
  group: Group,
  y: FixedBase,
  prefix: string,
  { claims, truth }: { readonly claims: readonly KnownClaim[]; readonly truth: number },
  random: Random,
): Proof[] {
  const w = randomScalar(group, random);
  const commitments: bigint[] = [];
  let spent = 0n;
  const simulated = claims.map(({ opening, value }, at) => {
    if (at === truth) {
      commitments.push(group.g.power(w), y.power(w));
      return undefined;
    }
    const challenge = randomScalar(group, random);
    const response = randomScalar(group, random);
    spent += challenge;
    const r = modQ(group, response + opening.r * challenge);
    const away = modQ(group, BigInt(opening.value - value) * challenge);
    commitments.push(group.g.power(r), group.g.times(away, y.power(r)));
    return proofOf(challenge, response);
  });
  const own = modQ(group, challengeOf(group, prefix, commitments) - spent);
  const { r } = (claims[truth] as KnownClaim).opening;
  return simulated.map((proof) => proof ?? proofOf(own, modQ(group, w - r * own)));
}

export interface Disjunction {
  readonly prefix: string;
  readonly claims: readonly Claim[];
  readonly proofs: readonly Proof[];
}

/** What the check of a disjunction finds; `outside`: a ciphertext is not made of elements of the group. */
export type Finding = "holds" | "wrong" | "outside";

/** Whether one of the claims holds, as far as the proofs tell. */
export function checkOneOf(group: Group, y: FixedBase, disjunction: Disjunction): Finding {
  return checkWith(group, y, disjunction, []);
}

/** The same, and whether the ciphertexts consist of elements of the group; they share the powers. */
export function checkOneOfMembers(group: Group, y: FixedBase, disjunction: Disjunction): Finding {
  return checkWith(group, y, disjunction, [group.parameters.q]);
}

function checkWith(
  group: Group,
  y: FixedBase,
  { prefix, claims, proofs }: Disjunction,
  orders: readonly bigint[],
): Finding {
  if (claims.length !== proofs.length) return "wrong";
  const commitments: bigint[] = [];
  for (const { ciphertext, from, to } of runsOf(claims)) {
    const part = proofs.slice(from, to).map(({ challenge, response }) => ({
      challenge: BigInt(challenge),
      response: BigInt(response),
    }));
    const exponents = [...part.map(({ challenge }) => challenge), ...orders];
    const alphas = group.engine.powers(ciphertext.alpha, exponents);
    const betas = group.engine.powers(ciphertext.beta, exponents);
    if (orders.length > 0 && (alphas.at(-1) !== 1n || betas.at(-1) !== 1n)) return "outside";
    for (const [at, { challenge, response }] of part.entries()) {
      const shift = -BigInt((claims[from + at] as Claim).value) * challenge;
      const beta = y.times(response, betas[at] as bigint);
      commitments.push(
        group.g.times(response, alphas[at] as bigint),
        shift === 0n ? beta : group.g.times(modQ(group, shift), beta),
      );
    }
  }
  const sum = proofs.reduce((total, { challenge }) => total + BigInt(challenge), 0n);
  return challengeOf(group, prefix, commitments) === modQ(group, sum) ? "holds" : "wrong";
}

/** Claims about the same ciphertext follow each other, so that its powers are taken together. */
function runsOf(claims: readonly Claim[]) {
  const runs: { ciphertext: Ciphertext; from: number; to: number }[] = [];
  for (const [at, { ciphertext }] of claims.entries()) {
    const last = runs.at(-1);
    if (last?.ciphertext === ciphertext) last.to = at + 1;
    else runs.push({ ciphertext, from: at, to: at + 1 });
  }
  return runs;
}
