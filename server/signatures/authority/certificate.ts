import { createHash, randomBytes, sign, type KeyObject } from "node:crypto";
import {
  bitList,
  bitString,
  der,
  distinguishedName,
  ECDSA_SHA256,
  explicit,
  implicit,
  integer,
  objectId,
  octetString,
  sequence,
  timeOf,
  trueValue,
  type NameParts,
} from "@chiboso/domain/crypto/der.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";

/** One extension of a certificate or a list. */
export interface Extension {
  readonly type: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export interface CertificateWanted {
  /** Positive, up to 20 bytes. */
  readonly serial: Uint8Array;
  readonly issuer: NameParts;
  readonly subject: NameParts;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
}

const algorithm = () => sequence(objectId(ECDSA_SHA256));

/** A certificate of version 3 in DER (RFC 5280, 4.1), signed with ECDSA over SHA-256. */
export function makeCertificate(wanted: CertificateWanted, issuerKey: KeyObject): Uint8Array {
  return signed(
    sequence(
      explicit(0, integer(2)),
      integer(wanted.serial),
      algorithm(),
      distinguishedName(wanted.issuer),
      sequence(timeOf(wanted.notBefore), timeOf(wanted.notAfter)),
      distinguishedName(wanted.subject),
      wanted.publicKey,
      explicit(3, extensionsOf(wanted.extensions)),
    ),
    issuerKey,
  );
}

/** One certificate that counts no more, with the number of the reason (RFC 5280, 5.3.1). */
export interface Revoked {
  readonly serial: Uint8Array;
  readonly at: Instant;
  readonly reason: number;
}

export interface ListWanted {
  readonly issuer: NameParts;
  readonly number: number;
  readonly thisUpdate: Instant;
  readonly nextUpdate: Instant;
  readonly revoked: readonly Revoked[];
  readonly issuerKeyId: Uint8Array;
}

/** A list of revoked certificates, version 2, in DER (RFC 5280, 5.1). */
export function makeRevocationList(wanted: ListWanted, issuerKey: KeyObject): Uint8Array {
  const entries = wanted.revoked.map(({ serial, at, reason }) =>
    sequence(
      integer(serial),
      timeOf(at),
      extensionsOf([
        { type: "2.5.29.21", critical: false, value: der(0x0a, Uint8Array.of(reason)) },
      ]),
    ),
  );
  return signed(
    sequence(
      integer(1),
      algorithm(),
      distinguishedName(wanted.issuer),
      timeOf(wanted.thisUpdate),
      timeOf(wanted.nextUpdate),
      // An empty list is left out.
      ...(entries.length === 0 ? [] : [sequence(...entries)]),
      explicit(
        0,
        extensionsOf([
          authorityKeyId(wanted.issuerKeyId),
          { type: "2.5.29.20", critical: false, value: integer(wanted.number) },
        ]),
      ),
    ),
    issuerKey,
  );
}

function signed(toBeSigned: Uint8Array, key: KeyObject): Uint8Array {
  return sequence(toBeSigned, algorithm(), bitString(sign("sha256", toBeSigned, key)));
}

function extensionsOf(extensions: readonly Extension[]): Uint8Array {
  return sequence(
    ...extensions.map(({ type, critical, value }) =>
      sequence(objectId(type), ...(critical ? [trueValue()] : []), octetString(value)),
    ),
  );
}

/** Bits of key usage in their order (RFC 5280, 4.2.1.3). */
const USAGES = [
  "digitalSignature",
  "nonRepudiation",
  "",
  "",
  "",
  "keyCertSign",
  "cRLSign",
] as const;
type Usage = Exclude<(typeof USAGES)[number], "">;

export function keyUsage(...usages: readonly Usage[]): Extension {
  const places = usages.map((usage) => USAGES.indexOf(usage));
  return { type: "2.5.29.15", critical: true, value: bitList(places) };
}

/** For time stamps and for nothing else; whoever does not understand that must refuse (RFC 3161, 2.3). */
export function forTimeStampsOnly(): Extension {
  return { type: "2.5.29.37", critical: true, value: sequence(objectId("1.3.6.1.5.5.7.3.8")) };
}

/** 16 bytes that nobody can foresee; the first is neither zero nor above 127, so that the number keeps its length. */
export function newSerial(): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

/** An authority that issues to people only, or nobody's authority. */
export function basicConstraints(authority: boolean): Extension {
  const value = authority ? sequence(trueValue(), integer(0)) : sequence();
  return { type: "2.5.29.19", critical: true, value };
}

/** The first 160 bits of SHA-256 of the key (RFC 7093, section 2, method 1). */
export function keyIdOf(publicKey: Uint8Array): Uint8Array {
  // The key itself stands behind 26 bytes that say of which kind it is.
  return createHash("sha256").update(publicKey.subarray(26)).digest().subarray(0, 20);
}

export function subjectKeyId(keyId: Uint8Array): Extension {
  return { type: "2.5.29.14", critical: false, value: octetString(keyId) };
}

export function authorityKeyId(keyId: Uint8Array): Extension {
  return { type: "2.5.29.35", critical: false, value: sequence(implicit(0, keyId)) };
}

/** Where the list of revoked certificates is fetched. */
export function revocationListAt(url: string): Extension {
  const name = implicit(6, Buffer.from(url, "ascii"));
  return {
    type: "2.5.29.31",
    critical: false,
    value: sequence(sequence(explicit(0, explicit(0, name)))),
  };
}
