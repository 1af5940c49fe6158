import { ok, refuse, type Result } from "../../kernel/result.ts";
import { isMember, power, type Group } from "./group.ts";
import { checkKey, checkMessage, proveKey, type SignedMessage } from "./knowledge.ts";
import {
  certificateSchema,
  coefficientsSchema,
  readRecord,
  type Board,
  type Certificate,
  type SingleKey,
  type Trustees,
} from "./records.ts";
import type { Random } from "./scalars.ts";

/** The server's own key: without its share nothing is opened. */
export function makeServerKey(group: Group, secret: bigint, random: Random): SingleKey {
  return { pok: proveKey(group, secret, random), public_key: String(group.g.power(secret)) };
}

/** The public keys that trustees answer for with their shares, in the order of their owners from 1. */
export interface TrusteeKeys {
  readonly electionKey: bigint;
  readonly server: bigint;
  readonly board: readonly bigint[];
  readonly threshold: number;
}

/** Checks a trustees record wholly and tells the keys in it. Every element is a member of the group. */
export function checkTrustees(
  group: Group,
  [[, server], [, board]]: Trustees,
): Result<TrusteeKeys> {
  const serverKey = BigInt(server.public_key);
  if (!isKey(group, serverKey)) return refuse("crypto.trustees_element_outside");
  if (!checkKey(group, serverKey, server.pok)) return refuse("crypto.trustees_key_unproved");
  const coefficients = checkDeals(group, board);
  if (!coefficients.ok) return coefficients;
  const keys = board.verification_keys.map(({ public_key }) => BigInt(public_key));
  const checked = checkSharedKeys(group, board, keys, coefficients.value);
  if (!checked.ok) return checked;
  if (new Set([serverKey, ...keys]).size !== keys.length + 1) {
    return refuse("crypto.trustees_keys_equal");
  }
  const boardKey = productOf(
    group,
    coefficients.value.map(([first]) => first as bigint),
  );
  const electionKey = group.modulus.times(serverKey, boardKey);
  return electionKey === 1n
    ? refuse("crypto.trustees_key_differs")
    : ok({ electionKey, server: serverKey, board: keys, threshold: board.threshold });
}

/** The certificates and coefficients of all members: signed, in their places, elements of the group. */
export function checkDeals(
  group: Group,
  board: Pick<Board, "threshold" | "certs" | "coefexps">,
): Result<bigint[][]> {
  const { threshold, certs, coefexps } = board;
  if (coefexps.length !== certs.length || threshold > certs.length) {
    return refuse("crypto.trustees_shape_wrong");
  }
  const certificates = checkCertificates(group, threshold, certs);
  if (!certificates.ok) return certificates;
  const found: bigint[][] = [];
  for (const [at, signed] of coefexps.entries()) {
    const own = certificates.value[at] as Certificate;
    const read = checkCoefficients(group, threshold, own, signed);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return ok(found);
}

export function checkCertificates(
  group: Group,
  threshold: number,
  certs: readonly SignedMessage[],
): Result<Certificate[]> {
  const found: Certificate[] = [];
  for (const [at, signed] of certs.entries()) {
    const place = { threshold, size: certs.length, member: at + 1 };
    const read = checkCertificate(group, place, signed);
    if (!read.ok) return read;
    found.push(read.value);
  }
  const all = found.flatMap(({ verification, encryption }) => [verification, encryption]);
  return new Set(all).size === all.length ? ok(found) : refuse("crypto.trustees_keys_equal");
}

/** The certificate of one member in its place. */
export function checkCertificate(
  group: Group,
  place: { readonly threshold: number; readonly size: number; readonly member: number },
  signed: SignedMessage,
): Result<Certificate> {
  const read = readRecord("trustees", certificateSchema, signed.message);
  if (!read.ok) return read;
  const { context, verification, encryption } = read.value;
  const keys = [BigInt(verification), BigInt(encryption)];
  if (!keys.every((key) => isKey(group, key))) return refuse("crypto.trustees_element_outside");
  const { threshold, size, member } = place;
  const placed =
    context.size === size && context.threshold === threshold && context.index === member;
  if (!placed) return refuse("crypto.trustees_shape_wrong");
  return checkMessage(group, BigInt(verification), signed)
    ? read
    : refuse("crypto.trustees_signature_wrong", { member });
}

/** The public coefficients of one member's polynomial. */
export function checkCoefficients(
  group: Group,
  threshold: number,
  { context, verification }: Certificate,
  signed: SignedMessage,
): Result<bigint[]> {
  const read = readRecord("trustees", coefficientsSchema, signed.message);
  if (!read.ok) return read;
  const elements = read.value.coefexps.map(BigInt);
  if (elements.length !== threshold) return refuse("crypto.trustees_shape_wrong");
  if (!elements.every((element) => isMember(group, element))) {
    return refuse("crypto.trustees_element_outside");
  }
  return checkMessage(group, BigInt(verification), signed)
    ? ok(elements)
    : refuse("crypto.trustees_signature_wrong", { member: context.index });
}

function checkSharedKeys(
  group: Group,
  board: Board,
  keys: readonly bigint[],
  coefficients: readonly (readonly bigint[])[],
): Result<undefined> {
  const { certs, verification_keys: shared, signatures } = board;
  if (shared.length !== certs.length || signatures.length !== certs.length) {
    return refuse("crypto.trustees_shape_wrong");
  }
  for (const [at, cert] of certs.entries()) {
    const member = at + 1;
    const { verification } = JSON.parse(cert.message) as Certificate;
    const key = keys[at] as bigint;
    if (key !== sharedKeyOf(group, coefficients, member)) {
      return refuse("crypto.trustees_shared_key_wrong", { member });
    }
    const entry = shared[at] as Board["verification_keys"][number];
    if (key === 1n || !checkKey(group, key, entry.pok)) {
      return refuse("crypto.trustees_key_unproved");
    }
    const signed = [
      { message: entry.public_key, signature: entry.signature },
      {
        message: dealSeen(certs, (coefficients[at] as readonly bigint[]).map(String)),
        signature: signatures[at] as SignedMessage["signature"],
      },
    ];
    if (!signed.every((message) => checkMessage(group, BigInt(verification), message))) {
      return refuse("crypto.trustees_signature_wrong", { member });
    }
  }
  return ok(undefined);
}

/** What a member signs to say which certificates the own coefficients belong to (Belenios ≥ 2.5). */
export function dealSeen(certs: readonly SignedMessage[], coefexps: readonly string[]): string {
  return `certs_sig|${JSON.stringify({ certs, coefexps })}`;
}

/** `g ** f(member)` from the public coefficients of all, where f is the sum of their polynomials. */
export function sharedKeyOf(
  group: Group,
  coefficients: readonly (readonly bigint[])[],
  member: number,
): bigint {
  return productOf(
    group,
    coefficients.map((own) => valueInExponent(group, own, member)),
  );
}

/** `g ** f(member)` from the public coefficients of f, by Horner's rule. */
export function valueInExponent(group: Group, own: readonly bigint[], member: number): bigint {
  return own.reduceRight(
    (value, coefficient) => group.modulus.times(power(group, value, BigInt(member)), coefficient),
    1n,
  );
}

function productOf(group: Group, elements: readonly bigint[]): bigint {
  return elements.reduce((product, element) => group.modulus.times(product, element), 1n);
}

/** A public key is a member of the group and hides something. */
export function isKey(group: Group, element: bigint): boolean {
  return element !== 1n && isMember(group, element);
}
