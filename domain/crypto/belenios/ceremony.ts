import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Group } from "./group.ts";
import { proveKey, proveKnowledge, signMessage, type SignedMessage } from "./knowledge.ts";
import type { Board, Certificate, SharedKey } from "./records.ts";
import { hexDigestOf, modQ, randomScalar, type Random } from "./scalars.ts";
import { openScalar, sealScalar } from "./sealed-deal.ts";
import { checkCertificates, checkCoefficients, dealSeen, valueInExponent } from "./trustees.ts";

/**
 * How the members of a counting board make one key together (Pedersen's distributed key, as Belenios
 * has it from 2.5 on, and before the coefficients are shown everybody commits to them, so that the
 * last one cannot choose). Every state and message is plain data: a step can be taken up again after
 * a restart from what was kept.
 */

/** Who sits where at the table. */
export interface Seat {
  /** From 1. */
  readonly member: number;
  readonly size: number;
  /** So many members can open; fewer know nothing. */
  readonly threshold: number;
}

/** What a member keeps to itself until the key is made; numbers in decimals. */
export interface MemberSecrets {
  readonly seat: Seat;
  readonly signing: string;
  readonly opening: string;
  readonly polynomial: readonly string[];
}

/** What a member gives out in the steps; `commitment` first, `deal` when all commitments are there. */
export interface Deal {
  readonly coefexps: SignedMessage;
  readonly signature: SignedMessage["signature"];
  /** For each member in order, what only that member can open. */
  readonly sealed: readonly string[];
}

export interface Joined {
  readonly secrets: MemberSecrets;
  readonly certificate: SignedMessage;
  /** SHA-256 of the message with the coefficients. */
  readonly commitment: string;
}

/** Step 1: a member takes its seat, with keys of its own and a commitment to its coefficients. */
export function joinBoard(group: Group, seat: Seat, random: Random): Joined {
  const draw = () => String(1n + (randomScalar(group, random) % (group.parameters.q - 1n)));
  const secrets: MemberSecrets = {
    seat,
    signing: draw(),
    opening: draw(),
    polynomial: Array.from({ length: seat.threshold }, draw),
  };
  const { threshold, size, member: index } = seat;
  const certificate: Certificate = {
    context: { group: "BELENIOS-2048", size, threshold, index },
    verification: publicOf(group, secrets.signing),
    encryption: publicOf(group, secrets.opening),
  };
  return {
    secrets,
    certificate: signMessage(group, JSON.stringify(certificate), BigInt(secrets.signing), random),
    commitment: commitmentTo(coefficientsMessage(group, secrets)),
  };
}

/** Step 2, for everybody: the certificates belong together. */
export function checkSeats(
  group: Group,
  threshold: number,
  certs: readonly SignedMessage[],
): Result<Certificate[]> {
  return checkCertificates(group, threshold, certs);
}

/** Step 3: with all certificates and commitments at hand a member deals its polynomial out. */
export function deal(
  group: Group,
  secrets: MemberSecrets,
  certs: readonly SignedMessage[],
  random: Random,
): Result<Deal> {
  const { seat, signing, polynomial } = secrets;
  const seats = checkCertificates(group, seat.threshold, certs);
  if (!seats.ok) return seats;
  const own = seats.value[seat.member - 1];
  if (own?.verification !== publicOf(group, signing)) return refuse("crypto.ceremony_not_seated");
  const message = coefficientsMessage(group, secrets);
  const { coefexps } = JSON.parse(message) as { readonly coefexps: readonly string[] };
  const secret = BigInt(signing);
  const sealed = seats.value.map((to) => {
    const value = valueOf(group, polynomial.map(BigInt), to.context.index);
    return sealScalar(group, { value, to, from: seat.member }, random);
  });
  const prefix = `sigmsg|${dealSeen(certs, coefexps)}|`;
  return ok({
    coefexps: signMessage(group, message, secret, random),
    signature: proveKnowledge(group, prefix, secret, random),
    sealed,
  });
}

export interface Table {
  readonly certs: readonly SignedMessage[];
  readonly commitments: readonly string[];
  readonly deals: readonly Deal[];
}

/** Step 4, for everybody: each deal is signed and is the one that was committed to. */
export function checkTable(
  group: Group,
  threshold: number,
  { certs, commitments, deals }: Table,
): Result<bigint[][]> {
  const seats = checkCertificates(group, threshold, certs);
  if (!seats.ok) return seats;
  if (deals.length !== certs.length || commitments.length !== certs.length) {
    return refuse("crypto.ceremony_not_all_there");
  }
  const coefficients: bigint[][] = [];
  for (const [at, { coefexps, sealed }] of deals.entries()) {
    const member = at + 1;
    if (commitmentTo(coefexps.message) !== commitments[at]) {
      return refuse("crypto.ceremony_commitment_broken", { member });
    }
    const read = checkCoefficients(group, threshold, seats.value[at] as Certificate, coefexps);
    if (!read.ok) return read;
    if (sealed.length !== certs.length) return refuse("crypto.ceremony_not_all_there");
    coefficients.push(read.value);
  }
  return ok(coefficients);
}

/** What a member keeps for the opening, and what it gives to the record. */
export interface Seated {
  readonly share: string;
  readonly key: SharedKey;
}

/** Step 5: a member opens what was dealt to it; who dealt falsely is named. */
export function takeShare(
  group: Group,
  secrets: MemberSecrets,
  table: Table,
  random: Random,
): Result<Seated> {
  const { seat, signing, opening } = secrets;
  const coefficients = checkTable(group, seat.threshold, table);
  if (!coefficients.ok) return coefficients;
  let share = 0n;
  for (const [at, { sealed }] of table.deals.entries()) {
    const from = at + 1;
    const to = { opening: BigInt(opening), member: seat.member };
    const value = openScalar(group, sealed[seat.member - 1] as string, { from, to });
    const promised = valueInExponent(group, coefficients.value[at] as bigint[], seat.member);
    if (value === undefined || group.g.power(value) !== promised) {
      return refuse("crypto.ceremony_deal_false", { member: from });
    }
    share += value;
  }
  const secret = modQ(group, share);
  const public_key = publicOf(group, String(secret));
  const pok = proveKey(group, secret, random);
  const { signature } = signMessage(group, public_key, BigInt(signing), random);
  return ok({ share: String(secret), key: { pok, public_key, signature } });
}

/** Step 6: the record of the board. `checkTrustees` looks at all of it once more. */
export function boardRecord(
  threshold: number,
  { certs, deals }: Table,
  keys: readonly SharedKey[],
): Board {
  return {
    threshold,
    certs: [...certs],
    coefexps: deals.map(({ coefexps }) => coefexps),
    signatures: deals.map(({ signature }) => signature),
    verification_keys: [...keys],
  };
}

function coefficientsMessage(group: Group, { polynomial }: MemberSecrets): string {
  return JSON.stringify({ coefexps: polynomial.map((secret) => publicOf(group, secret)) });
}

function commitmentTo(message: string): string {
  return hexDigestOf(message);
}

function publicOf(group: Group, secret: string): string {
  return String(group.g.power(BigInt(secret)));
}

function valueOf(group: Group, polynomial: readonly bigint[], at: number): bigint {
  return polynomial.reduceRight(
    (value, coefficient) => modQ(group, value * BigInt(at) + coefficient),
    0n,
  );
}
