import { ok, refuse, type Result } from "../../kernel/result.ts";

import { power, type Group } from "./group.ts";
import { proofOf, type Proof } from "./knowledge.ts";
import { inverseModulo } from "./modular.ts";
import { FixedBase } from "./powers.ts";
import type { OpenElection } from "./election.ts";
import type { Share } from "./records.ts";
import { challengeOf, modQ, randomScalar, type Random } from "./scalars.ts";
import type { Sums } from "./tally.ts";
import type { TrusteeKeys } from "./trustees.ts";

/** One trustee's part of the opening, with the proof that it is made with the key of the record. */
export function makeShare(
  { group, fingerprint }: OpenElection,
  secret: bigint,
  sums: Sums,
  random: Random,
): Share {
  const prefix = sharePrefix(fingerprint, group.g.power(secret));
  const factors: string[][] = [];
  const proofs: Proof[][] = [];
  for (const question of sums) {
    const made = question.map(({ alpha }) => {
      // Not the engine for public exponents: that one may take its time by the secret.
      const base = new FixedBase(group.modulus, alpha, 4);
      const w = randomScalar(group, random);
      const challenge = challengeOf(group, prefix, [group.g.power(w), base.power(w)]);
      return {
        factor: String(base.power(secret)),
        proof: proofOf(challenge, modQ(group, w - secret * challenge)),
      };
    });
    factors.push(made.map(({ factor }) => factor));
    proofs.push(made.map(({ proof }) => proof));
  }
  return { decryption_factors: factors, decryption_proofs: proofs };
}

/** Whether a share belongs to this key and these sums; every factor a member of the group. */
export function checkShare(
  { group, fingerprint }: OpenElection,
  key: bigint,
  sums: Sums,
  { decryption_factors: factors, decryption_proofs: proofs }: Share,
): Result<undefined> {
  if (!sameShape(sums, factors) || !sameShape(sums, proofs)) {
    return refuse("crypto.share_shape_wrong");
  }
  const prefix = sharePrefix(fingerprint, key);
  for (const [at, question] of sums.entries()) {
    for (const [choice, { alpha }] of question.entries()) {
      const factor = BigInt(factors[at]?.[choice] ?? "0");
      const proof = proofs[at]?.[choice] as Proof;
      const checked = checkFactor(group, prefix, { key, alpha, factor }, proof);
      if (!checked.ok) return checked;
    }
  }
  return ok(undefined);
}

function checkFactor(
  group: Group,
  prefix: string,
  { key, alpha, factor }: { readonly key: bigint; readonly alpha: bigint; readonly factor: bigint },
  proof: Proof,
): Result<undefined> {
  const { p, q } = group.parameters;
  const [challenge, response] = [BigInt(proof.challenge), BigInt(proof.response)];
  if (factor <= 0n || factor >= p) return refuse("crypto.share_element_outside");
  if (challenge >= q || response >= q) return refuse("crypto.share_proof_wrong");
  const [raised, order] = group.engine.powers(factor, [challenge, q]);
  if (order !== 1n) return refuse("crypto.share_element_outside");
  const commitments = [
    group.g.times(response, power(group, key, challenge)),
    group.modulus.times(power(group, alpha, response), raised as bigint),
  ];
  return challengeOf(group, prefix, commitments) === challenge
    ? ok(undefined)
    : refuse("crypto.share_proof_wrong");
}

/** A checked share with the place of its trustee: 1 is the server, the board follows. */
export interface OwnedShareOf {
  readonly owner: number;
  readonly share: Share;
}

/**
 * The counts under the sums. Needs the server's share and as many of the board as its threshold, no
 * more and no fewer, each of another owner.
 */
export function openSums(
  { group }: OpenElection,
  keys: TrusteeKeys,
  { sums, counted }: { readonly sums: Sums; readonly counted: number },
  shares: readonly OwnedShareOf[],
): Result<number[][]> {
  const enough = checkOwners(keys, shares);
  if (!enough.ok) return enough;
  const members = shares.filter(({ owner }) => owner > 1).map(({ owner }) => owner - 1);
  const powers = sums.map((question, at) =>
    question.map(({ beta }, choice) => {
      const factor = shares.reduce((product, { owner, share }) => {
        const own = BigInt(share.decryption_factors[at]?.[choice] ?? "0");
        const weighted = owner === 1 ? own : power(group, own, lagrange(group, members, owner - 1));
        return group.modulus.times(product, weighted);
      }, 1n);
      return group.modulus.times(beta, group.modulus.inverse(factor));
    }),
  );
  return countsUnder(group, powers, counted);
}

/** Whether these are the shares that are needed: the server's and the threshold of the board's. */
export function checkOwners(
  { board, threshold }: TrusteeKeys,
  shares: readonly { readonly owner: number }[],
): Result<undefined> {
  const owners = new Set(shares.map(({ owner }) => owner));
  if (shares.some(({ owner }) => owner < 1 || owner > board.length + 1)) {
    return refuse("crypto.share_owner_unknown");
  }
  if (owners.size !== shares.length) return refuse("crypto.share_owner_twice");
  if (!owners.has(1)) return refuse("crypto.share_of_server_missing");
  if (shares.length < threshold + 1) {
    return refuse("crypto.shares_too_few", { needed: threshold + 1, found: shares.length });
  }
  return shares.length > threshold + 1
    ? refuse("crypto.shares_too_many", { needed: threshold + 1, found: shares.length })
    : ok(undefined);
}

/** What a member's share weighs among those who open together. */
function lagrange(group: Group, members: readonly number[], own: number): bigint {
  const { q } = group.parameters;
  return members.reduce((weight, other) => {
    if (other === own) return weight;
    const below = inverseModulo(BigInt(other - own), q);
    return modQ(group, weight * BigInt(other) * below);
  }, 1n);
}

/** The exponents of g from 0 to `most`: all sums are found in one walk. */
function countsUnder(
  { g, modulus }: Group,
  powers: readonly (readonly bigint[])[],
  most: number,
): Result<number[][]> {
  const sought = new Set(powers.flat());
  const found = new Map<bigint, number>();
  let value = 1n;
  for (let count = 0; count <= most && found.size < sought.size; count += 1) {
    if (sought.has(value)) found.set(value, count);
    value = modulus.times(value, g.base);
  }
  if (found.size < sought.size) return refuse("crypto.result_cannot_be_opened");
  return ok(powers.map((question) => question.map((element) => found.get(element) ?? 0)));
}

function sameShape(sums: Sums, found: readonly (readonly unknown[])[]): boolean {
  return (
    found.length === sums.length &&
    found.every((question, at) => question.length === sums[at]?.length)
  );
}

function sharePrefix(fingerprint: string, key: bigint): string {
  return `decrypt|${fingerprint}|${key}|`;
}
