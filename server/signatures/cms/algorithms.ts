import { createHash, verify, type KeyObject } from "node:crypto";
import { nullValue, objectId, sequence } from "@chiboso/domain/crypto/der.ts";
import { DerError, objectIdOf, sameBytes, takeParts, type Der } from "./der.ts";

/** The names in ASN.1 of what is used here. */
export const ID = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  signatureTimeStamp: "1.2.840.113549.1.9.16.2.14",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsa: "1.2.840.113549.1.1.1",
  rsaSha256: "1.2.840.113549.1.1.11",
  ecdsaSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  serialNumber: "2.5.4.5",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  extendedKeyUsage: "2.5.29.37",
  timeStamping: "1.3.6.1.5.5.7.3.8",
  ocspSigning: "1.3.6.1.5.5.7.3.9",
  ocspBasic: "1.3.6.1.5.5.7.48.1.1",
} as const;

/** An expected fault of a signature, certificate or token; `code` is the one of the refusal. */
export class SignatureError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>> | undefined;
  constructor(code: string, params?: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

export type HashName = "sha256" | "sha384" | "sha512";

const HASHES: Readonly<Record<string, HashName>> = {
  [ID.sha256]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

const SIGNATURES: Readonly<
  Record<string, { readonly key: "rsa" | "ec"; readonly hash: HashName }>
> = {
  [ID.rsaSha256]: { key: "rsa", hash: "sha256" },
  "1.2.840.113549.1.1.12": { key: "rsa", hash: "sha384" },
  "1.2.840.113549.1.1.13": { key: "rsa", hash: "sha512" },
  [ID.ecdsaSha256]: { key: "ec", hash: "sha256" },
  "1.2.840.10045.4.3.3": { key: "ec", hash: "sha384" },
  "1.2.840.10045.4.3.4": { key: "ec", hash: "sha512" },
};

/** MD5 and SHA-1, alone and with RSA, DSA and ECDSA: known, and refused by name. */
const WEAK = new Set([
  "1.2.840.113549.2.5",
  "1.3.14.3.2.26",
  "1.2.840.113549.1.1.4",
  "1.2.840.113549.1.1.5",
  "1.2.840.10045.4.1",
  "1.2.840.10040.4.3",
]);

const EMPTY = nullValue();

function idOf(algorithm: Der, mayBeEmpty: boolean): string {
  const parts = takeParts(algorithm);
  const id = objectIdOf(parts.next());
  const parameters = parts.maybe(EMPTY[0] ?? 5);
  if (parameters !== undefined && (!mayBeEmpty || !sameBytes(parameters.raw, EMPTY))) {
    throw new DerError("parameters of an algorithm");
  }
  if (WEAK.has(id)) throw new SignatureError("signatures.digest_weak");
  parts.end();
  return id;
}

/** The hash that an AlgorithmIdentifier names. Throws for SHA-1 and everything unknown. */
export function hashNamed(algorithm: Der): HashName {
  const hash = HASHES[idOf(algorithm, true)];
  if (hash === undefined) throw new SignatureError("signatures.algorithm_unknown");
  return hash;
}

export interface SignatureAlgorithm {
  readonly key: "rsa" | "ec";
  readonly hash: HashName;
}

/** The signature algorithm that is named; RSA alone takes its hash from beside it (RFC 5652, 10.1.2). */
export function signatureNamed(algorithm: Der, beside: HashName | null): SignatureAlgorithm {
  const id = idOf(algorithm, true);
  if (id === ID.rsa && beside !== null) return { key: "rsa", hash: beside };
  const found = SIGNATURES[id];
  if (found === undefined || (beside !== null && found.hash !== beside)) {
    throw new SignatureError("signatures.algorithm_unknown");
  }
  return found;
}

export const SHA256 = sequence(objectId(ID.sha256));
export const RSA_SHA256 = sequence(objectId(ID.rsaSha256), nullValue());
export const ECDSA_SHA256 = sequence(objectId(ID.ecdsaSha256));

const RSA_AT_LEAST = 2048;
const CURVES = new Set(["prime256v1", "secp384r1"]);

/** RSA from 2048 bits on and the curves P-256 and P-384. */
export function isStrong(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "rsa") return (modulusLength ?? 0) >= RSA_AT_LEAST;
  return key.asymmetricKeyType === "ec" && CURVES.has(namedCurve ?? "");
}

/** Whether this key signed the data; ECDSA in DER form. */
export function isSignedBy(
  key: KeyObject,
  { key: kind, hash }: SignatureAlgorithm,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  return key.asymmetricKeyType === kind && verify(hash, data, key, signature);
}

export function digestOf(hash: HashName, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(hash).update(bytes).digest());
}

export const sha256 = (bytes: Uint8Array): Uint8Array => digestOf("sha256", bytes);

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
