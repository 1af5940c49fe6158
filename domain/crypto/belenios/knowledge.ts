import { power, type Group } from "./group.ts";
import { challengeOf, modQ, randomScalar, type Random } from "./scalars.ts";

/** A proof as it stands in the records: decimal numbers below q. */
export interface Proof {
  readonly challenge: string;
  readonly response: string;
}

/** A statement and its signature, as trustees send them to each other. */
export interface SignedMessage {
  readonly message: string;
  readonly signature: Proof;
}

export function proofOf(challenge: bigint, response: bigint): Proof {
  return { challenge: challenge.toString(), response: response.toString() };
}

/** Proves that one knows the exponent of `g ** secret` (Schnorr), bound to the text `prefix`. */
export function proveKnowledge(
  group: Group,
  prefix: string,
  secret: bigint,
  random: Random,
): Proof {
  const w = randomScalar(group, random);
  const challenge = challengeOf(group, prefix, [group.g.power(w)]);
  return proofOf(challenge, modQ(group, w - secret * challenge));
}

export function checkKnowledge(
  group: Group,
  prefix: string,
  element: bigint,
  proof: Proof,
): boolean {
  const [challenge, response] = [BigInt(proof.challenge), BigInt(proof.response)];
  // A second spelling of the same proof would let a record be changed unseen.
  if (response >= group.parameters.q) return false;
  const commitment = group.g.times(response, power(group, element, challenge));
  return challengeOf(group, prefix, [commitment]) === challenge;
}

export function signMessage(
  group: Group,
  message: string,
  secret: bigint,
  random: Random,
): SignedMessage {
  return { message, signature: proveKnowledge(group, `sigmsg|${message}|`, secret, random) };
}

export function checkMessage(group: Group, key: bigint, signed: SignedMessage): boolean {
  return checkKnowledge(group, `sigmsg|${signed.message}|`, key, signed.signature);
}

/** Proof that a public key was made by somebody who knows its secret, in this group. */
export function proveKey(group: Group, secret: bigint, random: Random): Proof {
  return proveKnowledge(group, keyPrefix(group, group.g.power(secret)), secret, random);
}

export function checkKey(group: Group, key: bigint, proof: Proof): boolean {
  return checkKnowledge(group, keyPrefix(group, key), key, proof);
}

function keyPrefix({ parameters }: Group, key: bigint): string {
  return `pok|${parameters.name}|${key}|`;
}
