import {
  der,
  ecdsaValue,
  explicit,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
} from "@chiboso/domain/crypto/der.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  ECDSA_SHA256,
  ID,
  isSignedBy,
  isStrong,
  RSA_SHA256,
  sha256,
  SHA256,
} from "./algorithms.ts";
import { attemptSignature } from "./attempt-signature.ts";
import { readCertificate, type Certificate } from "./certificate.ts";
import { context } from "./der.ts";
import { readCms } from "./read-cms.ts";
import { attribute, writtenAttributes, type AttributesOf } from "./signed-attributes.ts";

export interface ToAssemble extends AttributesOf {
  /** The issuers, in DER; the root is not needed. */
  readonly chain: readonly Uint8Array[];
  /** ECDSA: r and s in 64 bytes, as browsers and tokens give it, or in DER; RSA as it is. */
  readonly signature: Uint8Array;
}

/**
 * A detached CMS (PAdES and CAdES baseline B) from the value that the key gave for `attributesToSign`. Refuses
 * `signatures.key_too_weak`, and `signatures.value_wrong` when the value is not of this content and this certificate.
 */
export function assembleCms(parts: ToAssemble): Result<Uint8Array> {
  return attemptSignature(() => {
    const certificate = readCertificate(parts.certificate);
    if (!isSignerKey(certificate)) return refuse("signatures.key_too_weak");
    const attributes = writtenAttributes(parts, ID.data);
    const isRsa = certificate.key.asymmetricKeyType === "rsa";
    const value = isRsa ? parts.signature : valueInDer(parts.signature);
    const algorithm = { key: isRsa ? "rsa" : "ec", hash: "sha256" } as const;
    if (!isSignedBy(certificate.key, algorithm, attributes, value)) {
      return refuse("signatures.value_wrong");
    }
    return ok(writtenCms(certificate, parts.chain, { attributes, value, unsigned: [] }));
  });
}

/** Persons and organisations sign with P-256 or with RSA from 2048 bits on. */
export function isSignerKey({ key }: Certificate): boolean {
  return isStrong(key) && key.asymmetricKeyDetails?.namedCurve !== "secp384r1";
}

const RAW_LENGTH = 64;

/** An ECDSA value as CMS has it, from r and s one after another; what is not of their length is given back. */
export function valueInDer(signature: Uint8Array): Uint8Array {
  if (signature.length !== RAW_LENGTH) return signature;
  return ecdsaValue(signature);
}

interface SignerInfo {
  /** As a SET. */
  readonly attributes: Uint8Array;
  readonly value: Uint8Array;
  readonly unsigned: readonly Uint8Array[];
  /** What is signed, when it stands inside (time stamps). */
  readonly inside?: { readonly type: string; readonly bytes: Uint8Array };
}

/** SignedData with one signer (RFC 5652, 5.1). */
export function writtenCms(
  certificate: Certificate,
  chain: readonly Uint8Array[],
  { attributes, value, unsigned, inside }: SignerInfo,
): Uint8Array {
  const others = chain.filter((each) => Buffer.compare(each, certificate.raw) !== 0);
  const certificates = [certificate.raw, ...others].toSorted((a, b) => Buffer.compare(a, b));
  const algorithm = certificate.key.asymmetricKeyType === "rsa" ? RSA_SHA256 : ECDSA_SHA256;
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer, integerOf(certificate.serial)),
    SHA256,
    retagged(attributes, context(0)),
    algorithm,
    octetString(value),
    ...(unsigned.length === 0 ? [] : [retagged(setOf(...unsigned), context(1))]),
  );
  const content =
    inside === undefined
      ? sequence(objectId(ID.data))
      : sequence(objectId(inside.type), explicit(0, octetString(inside.bytes)));
  const signedData = sequence(
    integer(inside === undefined ? 1 : 3),
    setOf(SHA256),
    content,
    der(context(0), ...certificates),
    setOf(signer),
  );
  return sequence(objectId(ID.signedData), explicit(0, signedData));
}

const integerOf = (content: Uint8Array): Uint8Array => der(2, content);

/** The same element under another tag. */
function retagged(bytes: Uint8Array, tag: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[0] = tag;
  return changed;
}

/** What a signature time stamp is about: SHA-256 of the signature's value (EN 319 122-1, 5.3). */
export function timeStampDigestOf(cms: Uint8Array): Result<Uint8Array> {
  return attemptSignature(() => ok(sha256(readCms(cms, "detached").value)));
}

/** Attaches a time stamp's token, which the caller has checked. Refuses `signatures.time_stamp_twice`. */
export function attachTimeStamp(cms: Uint8Array, token: Uint8Array): Result<Uint8Array> {
  return attemptSignature(() => {
    const { signer, certificates, attributes, value, timeStamp } = readCms(cms, "detached");
    if (timeStamp !== null) return refuse("signatures.time_stamp_twice");
    const chain = certificates.map(({ raw }) => raw);
    const unsigned = [attribute(ID.signatureTimeStamp, token)];
    return ok(writtenCms(signer, chain, { attributes, value, unsigned }));
  });
}
