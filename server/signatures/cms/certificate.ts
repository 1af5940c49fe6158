import { createPublicKey, type KeyObject } from "node:crypto";
import {
  hexOf,
  ID,
  isSignedBy,
  sha256,
  signatureNamed,
  SignatureError,
  type SignatureAlgorithm,
} from "./algorithms.ts";
import {
  booleanOf,
  context,
  DerError,
  instantOf,
  integerBytes,
  namedBits,
  objectIdOf,
  partsOf,
  readDer,
  sameBytes,
  smallInteger,
  TAG,
  takeParts,
  textOf,
  wholeBits,
  contentOf,
  type Der,
  type Parts,
} from "./der.ts";

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** An X.509 certificate (RFC 5280), read strictly. */
export interface Certificate {
  readonly raw: Uint8Array;
  /** SHA-256 of the whole, in hex: its name here. */
  readonly sha256: string;
  readonly signed: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** Content of the integer. */
  readonly serial: Uint8Array;
  /** Names as they stand there; two are equal when their bytes are. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: KeyObject;
  /** Content of the bit string of the key, whose SHA-1 names it in OCSP. */
  readonly keyBits: Uint8Array;
  readonly extensions: ReadonlyMap<string, Extension>;
}

/** Reads a certificate in DER. Throws `SignatureError` with `signatures.certificate_malformed` or a weakness. */
export function readCertificate(bytes: Uint8Array): Certificate {
  try {
    return certificateOf(readDer(bytes));
  } catch (error) {
    if (error instanceof SignatureError) throw error;
    throw new SignatureError("signatures.certificate_malformed");
  }
}

function certificateOf(whole: Der): Certificate {
  const { signed, algorithm, outer, signature } = signedParts(whole);
  const parts = takeParts(signed);
  const version = takeParts(parts.next(context(0)), context(0));
  if (smallInteger(version.next()) !== 2) throw new DerError("not version 3");
  const serial = integerBytes(parts.next(TAG.integer));
  if (!sameBytes(parts.next().raw, outer)) throw new DerError("two algorithms");
  const issuer = parts.next(TAG.sequence).raw;
  const validity = takeParts(parts.next());
  const [notBefore, notAfter] = [instantOf(validity.next()), instantOf(validity.next())];
  validity.end();
  const subject = parts.next(TAG.sequence).raw;
  const spki = parts.next(TAG.sequence);
  const extensions = extensionsOf(parts, 3);
  parts.end();
  const key = createPublicKey({ key: Buffer.from(spki.raw), format: "der", type: "spki" });
  const [, bits] = partsOf(spki);
  if (bits === undefined) throw new DerError("no key");
  const names = { serial, issuer, subject, notBefore, notAfter };
  const keyBits = wholeBits(bits);
  const { raw } = whole;
  return {
    raw,
    sha256: hexOf(sha256(raw)),
    signed: signed.raw,
    algorithm,
    signature,
    ...names,
    key,
    keyBits,
    extensions,
  };
}

/** The three parts of what an authority signs: certificates, lists, answers about certificates. */
export function signedParts(whole: Der): {
  readonly signed: Der;
  readonly algorithm: SignatureAlgorithm;
  readonly outer: Uint8Array;
  readonly signature: Uint8Array;
  readonly parts: Parts;
} {
  const parts = takeParts(whole);
  const signed = parts.next(TAG.sequence);
  const outer = parts.next(TAG.sequence);
  const signature = wholeBits(parts.next());
  return { signed, algorithm: signatureNamed(outer, null), outer: outer.raw, signature, parts };
}

/** The extensions under a context tag; each may stand there once. */
export function extensionsOf(parts: Parts, tag: number): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  const holder = parts.maybe(context(tag));
  if (holder === undefined) return found;
  const [list, ...more] = partsOf(holder);
  if (list === undefined || more.length > 0) throw new DerError("extensions");
  for (const each of partsOf(list, TAG.sequence)) {
    const { id, extension } = extensionOf(each);
    if (found.has(id)) throw new DerError("an extension twice");
    found.set(id, extension);
  }
  return found;
}

function extensionOf(each: Der): { id: string; extension: Extension } {
  const parts = takeParts(each);
  const id = objectIdOf(parts.next());
  const mark = parts.maybe(TAG.boolean);
  const critical = mark !== undefined && booleanOf(mark);
  if (mark !== undefined && !critical) throw new DerError("a default that is written");
  const value = contentOf(parts.next(), TAG.octetString);
  parts.end();
  return { id, extension: { critical, value } };
}

/** Whether the issuer named in the certificate has this name and this key signed it. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return (
    sameBytes(certificate.issuer, issuer.subject) &&
    isSignedBy(issuer.key, certificate.algorithm, certificate.signed, certificate.signature)
  );
}

export const KEY_USAGE = {
  digitalSignature: 0,
  nonRepudiation: 1,
  certSign: 5,
  crlSign: 6,
} as const;

/** What the key may be used for; undefined when the certificate does not say. */
export function keyUsageOf({ extensions }: Certificate): ReadonlySet<number> | undefined {
  const found = extensions.get(ID.keyUsage);
  return found && namedBits(readDer(found.value));
}

export function purposesOf({ extensions }: Certificate): readonly string[] {
  const found = extensions.get(ID.extendedKeyUsage);
  return found === undefined ? [] : partsOf(readDer(found.value), TAG.sequence).map(objectIdOf);
}

/** Whether it may issue certificates, and how many further authorities may stand below it. */
export function authorityOf({ extensions }: Certificate): { readonly below: number } | undefined {
  const found = extensions.get(ID.basicConstraints);
  if (found === undefined) return undefined;
  const parts = takeParts(readDer(found.value));
  const mark = parts.maybe(TAG.boolean);
  const below = parts.maybe(TAG.integer);
  parts.end();
  if (mark === undefined || !booleanOf(mark)) return undefined;
  return { below: below === undefined ? Number.POSITIVE_INFINITY : smallInteger(below) };
}

/** The value of one attribute of a name; empty where there is none. */
export function nameAttribute(name: Uint8Array, id: string): string {
  for (const set of partsOf(readDer(name), TAG.sequence)) {
    for (const pair of partsOf(set, TAG.set)) {
      const parts = takeParts(pair);
      if (objectIdOf(parts.next()) === id) return textOf(parts.next());
    }
  }
  return "";
}

const SHORT: Readonly<Record<string, string>> = {
  [ID.commonName]: "CN",
  [ID.serialNumber]: "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
};

/** Whose certificate it is, as its name says; empty when it says nothing. */
export function holderOf(certificate: Uint8Array): string {
  return nameAttribute(readCertificate(certificate).subject, ID.commonName).normalize("NFC");
}

/** A name for people: "CN=…, O=…". */
export function nameText(name: Uint8Array): string {
  const pairs = partsOf(readDer(name), TAG.sequence).flatMap((set) => partsOf(set, TAG.set));
  const texts = pairs.map((pair) => {
    const parts = takeParts(pair);
    const id = objectIdOf(parts.next());
    const value = parts.next();
    const text =
      value.tag === TAG.utf8 || value.tag === TAG.printable ? textOf(value) : hexOf(value.content);
    return `${SHORT[id] ?? id}=${text}`;
  });
  return texts.join(", ").normalize("NFC");
}
